import { useState } from 'react';
import { STAGES, type Stage } from '../../../shared/domain/case';
import { create, type Change } from '../../../shared/domain/change';
import { newCodeName } from '../../../shared/domain/code-name';
import { localDay } from '../../../shared/domain/due';
import { POLICE_INFORMED, REPORT_CHANNELS, type ReportChannel } from '../../../shared/domain/report';
import { commitFaultText } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { goBack, openCase, say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField, MomentField } from '../../ui/date-fields';
import { CheckField, SegmentedField, TextField } from '../../ui/fields';
import { Banner, Columns, Form, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

interface NewCase {
  readonly at: string;
  readonly channel: ReportChannel;
  readonly anonymous: boolean;
  readonly reporter: string;
  readonly relation: string;
  readonly told: string;
  readonly help: string;
  readonly police: (typeof POLICE_INFORMED)[number];
  readonly policeWhy: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  readonly code: string;
  readonly stage: Stage;
}

const emptyCase = (): NewCase => ({
  at: new Date().toISOString(),
  channel: 'phone',
  anonymous: false,
  reporter: '',
  relation: '',
  told: '',
  help: '',
  police: 'no',
  policeWhy: '',
  firstName: '',
  lastName: '',
  birthDate: null,
  code: newCodeName(),
  stage: 'intake',
});

type Lead = {
  readonly agency: NonNullable<ReturnType<typeof useSession.getState>['desk']>['agency'];
  readonly person: string;
};

function changesOf(form: NewCase, lead: Lead, ids: readonly string[]): readonly Change[] {
  const [caseId = '', personId = '', reportId = ''] = ids;
  const text = (value: string) => value.trim() || null;
  return [
    create(
      'case',
      { id: caseId, caseId },
      {
        code: form.code,
        stage: form.stage,
        lead: lead.agency,
        leadPerson: lead.person,
        openedOn: localDay(Date.now()),
      },
    ),
    create(
      'person',
      { id: personId, caseId },
      {
        role: 'victim',
        firstName: text(form.firstName),
        lastName: text(form.lastName),
        birthDate: form.birthDate,
      },
    ),
    create(
      'report',
      { id: reportId, caseId },
      {
        at: form.at,
        channel: form.channel,
        anonymous: form.anonymous,
        reporter: form.anonymous ? null : text(form.reporter),
        relation: text(form.relation),
        told: form.told,
        helpSought: text(form.help),
        policeInformed: form.police,
        policeWhy: text(form.policeWhy),
      },
    ),
  ];
}

/** A report reaches the desk and becomes a case; what was told is kept as it was told. */
export function NewCasePage() {
  const t = useT();
  const desk = useSession((state) => state.desk);
  const form = useDraft<NewCase>('new-case', emptyCase);
  const { value, change, drop } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const told = isChecked && !value.told.trim() ? t('newCase.errorTold') : null;

  async function createCase() {
    setChecked(true);
    if (!value.told.trim() || !desk) return;
    const ids = await vault().newIds(3);
    const changes = changesOf(value, desk, ids);
    const committed = await vault().commit(changes, {
      act: 'commit',
      detail: { kinds: ['case', 'person', 'report'] },
    });
    if (!committed.ok) {
      setFault(commitFaultText(t, committed.error));
      return;
    }
    await drop();
    say(t('newCase.saved', { code: value.code }), { undo: committed.value.n });
    openCase(ids[0] ?? '', 'overview');
  }

  return (
    <Page title={t('newCase.title')}>
      <Form
        label={t('newCase.title')}
        onSubmit={() => void createCase()}
        foot={
          <>
            <Button writes type="submit" variant="primary">
              {t('newCase.create')}
            </Button>
            <Button onPress={goBack}>{t('contact.keepDraft')}</Button>
            <Button
              variant="quiet"
              onPress={() => {
                void drop();
                goBack();
              }}
            >
              {t('contact.discard')}
            </Button>
            {fault && (
              <span role="alert">
                <StateMark tone="now">{fault}</StateMark>
              </span>
            )}
          </>
        }
      >
        <ReportFields value={value} change={change} toldError={told} />
        <ChildFields value={value} change={change} />
      </Form>
    </Page>
  );
}

interface FieldsProps {
  readonly value: NewCase;
  readonly change: (part: Partial<NewCase>) => void;
}

function ReportFields({ value, change, toldError }: FieldsProps & { readonly toldError: string | null }) {
  const t = useT();
  return (
    <Section title={t('newCase.report')}>
      <div className="form-stack form-section">
        <Columns>
          <MomentField label={t('newCase.when')} value={value.at} onChange={(at) => at && change({ at })} />
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
        <TextField
          label={t('newCase.policeWhy')}
          value={value.policeWhy}
          onChange={(policeWhy) => change({ policeWhy })}
        />
      </div>
    </Section>
  );
}

function ChildFields({ value, change }: FieldsProps) {
  const t = useT();
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
          />
        </Columns>
        <Similar name={`${value.firstName} ${value.lastName}`.trim()} />
        <SegmentedField
          label={t('newCase.stage')}
          value={value.stage}
          onChange={(stage) => change({ stage })}
          options={STAGES.filter((stage) => stage !== 'closed').map((id) => ({
            id,
            label: t(`stage.${id}`),
          }))}
        />
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

const SHORTEST_NAME = 3;

/** Cases whose people bear a like name, so that the same child is not opened twice. */
function Similar({ name }: { readonly name: string }) {
  const t = useT();
  const format = useFormat();
  const isAsked = name.length >= SHORTEST_NAME;
  const { data } = useQuery(`similar ${name}`, () => (isAsked ? vault().cases(name) : Promise.resolve([])));
  if (!data || data.length === 0) return null;
  return (
    <Banner tone="soon">
      <div>
        <StateMark tone="soon">{t('newCase.similar')}</StateMark>
        <p>{t('newCase.similarHint')}</p>
        {data.slice(0, 5).map(({ id, code, stage, openedOn }) => (
          <p key={id}>
            <Button variant="quiet" onPress={() => openCase(id, 'overview')}>
              {code}
            </Button>{' '}
            {t(`stage.${stage}`)}, {format.fullDay(openedOn)}
          </p>
        ))}
      </div>
    </Banner>
  );
}
