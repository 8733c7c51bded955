import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { localDay } from '../../../shared/domain/due';
import {
  distinctParties,
  partiesInCase,
  partiesOfDesk,
  publishedParties,
} from '../../../shared/domain/parties';
import { useCases } from '../../store/cases';
import { commitFaultText } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useGrounds } from '../../store/own-grounds';
import { say, useScreen, type ContactStart } from '../../store/screen';
import { vault } from '../../store/session';
import { useSingle } from '../../store/single';
import { useDraft, type DraftForm } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';
import { CallTimer, toggleTimer } from './call-timer';
import { ContactFields, useUs } from './contact-fields';
import { changesOf, emptyForm, problemOf, type ContactForm } from './contact-form';
import { jumpByKey } from './jump';

const DRAFT = 'contact';
const NO_START: ContactStart = {};

interface PanelProps {
  /** The case on screen, or the last one opened; null when there is none. */
  readonly caseId: string | null;
  /** What it is opened for, if not to be filled in from nothing. */
  readonly start?: ContactStart;
  readonly onClose: () => void;
}

/** Opens over anything; what was typed is sealed while typing and survives closing, locking and crashing. */
export function ContactPanel({ caseId, start = NO_START, onClose }: PanelProps) {
  const desk = useQuery('desk', () => vault().deskRecords());
  const cases = useCases();
  const file = useQuery(`case ${caseId ?? ''}`, () =>
    caseId ? vault().openCase(caseId) : Promise.resolve(null),
  );
  if (!desk.data || !cases.data || file.data === undefined) return null;
  const inCase = partiesInCase(file.data?.records ?? []);
  const known = distinctParties([...inCase, ...partiesOfDesk(desk.data), ...publishedParties()]);
  return <PanelForm caseId={caseId} start={start} known={known} cases={cases.data} onClose={onClose} />;
}

interface FormProps extends PanelProps {
  readonly start: ContactStart;
  readonly known: readonly Party[];
  readonly cases: readonly CaseRow[];
}

function PanelForm({ caseId, start, known, cases, onClose }: FormProps) {
  const t = useT();
  const format = useFormat();
  const us = useUs();
  const isBeside = useScreen(({ route }) => route.page === 'case');
  const others = known.filter(({ agency }) => agency.name !== us.agency.name);
  const form = useDraft<ContactForm>(start.draft ? `${DRAFT} ${start.draft}` : DRAFT, () =>
    emptyForm(caseId, others.find(({ person }) => person) ?? null, Date.now(), start),
  );
  const { value } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [showsProblem, setShowsProblem] = useState(false);
  const grounds = useGrounds(localDay(Date.parse(value.at))).map(({ id }) => id);
  const problem = showsProblem ? problemOf(value, grounds) : null;
  const chosen = cases.find(({ id }) => id === value.caseId);

  const saveContact = useSingle(async () => {
    setShowsProblem(true);
    setFault(null);
    if (problemOf(value, grounds)) return;
    const ids = await vault().newIds(5 + value.to.length);
    const [entry = '', step = '', telling = '', ...people] = ids;
    const changes = changesOf(value, { us, ids: [entry, step, telling, ...people], known, now: Date.now() });
    const committed = await vault().commit(changes, { act: 'commit', detail: { kinds: ['contact-entry'] } });
    if (!committed.ok) {
      setFault(commitFaultText(t, committed.error));
      return;
    }
    await form.drop();
    say(t('contact.saved', { code: chosen?.code ?? '' }), { undo: committed.value.n });
    onClose();
  });

  return (
    <Dialog
      title={t('contact.title')}
      isOpen
      onClose={onClose}
      width={840}
      isBeside={isBeside}
      head={<CallTimer form={form} />}
      foot={
        <>
          <DraftLine form={form} onClose={onClose} />
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('contact.keepDraft')}
          </Button>
          <Button variant="primary" onPress={saveContact} keys="Ctrl ↵">
            {t('act.save')}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        // Before the fields: a button would keep Ctrl and Enter to itself.
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            saveContact();
          } else if (event.key === 'F8') {
            event.preventDefault();
            toggleTimer(form);
          } else if (jumpByKey(event)) event.preventDefault();
        }}
      >
        <ContactFields form={form} known={others} cases={cases} problem={problem} />
        {value.answers !== null && <StateMark tone="fine">{t('contact.answersOpen')}</StateMark>}
        {form.isRestored && form.savedAt !== null && (
          <StateMark tone="fresh">
            {t('contact.restored', { moment: format.moment(new Date(form.savedAt).toISOString()) })}
          </StateMark>
        )}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </p>
        )}
      </div>
    </Dialog>
  );
}

function DraftLine({
  form,
  onClose,
}: {
  readonly form: DraftForm<ContactForm>;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  if (form.savedAt === null) return null;
  return (
    <>
      <StateMark tone="fine">
        {t('contact.draftSaved', { time: format.time(new Date(form.savedAt).toISOString()) })}
      </StateMark>
      <Button
        variant="quiet"
        onPress={() => {
          void form.drop();
          onClose();
        }}
      >
        {t('contact.discard')}
      </Button>
    </>
  );
}
