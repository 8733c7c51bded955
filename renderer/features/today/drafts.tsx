import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase, showOverlay, type CaseTab } from '../../store/screen';
import { useSession } from '../../store/session';
import { dropDraft } from '../../store/use-draft';
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

const TABS: Readonly<Record<string, CaseTab>> = {
  case: 'overview',
  person: 'people',
  point: 'people',
  addendum: 'contacts',
  signal: 'observations',
  phase: 'observations',
  risk: 'safety',
  'safety-plan': 'safety',
  placement: 'care',
  'quality-list': 'care',
  'legal-step': 'care',
  goal: 'agreements',
  missing: 'missing',
  agreement: 'agreements',
  closing: 'agreements',
  series: 'agreements',
  consent: 'knowledge',
};

/** `contact`, `person <case id> <person id>`, `signal <case id>`, …: the form opens by itself where its draft is. */
function placeOf(draft: Draft): (() => void) | null {
  const [kind = '', id = '', part = ''] = draft.name.split(' ');
  const tab = TABS[kind];
  if (tab) return () => openCase(id, tab);
  switch (kind) {
    case 'contact':
      return () =>
        showOverlay({ kind: 'contact', caseId: null, ...(id && { start: { draft: draft.name.slice(8) } }) });
    case 'new-case':
      return () => go({ page: 'new-case' });
    case 'report':
      return () => go({ page: 'report', reportId: id });
    case 'handover':
    case 'print':
      return () => go({ page: kind, caseId: id });
    case 'sheet':
      return () => go({ page: 'missing-sheet', caseId: id, episodeId: part });
    case 'absence':
      return () => go({ page: 'week' });
    case 'conference-new':
      return () => go({ page: 'conferences' });
    case 'conference':
    case 'minutes':
    case 'decision':
      return () => go({ page: 'conference', conferenceId: id });
    case 'conference-paper':
      return () =>
        go({ page: 'conference-paper', conferenceId: id, what: part === 'agenda' ? 'agenda' : 'minutes' });
    case 'agreement-list':
      return () => go({ page: 'agreement-list', caseId: id || null, ...(part && { conferenceId: part }) });
    case 'verify':
    case 'revoke':
      return () => go({ page: 'partners' });
    case 'review':
      return () => go({ page: 'postbus' });
    default:
      return null;
  }
}

function DraftLine({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const format = useFormat();
  const open = placeOf(draft);
  const moment = format.moment(new Date(draft.savedAt).toISOString());
  const text =
    draft.name.split(' ')[0] === 'contact'
      ? t('today.draftContact', { moment })
      : draft.name === 'new-case'
        ? t('today.draftCase', { moment })
        : t('today.draftOther', { moment });
  return (
    <span>
      {text}{' '}
      {open && (
        <Button variant="quiet" onPress={open} label={t('word.of', { what: t('act.open'), of: text })}>
          {t('act.open')}
        </Button>
      )}{' '}
      <Button
        variant="quiet"
        onPress={() => void dropDraft(draft.name)}
        label={t('word.of', { what: t('today.draftThrow'), of: text })}
      >
        {t('today.draftThrow')}
      </Button>
    </span>
  );
}
