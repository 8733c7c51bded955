/** Copies on paper: for whom, with which number, and whether they came back. */
import { set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { allCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { useRecordPlace } from './record-place';

type Copy = RecordView<'paper-copy'>;
const TONES = { out: 'open', returned: 'fine', destroyed: 'fine' } as const satisfies Readonly<
  Record<string, Tone>
>;

export function PaperCopies({ data }: { readonly data: CaseData }) {
  const t = useT();
  const copies = ofKind(data, 'paper-copy').toSorted(
    (a, b) => (b.values.copyNumber ?? 0) - (a.values.copyNumber ?? 0),
  );
  if (copies.length === 0) return null;
  return (
    <div className="form-section">
      <Section title={t('copy.title')} count={copies.length}>
        <p className="hint">{t('copy.hint')}</p>
        <ul>
          {copies.map((copy) => (
            <CopyRow key={copy.id} copy={copy} caseId={data.id} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function CopyRow({ copy, caseId }: { readonly copy: Copy; readonly caseId: string }) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const place = useRecordPlace<HTMLLIElement>(copy.id);
  const { paper = 'summary', copyFor, at, copyNumber = 0, copyState = 'out', stateOn, leftOut } = copy.values;
  const others = copy.values.alsoIn ?? [];

  async function note(state: 'returned' | 'destroyed') {
    const values = { copyState: state, stateOn: today };
    // Of a case that was erased meanwhile nothing is left to note it in.
    const there = new Set((await allCases()).map(({ id }) => id));
    const sheets = [{ caseId, copyId: copy.id }, ...others.filter((each) => there.has(each.caseId))];
    const changes = sheets.map((sheet) =>
      set('paper-copy', { id: sheet.copyId, caseId: sheet.caseId }, values),
    );
    const said = t('copy.saved', { n: copyNumber ?? 0, state: t(`copyState.${state}`) });
    const failed = await save(t, changes, said);
    if (failed !== null) say(failed, { tone: 'now' });
  }

  return (
    <li className={css.entry} {...place}>
      <time>{at ? format.day(at) : ''}</time>
      <span className={css.entryKind}>{t('print.copy', { n: copyNumber ?? 0 })}</span>
      <span>{copy.created.person}</span>
      <div className={css.entryText}>
        <p>
          {t(`casePaper.${paper ?? 'summary'}`)}, <bdi>{copyFor}</bdi>
        </p>
        {others.length > 0 && <p className={css.small}>{t('copy.alsoIn', { n: others.length })}</p>}
        {leftOut && <p className={css.small}>{leftOut}</p>}
        <p className={css.acts}>
          {copyState === 'out' && (
            <>
              <Button writes variant="quiet" onPress={() => void note('returned')}>
                {t('copy.returned')}
              </Button>
              <Button writes variant="quiet" onPress={() => void note('destroyed')}>
                {t('copy.destroyed')}
              </Button>
            </>
          )}
          <HistoryAct caseId={caseId} recordId={copy.id} />
        </p>
      </div>
      <StateMark tone={TONES[copyState ?? 'out']}>
        {[t(`copyState.${copyState ?? 'out'}`), stateOn && format.day(stateOn)].filter(Boolean).join(' ')}
      </StateMark>
    </li>
  );
}
