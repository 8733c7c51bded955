/** What is asked about a contact, in the order in which a call goes. */
import { Fragment, useState } from 'react';
import { sameAgency, type Party } from '../../../shared/domain/agency';
import { CHANNELS, DIRECTIONS, OUTCOMES } from '../../../shared/domain/contact-entry';
import { forbiddenBetween } from '../../../shared/domain/data/forbidden';
import { localDay } from '../../../shared/domain/due';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { useLanguageStore, useT } from '../../store/language';
import { useGrounds } from '../../store/own-grounds';
import { usePartyWords } from '../../store/party-words';
import { useSession, vault } from '../../store/session';
import type { DraftForm } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CasePicker } from '../../ui/case-picker';
import controls from '../../ui/controls.module.css';
import { DayField, MomentField } from '../../ui/date-fields';
import { SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import type { CaseFile, CaseRow } from '../../vault/api';
import {
  answerByOf,
  awaitsAnswer,
  sharedItems,
  stepDueOf,
  type ContactForm,
  type ContactProblem,
} from './contact-form';
import { HowToReach } from './how-to-reach';
import { Jump, JumpHint } from './jump';
import { PointChoice, TypedWarning } from './point-choice';

/** A conference has a screen of its own. */
const CALL_CHANNELS = CHANNELS.filter((channel) => channel !== 'meeting');

export function useUs(): Party {
  const desk = useSession((state) => state.desk);
  if (!desk) throw new Error('no desk');
  return { agency: desk.agency, person: desk.person };
}

/** Who was spoken with in a case, the last one first, without ourselves. */
function othersOf(us: Party, file: CaseFile | null | undefined): readonly Party[] {
  return partiesInCase(file?.records ?? []).filter(({ agency }) => !sameAgency(agency, us.agency));
}

interface FieldsProps {
  readonly form: DraftForm<ContactForm>;
  readonly known: readonly Party[];
  readonly cases: readonly CaseRow[];
  readonly problem: ContactProblem | null;
}

export function ContactFields({ form: { value, change }, known: ofDesk, cases, problem }: FieldsProps) {
  const t = useT();
  const words = usePartyWords();
  const us = useUs();
  const language = useLanguageStore((state) => state.language);
  // Everything that is asked before the text is filled in already: then the text is where one begins.
  const [start] = useState(() => (value.caseId && value.to.some(Boolean) ? 'summary' : 'case'));
  const [filled, setFilled] = useState(0);
  const inCase = useQuery(`case ${value.caseId ?? ''}`, () =>
    value.caseId ? vault().openCase(value.caseId) : Promise.resolve(null),
  );
  // As they were on the day of the contact, which may be logged later.
  const grounds = useGrounds(localDay(Date.parse(value.at)));
  const caution = grounds.find(({ id }) => id === value.groundId)?.published?.caution;
  const known = distinctParties([...othersOf(us, inCase.data), ...ofDesk]);

  async function chooseCase(caseId: string | null) {
    change({ caseId, pointId: null });
    if (caseId === null || value.to.some(Boolean)) return;
    const last = othersOf(us, await vault().openCase(caseId)).find(({ person }) => person);
    if (!last) return;
    change({ to: [last] });
    setFilled((n) => n + 1);
  }

  const options = <T extends string>(ids: readonly T[], label: (id: T) => string) =>
    ids.map((id) => ({ id, label: label(id) }));
  return (
    <div className={controls.panel}>
      <Jump to="case">
        <CasePicker
          label={t('contact.case')}
          cases={cases}
          value={value.caseId}
          onChange={(next) => void chooseCase(next)}
          error={problem === 'contact.errorCase' ? t(problem) : null}
          isFirst={start === 'case'}
        />
      </Jump>
      <Columns>
        <Jump to="when">
          <MomentField label={t('contact.when')} value={value.at} onChange={(at) => at && change({ at })} />
        </Jump>
        <SegmentedField
          label={t('contact.direction')}
          value={value.direction}
          onChange={(direction) => change({ direction })}
          options={options(DIRECTIONS, (id) => t(`direction.${id}`))}
        />
      </Columns>
      <Jump to="to">
        {value.to.map((party, at) => (
          // Rows are only added at the end; a case that brings its last partner fills them anew.
          <Fragment key={`${filled} ${at}`}>
            <PartyField
              label={at === 0 ? t('contact.to') : t('contact.with')}
              words={words}
              known={known}
              value={party}
              onChange={(next) => change({ to: value.to.map((each, i) => (i === at ? next : each)) })}
              error={at === 0 && problem === 'contact.errorTo' ? t(problem) : null}
            />
            <HowToReach party={party} />
          </Fragment>
        ))}
      </Jump>
      <span className={controls.indent}>
        <Button variant="quiet" onPress={() => change({ to: [...value.to, null] })}>
          {t('contact.alsoTo')}
        </Button>
      </span>
      <Jump to="channel">
        <SegmentedField
          label={t('contact.channel')}
          value={value.channel}
          onChange={(channel) => change({ channel })}
          options={options(CALL_CHANNELS, (id) => t(`channel.${id}`))}
        />
      </Jump>
      <PointChoice file={inCase.data} value={value.pointId} onChange={(pointId) => change({ pointId })} />
      <Jump to="outcome">
        <SegmentedField
          label={t('contact.outcome')}
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          options={options(OUTCOMES, (id) => t(`outcome.${id}`))}
        />
      </Jump>
      {awaitsAnswer(value) && (
        <Jump to="answerBy">
          <MomentField
            label={t('contact.answerBy')}
            value={answerByOf(value)}
            onChange={(answerBy) => change({ answerBy })}
          />
        </Jump>
      )}
      <Jump to="summary">
        <TextField
          label={t('contact.summary')}
          rows={4}
          value={value.summary}
          isFirst={start === 'summary'}
          onChange={(summary) => change({ summary })}
        />
      </Jump>
      <TypedWarning file={inCase.data} text={`${value.summary}\n${value.shared}`} />
      <Columns>
        <Jump to="shared">
          <TextField
            label={t('contact.shared')}
            hint={t('contact.sharedHint')}
            rows={2}
            value={value.shared}
            onChange={(shared) => change({ shared })}
          />
        </Jump>
        {sharedItems(value).length > 0 && (
          <SelectField
            label={t('contact.ground')}
            placeholder={t('act.choose')}
            value={value.groundId}
            onChange={(groundId) => change({ groundId })}
            options={grounds.map(({ id, label, article }) => ({
              id,
              label: label[language],
              ...(article && { sub: article }),
            }))}
            error={problem === 'contact.errorGround' ? t(problem) : null}
          />
        )}
      </Columns>
      {caution && sharedItems(value).length > 0 && <StateMark tone="soon">{caution[language]}</StateMark>}
      <Forbidden form={value} />
      <Jump to="step">
        <TextField label={t('contact.step')} value={value.step} onChange={(step) => change({ step })} />
      </Jump>
      <StepFields value={value} change={change} known={known} />
      <JumpHint />
      <p className="hint">{t('contact.hint')}</p>
    </div>
  );
}

interface StepProps extends Pick<DraftForm<ContactForm>, 'value' | 'change'> {
  readonly known: readonly Party[];
}

/** Who does the next step, and by when; asked once there is one. */
function StepFields({ value, change, known }: StepProps) {
  const t = useT();
  const words = usePartyWords();
  const us = useUs();
  if (!value.step.trim()) return null;
  return (
    <>
      <PartyField
        label={t('contact.stepOwner')}
        words={words}
        known={distinctParties([us, ...value.to.filter((party) => party !== null), ...known])}
        value={value.stepOwner ?? us}
        onChange={(stepOwner) => change({ stepOwner })}
      />
      <DayField
        label={t('contact.stepDue')}
        value={stepDueOf(value)}
        onChange={(stepDue) => change({ stepDue })}
      />
    </>
  );
}

/** What stands in the way of sharing with these partners on this ground; the person on the phone decides. */
function Forbidden({ form }: { readonly form: ContactForm }) {
  const us = useUs();
  const language = useLanguageStore((state) => state.language);
  if (sharedItems(form).length === 0) return null;
  const rules = form.to.flatMap((party) =>
    party ? forbiddenBetween(us.agency.kind, party.agency.kind, form.groundId) : [],
  );
  return rules.map(({ id, text, law, article, caution }) => (
    <div key={id} className={controls.indent} role="alert">
      <StateMark tone="stop">{text[language]}</StateMark>
      <p className="hint">
        {law[language]}, {article}. {caution?.[language]}
      </p>
    </div>
  ));
}
