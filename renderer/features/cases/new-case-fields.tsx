import type { ReactNode } from 'react';
import { STAGES } from '../../../shared/domain/case';
import { newCodeName } from '../../../shared/domain/code-name';
import { POLICE_INFORMED, REPORT_CHANNELS, type reportProblems } from '../../../shared/domain/report';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { DayField, MomentField } from '../../ui/date-fields';
import { CheckField, SegmentedField, TextField } from '../../ui/fields';
import { Columns, Section } from '../../ui/layout';
import type { NewCase } from './new-case';

interface FieldsProps {
  readonly problems: ReturnType<typeof reportProblems>;
  readonly value: NewCase;
  readonly change: (part: Partial<NewCase>) => void;
}

export function ReportFields({
  value,
  change,
  problems,
  toldError,
}: FieldsProps & { readonly toldError: string | null }) {
  const t = useT();
  return (
    <Section title={t('newCase.report')}>
      <div className="form-stack form-section">
        <Columns>
          <MomentField
            label={t('newCase.when')}
            value={value.at}
            onChange={(at) => change({ at })}
            error={problems.at ? t(`reportProblem.${problems.at}`) : null}
          />
        </Columns>
        <SegmentedField
          label={t('newCase.channel')}
          value={value.channel}
          onChange={(channel) => change({ channel })}
          options={REPORT_CHANNELS.map((id) => ({ id, label: t(`reportChannel.${id}`) }))}
        />
        <CheckField isSelected={value.anonymous} onChange={(anonymous) => change({ anonymous })}>
          {t('newCase.anonymous')}
        </CheckField>
        <Columns>
          {!value.anonymous && (
            <TextField
              label={t('newCase.reporter')}
              value={value.reporter}
              onChange={(reporter) => change({ reporter })}
            />
          )}
          <TextField
            label={t('newCase.relation')}
            value={value.relation}
            onChange={(relation) => change({ relation })}
          />
        </Columns>
        <TextField
          label={t('newCase.told')}
          rows={5}
          value={value.told}
          onChange={(text) => change({ told: text })}
          error={toldError}
        />
        <TextField
          label={t('newCase.help')}
          rows={2}
          value={value.help}
          onChange={(help) => change({ help })}
        />
        <SegmentedField
          label={t('newCase.police')}
          value={value.police}
          onChange={(police) => change({ police })}
          options={POLICE_INFORMED.map((id) => ({ id, label: t(`policeInformed.${id}`) }))}
        />
        {value.police === 'yes' && (
          <Columns>
            <DayField
              label={t('newCase.policeOn')}
              value={value.policeOn}
              onChange={(policeOn) => change({ policeOn })}
              error={problems.policeOn ? t(`reportProblem.${problems.policeOn}`) : null}
            />
          </Columns>
        )}
        <TextField
          label={t('newCase.policeWhy')}
          value={value.policeWhy}
          onChange={(policeWhy) => change({ policeWhy })}
        />
      </div>
    </Section>
  );
}

export function ChildFields({
  value,
  change,
  problems,
  similar,
  isReport = false,
}: FieldsProps & { readonly similar: ReactNode; readonly isReport?: boolean }) {
  const t = useT();
  const problem = problems.birthDate;
  return (
    <Section title={t('newCase.child')}>
      <div className="form-stack form-section">
        <p className="hint">{t('newCase.childHint')}</p>
        <Columns>
          <TextField
            label={t('field.firstName')}
            value={value.firstName}
            onChange={(firstName) => change({ firstName })}
          />
          <TextField
            label={t('field.lastName')}
            value={value.lastName}
            onChange={(lastName) => change({ lastName })}
          />
          <DayField
            label={t('field.birthDate')}
            value={value.birthDate}
            onChange={(birthDate) => change({ birthDate })}
            error={problem ? t(`reportProblem.${problem}`) : null}
          />
        </Columns>
        <Columns>
          <TextField
            label={t('field.nicknames')}
            value={value.nicknames}
            onChange={(nicknames) => change({ nicknames })}
          />
          <TextField label={t('newCase.point')} value={value.point} onChange={(point) => change({ point })} />
        </Columns>
        {similar}
        {!isReport && (
          <SegmentedField
            label={t('newCase.stage')}
            value={value.stage}
            onChange={(stage) => change({ stage })}
            options={STAGES.filter((stage) => stage !== 'closed').map((id) => ({
              id,
              label: t(`stage.${id}`),
            }))}
          />
        )}
        <TextField
          label={t('newCase.code')}
          value={value.code}
          onChange={(code) => change({ code })}
          after={
            <Button variant="quiet" onPress={() => change({ code: newCodeName() })}>
              {t('newCase.codeOther')}
            </Button>
          }
        />
      </div>
    </Section>
  );
}
