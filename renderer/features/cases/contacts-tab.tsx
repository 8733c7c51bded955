import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import type { RecordView } from '../../../shared/domain/kinds';
import { sameAgency } from '../../../shared/domain/agency';
import { dueState } from '../../../shared/domain/due';
import { openContacts } from '../../../shared/domain/unanswered';
import { logAnswer, useGeneralLine } from '../../store/answers';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { showOverlay } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { ContactEntry } from './entry-rows';

const addendumDraft = (caseId: string, to: string) => `addendum ${caseId} ${to}`;

/** The contacts of the case, newest first, each with what can be done with it. */
export function ContactsTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const contacts = ofKind(data, 'contact-entry').toSorted((a, b) =>
    (b.values.at ?? '').localeCompare(a.values.at ?? ''),
  );
  const tellings = ofKind(data, 'telling');
  const open = new Set(openContacts(contacts).map(({ id }) => id));
  if (contacts.length === 0)
    return (
      <Empty
        act={
          <Button writes keys="F2" onPress={() => showOverlay({ kind: 'contact', caseId: data.id })}>
            {t('contacts.log')}
          </Button>
        }
      >
        {t('contacts.none')}
      </Empty>
    );
  return (
    <ol>
      {contacts.map((view) => (
        <ContactEntry
          key={view.id}
          view={view}
          when={view.values.at ? format.day(view.values.at) : ''}
          data={data}
          acts={
            <ContactActs
              view={view}
              caseId={data.id}
              isOpen={open.has(view.id)}
              tellings={tellings.filter(({ values }) => values.contact === view.id).map(({ id }) => id)}
            />
          }
        />
      ))}
    </ol>
  );
}

interface ContactActsProps {
  readonly view: RecordView<'contact-entry'>;
  readonly caseId: string;
  readonly isOpen: boolean;
  /** Ids of what was told in it. */
  readonly tellings: readonly string[];
}

function ContactActs({ view, caseId, isOpen, tellings }: ContactActsProps) {
  const t = useT();
  const deskId = useSession((state) => state.desk?.deskId);
  const [isAdding, setAdding] = useFormOpen(addendumDraft(caseId, view.id));
  const [fault, setFault] = useState<string | null>(null);
  const us = useSession((state) => state.desk?.agency);
  const { from, to, channel } = view.values;
  // Their entry is their words: it is closed by a contact of our own that answers it.
  const isOurs = view.created.desk === deskId;

  async function markAnswered() {
    const change = set('contact-entry', { id: view.id, caseId }, { answeredBy: view.id });
    setFault(await save(t, [change], t('contacts.markedAnswered')));
  }

  return (
    <div className={css.acts}>
      <Button writes variant="quiet" onPress={() => setAdding(!isAdding)}>
        {t('contacts.addAddendum')}
      </Button>
      {isOpen && from && to && channel && us && (
        <Button
          variant="quiet"
          onPress={() => logAnswer(caseId, { id: view.id, from, to, channel }, sameAgency(from.agency, us))}
        >
          {t('answer.log')}
        </Button>
      )}
      {isOpen && isOurs && (
        <Button writes variant="quiet" onPress={() => void markAnswered()}>
          {t('contacts.markAnswered')}
        </Button>
      )}
      <HistoryAct caseId={caseId} recordId={view.id} also={tellings} />
      {fault && <StateMark tone="now">{fault}</StateMark>}
      {isOpen && <Escalation view={view} />}
      {isAdding && <AddendumForm view={view} caseId={caseId} onDone={() => setAdding(false)} />}
    </div>
  );
}

/** Once an answer is late: the general line of each agency that owes it. */
function Escalation({ view: { values } }: { readonly view: RecordView<'contact-entry'> }) {
  const lineOf = useGeneralLine();
  const now = useNow();
  const { answerBy, to } = values;
  if (!answerBy || dueState(answerBy, now).state !== 'over') return null;
  const lines = new Set((to ?? []).flatMap(({ agency }) => lineOf(agency) ?? []));
  return [...lines].map((line) => (
    <p key={line} className={css.small}>
      {line}
    </p>
  ));
}

interface AddendumProps {
  readonly view: RecordView<'contact-entry'>;
  readonly caseId: string;
  readonly onDone: () => void;
}

function AddendumForm({ view, caseId, onDone }: AddendumProps) {
  const t = useT();
  const { value, change, drop } = useDraft(addendumDraft(caseId, view.id), () => ({ text: '' }));
  const [fault, setFault] = useState<string | null>(null);
  async function saveAddendum() {
    const [id = ''] = await vault().newIds(1);
    const failed = await save(
      t,
      [create('addendum', { id, caseId }, { to: view.id, text: value.text })],
      t('contacts.addendumSaved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }
  return (
    <form
      className="form-stack form-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.text.trim()) void saveAddendum();
      }}
    >
      <TextField
        label={t('contacts.addendumLabel')}
        rows={2}
        value={value.text}
        onChange={(text) => change({ text })}
        error={fault}
        isFirst
      />
      <span>
        <Button writes type="submit" isDisabled={!value.text.trim()}>
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}
