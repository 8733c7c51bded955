import { useRef, useState } from 'react';
import { articleOn } from '../../../shared/domain/data/book-two';
import {
  directoryEntryOf,
  groundOf,
  mailText,
  JOINT_ACTS,
  type JointAct,
} from '../../../shared/domain/data/joint-acts';
import { SOURCES } from '../../../shared/domain/data/sources';
import { localDay } from '../../../shared/domain/due';
import type { OwnGround } from '../../../shared/domain/own-grounds';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useEnding } from '../../store/own-grounds';
import { go, showOverlay } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import controls from '../../ui/controls.module.css';
import { DayField } from '../../ui/date-fields';
import { Dialog, Spring } from '../../ui/dialog';
import { CheckField, SelectField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import css from './cases.module.css';

interface DialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** One act of the joint approach: why, how, what must hold; then it is logged as a contact that awaits its answer. */
export function JointActDialog({ caseId, onClose }: DialogProps) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const us = useSession((state) => state.desk?.agency);
  const acts = JOINT_ACTS.filter((act) => directoryEntryOf(act).agency.kind !== us?.kind);
  const [actId, setActId] = useState(acts[0]?.id ?? JOINT_ACTS[0].id);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const act = acts.find(({ id }) => id === actId) ?? JOINT_ACTS[0];
  const { agency } = directoryEntryOf(act);
  const { data: partners } = useQuery('partners', () => vault().partners());
  const now = useNow();
  const [chosenDay, setDay] = useState<string | null>(null);
  const day = chosenDay ?? localDay(now);
  const ending = useEnding(act.groundId, day);
  const partner = partners?.find((each) => each.trust !== 'revoked' && each.agency.kind === agency.kind);

  function log() {
    onClose();
    showOverlay({
      kind: 'contact',
      caseId,
      start: {
        draft: `act-${caseId}-${act.id}`,
        to: [{ agency: partner?.agency ?? agency }],
        channel: act.channel,
        outcome: 'awaiting-reply',
        summary: [act.log, ticked.length > 0 && t('jointAct.logTicked', { conditions: ticked.join(' ') })]
          .filter(Boolean)
          .join('\n'),
        ...(act.groundId && !ending && { groundId: act.groundId }),
        ...(chosenDay && chosenDay !== localDay(now) && { at: new Date(`${chosenDay}T12:00`).toISOString() }),
      },
    });
  }

  return (
    <Dialog
      title={t('jointAct.title')}
      isOpen
      onClose={onClose}
      width={760}
      isBeside
      foot={
        <>
          {partner && (
            <Button
              onPress={() => {
                onClose();
                go({ page: 'handover', caseId, recipient: partner.recordId });
              }}
            >
              {t('knows.hand', { agency: partner.agency.name })}
            </Button>
          )}
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('act.close')}
          </Button>
          <Button variant="primary" onPress={log}>
            {t('jointAct.log')}
          </Button>
        </>
      }
    >
      <div className="form-stack">
        <SelectField
          label={t('jointAct.which')}
          placeholder={t('act.choose')}
          value={act.id}
          options={acts.map(({ id, label }) => ({ id, label: label[language] }))}
          onChange={(next) => {
            setActId(next);
            setTicked([]);
          }}
        />
        <ActText act={act} />
        {act.groundId && <DayField label={t('jointAct.on')} value={day} onChange={setDay} />}
        <Conditions act={act} day={day} ending={ending} ticked={ticked} onChange={setTicked} />
        {act.mail && <MailDraft key={act.id} act={act} mail={act.mail} />}
      </div>
    </Dialog>
  );
}

function ActText({ act }: { readonly act: JointAct }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const { lines, readOn } = directoryEntryOf(act);
  // A fax number beside them would be dialled.
  const reach = lines.filter(({ type }) => type === 'phone' || type === 'mail');
  return (
    <>
      <p>{act.why[language]}</p>
      <ol className={css.steps}>
        {act.how.map((step) => (
          <li key={step.nl}>{step[language]}</li>
        ))}
      </ol>
      {reach.map(({ type, value, note, source }) => (
        <p key={`${type} ${value}`}>
          <strong>{value}</strong>{' '}
          <span className={css.small}>{[note?.[language], SOURCES[source]].filter(Boolean).join(', ')}</span>
        </p>
      ))}
      <p className="hint">
        {t('jointAct.source', { source: SOURCES[act.source], day: format.fullDay(readOn) })}
        {act.confidence !== 'H' && ` ${t('jointAct.unsure')}`}
      </p>
    </>
  );
}

interface ConditionsProps {
  readonly act: JointAct;
  /** Of the act: it decides which article is named. */
  readonly day: string;
  /** Set when the desk no longer names this ground on that day. */
  readonly ending: OwnGround | null;
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** The conditions of the ground, ticked by a person; the program does not judge them. */
function Conditions({ act, day, ending, ticked, onChange }: ConditionsProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const ground = groundOf(act);
  if (!ground) return null;
  const article = articleOn(ground, day);
  return (
    <fieldset className={css.conditions}>
      <legend>
        {t('jointAct.conditions', { ground: [ground.label[language], article].filter(Boolean).join(', ') })}
      </legend>
      {ground.conditions.map((words) => {
        const text = words[language];
        const isTicked = ticked.includes(text);
        return (
          <CheckField
            key={words.nl}
            isSelected={isTicked}
            onChange={() => onChange(isTicked ? ticked.filter((each) => each !== text) : [...ticked, text])}
          >
            {text}
          </CheckField>
        );
      })}
      {ground.caution && <StateMark tone="soon">{ground.caution[language]}</StateMark>}
      {ending && (
        <StateMark tone="now">
          {t('ownGround.endedHere', {
            day: format.fullDay(ending.values.validUntil ?? ''),
            why: ending.values.why ?? '',
          })}
        </StateMark>
      )}
    </fieldset>
  );
}

interface MailProps {
  readonly act: JointAct;
  readonly mail: NonNullable<JointAct['mail']>;
}

/** To be copied into one's own mail program: nothing is sent from here, and no personal data stand in it. */
function MailDraft({ act, mail }: MailProps) {
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  const address = directoryEntryOf(act).lines.find(({ type }) => type === 'mail')?.value ?? '';
  return (
    <div>
      <label className={controls.label ?? ''} htmlFor="joint-act-mail">
        {t('jointAct.mail', { address, subject: mail.subject })}
      </label>
      <textarea
        id="joint-act-mail"
        className={controls.input ?? ''}
        ref={text}
        rows={7}
        readOnly
        value={mailText(address, mail)}
      />
      <Button
        onPress={() => {
          text.current?.focus();
          text.current?.select();
        }}
      >
        {t('jointAct.select')}
      </Button>
    </div>
  );
}
