/** The fields of a missing episode: gone, told, judged, found. */
import type { Party } from '../../../shared/domain/agency';
import {
  ALARM_CRITERIA,
  type AlarmCriterion,
  type MissingField,
} from '../../../shared/domain/missing-episode';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { DayField, MomentField } from '../../ui/date-fields';
import { CheckField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import type { CaseData } from './case-data';
import css from './cases.module.css';

export const MOMENTS = ['since', 'lastSeenAt', 'policeAt', 'childFocusAt', 'foundAt'] as const;
export const TEXTS = [
  'lastSeenWhere',
  'lastSeenWith',
  'clothing',
  'whereabouts',
  'policeReference',
  'childFocusReference',
  'foundWhere',
  'foundWith',
  'push',
  'pull',
] as const;
export type TextName = (typeof TEXTS)[number];

export type MissingFormValue = Readonly<Record<MissingField, string | null>> &
  Readonly<Record<TextName, string>> & {
    readonly criteria: readonly AlarmCriterion[];
    readonly talkOwner: Party | null;
    readonly talkDue: string | null;
  };

export interface PartProps {
  readonly value: MissingFormValue;
  readonly change: (part: Partial<MissingFormValue>) => void;
  readonly error: (field: MissingField) => string | null;
}

function Moment({ value, change, error, name }: PartProps & { readonly name: MissingField }) {
  const t = useT();
  return (
    <div className={css.withNow}>
      <MomentField
        label={t(`missing.field.${name}`)}
        value={value[name]}
        onChange={(moment) => change({ [name]: moment })}
        error={error(name)}
      />
      <Button
        variant="quiet"
        onPress={() => change({ [name]: new Date().toISOString() })}
        label={t('word.of', { what: t('missing.setNow'), of: t(`missing.field.${name}`) })}
      >
        {t('missing.setNow')}
      </Button>
    </div>
  );
}

export function Line({
  value,
  change,
  name,
  rows,
}: PartProps & { readonly name: TextName; readonly rows?: number }) {
  const t = useT();
  return (
    <TextField
      label={t(`missing.field.${name}`)}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
      {...(rows && { rows })}
    />
  );
}

export function GoneFields(props: PartProps) {
  const t = useT();
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('missing.gone')}</legend>
      <Columns>
        <Moment {...props} name="since" />
        <Moment {...props} name="lastSeenAt" />
      </Columns>
      <Columns>
        <Line {...props} name="lastSeenWhere" />
        <Line {...props} name="lastSeenWith" />
      </Columns>
      <Columns>
        <Line {...props} name="clothing" rows={2} />
        <Line {...props} name="whereabouts" rows={2} />
      </Columns>
    </fieldset>
  );
}

export function ToldFields(props: PartProps) {
  const t = useT();
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('missing.told')}</legend>
      <Columns>
        <Moment {...props} name="policeAt" />
        <Line {...props} name="policeReference" />
      </Columns>
      <Columns>
        <Moment {...props} name="childFocusAt" />
        <Line {...props} name="childFocusReference" />
      </Columns>
    </fieldset>
  );
}

export function Criteria({ value: { criteria }, change }: Pick<PartProps, 'value' | 'change'>) {
  const t = useT();
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('missing.criteria')}</legend>
      <p className="hint">{t('missing.criteriaHint')}</p>
      <div className={css.criteria}>
        {ALARM_CRITERIA.map((id) => (
          <CheckField
            key={id}
            isSelected={criteria.includes(id)}
            onChange={(isOn) =>
              change({ criteria: isOn ? [...criteria, id] : criteria.filter((each) => each !== id) })
            }
          >
            {t(`alarming.${id}`)}
          </CheckField>
        ))}
      </div>
    </fieldset>
  );
}

interface FoundProps extends PartProps {
  readonly data: CaseData;
  readonly hasTalk: boolean;
  readonly isTalkUnowned: boolean;
}

export function FoundFields({ data, hasTalk, isTalkUnowned, ...props }: FoundProps) {
  const t = useT();
  const words = usePartyWords();
  const desk = useSession((state) => state.desk);
  const us: readonly Party[] = desk ? [{ agency: desk.agency, person: desk.person }] : [];
  const { value, change } = props;
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('missing.found')}</legend>
      <Columns>
        <Moment {...props} name="foundAt" />
        <Line {...props} name="foundWhere" />
        <Line {...props} name="foundWith" />
      </Columns>
      {value.foundAt && !hasTalk && (
        <>
          <p className="hint">
            <strong>{t('missing.talk')}</strong> {t('missing.talkHint')}
          </p>
          <PartyField
            label={t('missing.talkOwner')}
            words={words}
            known={distinctParties([...us, ...partiesInCase(data.records)])}
            value={value.talkOwner}
            onChange={(talkOwner) => change({ talkOwner })}
            error={isTalkUnowned ? t('missing.errorTalk') : null}
          />
          <Columns>
            <DayField
              label={t('missing.talkDue')}
              value={value.talkDue}
              onChange={(talkDue) => change({ talkDue })}
            />
          </Columns>
        </>
      )}
    </fieldset>
  );
}
