import { sameAgency } from '../../../shared/domain/agency';
import { needsCare, type Known, type PartnerKnowledge } from '../../../shared/domain/who-knows';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useRecordLabel } from '../../store/record-label';
import { go, showOverlay } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { CaseText } from '../../ui/case-text';
import { StateMark } from '../../ui/marks';
import { Button } from '../../ui/button';
import css from './cases.module.css';

interface DetailProps {
  readonly knowledge: PartnerKnowledge;
  readonly caseId: string;
}

/** Left what a partner knows and by what, right what they have not heard, with the ways to tell them. */
export function KnowledgeDetail({ knowledge, caseId }: DetailProps) {
  const t = useT();
  const format = useFormat();
  const label = useRecordLabel();
  const { known, told, notHeard } = knowledge;
  return (
    <div className={css.knowsDetail}>
      <section aria-label={t('knows.now')}>
        <h3>{t('knows.now')}</h3>
        {told.length + known.length === 0 && <p>{t('knows.nothing')}</p>}
        <ul>
          {told.map(({ item, entry: { id, values } }) => (
            <li key={`${id} ${item}`} className={css.point}>
              <span>
                <CaseText>{item}</CaseText>
              </span>
              <span className={css.small}>
                {values.channel &&
                  t('knows.byContact', {
                    channel: t(`channel.${values.channel}`).toLowerCase(),
                    moment: format.moment(values.at ?? ''),
                  })}
              </span>
            </li>
          ))}
          {known.map((each) => (
            <li key={each.view.id} className={css.point}>
              <span className={css.cut}>
                <CaseText>{label(each.view)}</CaseText>
              </span>
              <HowKnown known={each} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('knows.notHeard')}>
        <h3>{t('knows.notHeard')}</h3>
        {notHeard.length === 0 && <p>{t('knows.all')}</p>}
        <ul>
          {notHeard.map(({ view, isNew }) => {
            const day = format.day(new Date(view.changed.at).toISOString());
            return (
              <li key={view.id} className={css.point}>
                <span className={css.rest}>
                  <span className={css.cut}>
                    <CaseText>{label(view)}</CaseText>
                  </span>
                  {/* Never cut off with a long text. */}
                  {needsCare(view) && <StateMark tone="stop">{t('knows.care')}</StateMark>}
                </span>
                <span className={css.small}>
                  {' '}
                  {isNew ? t('knows.new', { day }) : t('knows.changedOn', { day })}
                </span>
              </li>
            );
          })}
        </ul>
        {notHeard.length > 0 && <Tell knowledge={knowledge} caseId={caseId} />}
      </section>
    </div>
  );
}

function HowKnown({ known: { by, at } }: { readonly known: Known }) {
  const t = useT();
  const format = useFormat();
  const words = {
    author: t('knows.fromThem'),
    present: t('knows.present'),
    contact: t('kind.telling').toLowerCase(),
    handover: t('kind.handover-entry').toLowerCase(),
  };
  return <span className={css.small}>{`${words[by]}, ${format.moment(at)}`}</span>;
}

/** A sealed handover where we have the partner's keys; a contact in any case. */
function Tell({ knowledge: { agency, notHeard }, caseId }: DetailProps) {
  const t = useT();
  const label = useRecordLabel();
  const { data: partners } = useQuery('partners', () => vault().partners());
  const partner = partners?.find((each) => each.trust !== 'revoked' && sameAgency(each.agency, agency));
  function tell() {
    const items = notHeard
      // What is kept back in a handover is not filled in here either; who tells it writes it down.
      .filter(({ view }) => !needsCare(view))
      .slice(0, MOST_ITEMS)
      .map(({ view }) => ({ id: view.id, item: oneLine(label(view)) }));
    showOverlay({
      kind: 'contact',
      caseId,
      start: {
        draft: `tell-${caseId}-${agency.kind}`,
        to: [{ agency }],
        shared: items.map(({ item }) => item),
        told: items,
      },
    });
  }
  return (
    <div className={css.acts}>
      {partner && (
        <Button onPress={() => go({ page: 'handover', caseId, recipient: partner.recordId })}>
          {t('knows.hand', { agency: agency.name })}
        </Button>
      )}
      <Button onPress={tell}>{t('knows.tell')}</Button>
    </div>
  );
}

/** What a contact entry holds at most (`shared` of contact-entry). */
const MOST_ITEMS = 50;
const LONGEST_ITEM = 200;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_ITEM).trim();
}
