import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase, showOverlay } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { Draft } from '../../vault/api';

/** What was typed and not saved: offered until it is saved or thrown away. */
export function Drafts() {
  const t = useT();
  const drafts = useSession((state) => state.drafts);
  if (drafts.length === 0) return null;
  return (
    <Banner tone="fresh">
      <StateMark tone="fresh">{t('today.drafts')}</StateMark>
      {drafts.map((draft) => (
        <DraftLine key={draft.name} draft={draft} />
      ))}
    </Banner>
  );
}

/** `person <id>`, `signal <case id>`, …: the case is found where the name ends in one. */
function openDraft(draft: Draft): void {
  const [kind = '', id = ''] = draft.name.split(' ');
  if (kind === 'contact') showOverlay({ kind: 'contact', caseId: null });
  else if (kind === 'new-case') go({ page: 'new-case' });
  else if (kind === 'handover') go({ page: 'handover', caseId: id });
  else if (kind === 'case') openCase(id, 'overview');
  else if (kind === 'signal' || kind === 'phase') openCase(id, 'observations');
  else if (kind === 'missing') openCase(id, 'missing');
  else if (kind === 'agreement') openCase(id, 'agreements');
}

const OPENABLE = /^(contact$|new-case$|(handover|case|signal|phase|missing|agreement) )/;

function DraftLine({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const format = useFormat();
  const moment = format.moment(new Date(draft.savedAt).toISOString());
  const text =
    draft.name === 'contact'
      ? t('today.draftContact', { moment })
      : draft.name === 'new-case'
        ? t('today.draftCase', { moment })
        : t('today.draftOther', { moment });
  async function throwAway() {
    await vault().dropDraft(draft.name);
    useSession.setState((state) => ({ drafts: state.drafts.filter(({ name }) => name !== draft.name) }));
  }
  return (
    <span>
      {text}{' '}
      {OPENABLE.test(draft.name) && (
        <Button variant="quiet" onPress={() => openDraft(draft)} label={`${t('act.open')}: ${text}`}>
          {t('act.open')}
        </Button>
      )}
      <Button variant="quiet" onPress={() => void throwAway()} label={`${t('today.draftThrow')}: ${text}`}>
        {t('today.draftThrow')}
      </Button>
    </span>
  );
}
