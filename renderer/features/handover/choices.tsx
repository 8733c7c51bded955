import { localDay } from '../../../shared/domain/due';
import { ONWARD_LIMITS } from '../../../shared/domain/handover-entry';
import type { GroundChoice } from '../../../shared/domain/own-grounds';
import type { Profile } from '../../../shared/domain/redact';
import { useNow } from '../../store/clock';
import { useLanguageStore, useT } from '../../store/language';
import { useGrounds, usePurposes } from '../../store/own-grounds';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CheckField, SegmentedField, SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import type { PartnerDesk } from '../../vault/api';
import { AlsoCases } from './also-cases';
import { ConsentChoices } from './consent-choices';
import { DocumentChoices } from './document-choices';
import { ForbiddenRules } from './forbidden-rules';
import { profileFor, untied, type HandoverForm, type HandoverProblem } from './handover-form';
import css from './handover.module.css';
import { NotedConsents } from './noted-consents';
import { ProfileChoices } from './profile-choices';

interface ChoicesProps {
  readonly caseId: string;
  readonly partners: readonly PartnerDesk[];
  readonly value: HandoverForm;
  readonly change: (part: Partial<HandoverForm>) => void;
  readonly current: PartnerDesk | undefined;
  readonly problem: HandoverProblem | null;
}

export function HandoverChoices({ caseId, partners, value, change, current, problem }: ChoicesProps) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const today = localDay(useNow());
  const grounds = useGrounds(today);
  const purposes = usePurposes(today);
  const setProfile = (profile: Profile) => {
    if (current) change({ profiles: { ...value.profiles, [current.recordId]: profile } });
  };
  const ground = grounds.find(({ id }) => id === value.groundId);
  return (
    <div className={css.choices}>
      <Recipients partners={partners} value={value} change={change} />
      <AlsoCases caseId={caseId} value={value} change={change} />
      <SelectField
        label={t('handover.purpose')}
        placeholder={t('act.choose')}
        value={value.purposeId}
        onChange={(purposeId) => change({ ...untied(value), purposeId })}
        options={purposes.map(({ id, label }) => ({ id, label: label[language] }))}
        error={problem === 'handover.errorPurpose' ? t(problem) : null}
      />
      <TextField
        label={t('handover.purposeNote')}
        value={value.purposeNote}
        onChange={(purposeNote) => change({ purposeNote })}
      />
      <SelectField
        label={t('handover.ground')}
        placeholder={t('act.choose')}
        value={value.groundId}
        onChange={(groundId) => change({ groundId })}
        options={grounds.map(({ id, label, article }) => ({
          id,
          label: label[language],
          ...(article && { sub: article }),
        }))}
        error={problem === 'handover.errorGround' ? t(problem) : null}
      />
      {ground && <GroundText choice={ground} />}
      <ForbiddenRules
        partners={partners.filter(({ recordId }) => value.recipients.includes(recordId))}
        groundId={value.groundId}
      />
      <TextField
        label={t('handover.groundNote')}
        value={value.groundNote}
        onChange={(groundNote) => change({ groundNote })}
      />
      <NotedConsents
        caseId={caseId}
        partners={partners.filter(({ recordId }) => value.recipients.includes(recordId))}
        value={value}
        change={change}
      />
      <ConsentChoices value={value} change={change} problem={problem} />
      <SelectField
        label={t('handover.onward')}
        placeholder={t('act.choose')}
        value={value.onward}
        onChange={(onward) => change({ onward })}
        options={ONWARD_LIMITS.map((id) => ({ id, label: t(`onward.${id}`) }))}
      />
      {current && (
        <>
          <ProfileChoices partner={current} profile={profileFor(value, current)} onChange={setProfile} />
          <DocumentChoices
            caseIds={[caseId, ...(value.alsoCases ?? [])]}
            profile={profileFor(value, current)}
            onChange={setProfile}
          />
        </>
      )}
      <SegmentedField
        label={t('handover.withheldAs')}
        value={value.showWithheld ? 'stub' : 'nothing'}
        onChange={(as) => change({ showWithheld: as === 'stub' })}
        options={[
          { id: 'stub', label: t('handover.stub') },
          { id: 'nothing', label: t('handover.nothing') },
        ]}
      />
    </div>
  );
}

function Recipients({ partners, value, change }: Pick<ChoicesProps, 'partners' | 'value' | 'change'>) {
  const t = useT();
  const chosen = partners.filter(({ recordId }) => value.recipients.includes(recordId));
  const unverified = chosen.find(({ trust }) => trust === 'unverified');
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('handover.choose')}</legend>
      {partners.map(({ recordId, agency, trust }) => {
        const isChosen = value.recipients.includes(recordId);
        return (
          <div key={recordId} className={css.recipient}>
            <CheckField
              isSelected={isChosen}
              onChange={(isOn) =>
                change({
                  ...untied(value),
                  recipients: isOn
                    ? [...value.recipients, recordId]
                    : value.recipients.filter((id) => id !== recordId),
                  current: isOn ? recordId : null,
                })
              }
            >
              <AgencyTag agency={agency} isNamed /> {agency.name}
            </CheckField>
            <StateMark tone={trust === 'verified' ? 'fine' : 'soon'}>{t(`partners.${trust}`)}</StateMark>
            {isChosen && chosen.length > 1 && (
              <Button
                variant="quiet"
                onPress={() => change({ current: recordId })}
                label={t('word.of', { what: t('act.show'), of: agency.name })}
              >
                {t('act.show')}
              </Button>
            )}
          </div>
        );
      })}
      {unverified && (
        <TextField
          label={t('handover.unverifiedReason')}
          hint={t('handover.unverifiedWarn', { agency: unverified.agency.name })}
          value={value.unverifiedReason}
          onChange={(unverifiedReason) => change({ unverifiedReason })}
        />
      )}
    </fieldset>
  );
}

/** What the list says of a ground; the person who shares decides. */
function GroundText({ choice }: { readonly choice: GroundChoice }) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const { published: ground, own } = choice;
  if (!ground) {
    const { text, source, confidence } = own?.values ?? {};
    return (
      <div>
        {text && <p>{text}</p>}
        <StateMark tone="soon">
          {t('ownGround.ours', {
            source: source ?? t('word.empty'),
            confidence: t(`confidence.${confidence ?? 'GK'}`),
          })}
        </StateMark>
      </div>
    );
  }
  return (
    <div>
      <p>{ground.text[language]}</p>
      {ground.conditions.length > 0 && (
        <>
          <p className={css.small}>{t('handover.conditions')}</p>
          <ul className={css.bullets}>
            {ground.conditions.map((condition) => (
              <li key={condition.nl}>{condition[language]}</li>
            ))}
          </ul>
        </>
      )}
      {ground.caution && <StateMark tone="soon">{ground.caution[language]}</StateMark>}
      {!ground.caution && ground.confidence === 'GK' && (
        <StateMark tone="soon">{t('handover.groundUnverified')}</StateMark>
      )}
    </div>
  );
}
