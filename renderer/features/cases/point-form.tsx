import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import {
  CONTACT_POINT_TYPES,
  isReach,
  SAFE_RULES,
  type ContactPointType,
  type SafeContact,
  type SafeRule,
} from '../../../shared/domain/contact-point';
import { localDay } from '../../../shared/domain/due';
import type { Origin, RecordView } from '../../../shared/domain/kinds';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { CheckField, SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './cases.module.css';
import { OriginField } from './origin-field';

type Point = RecordView<'contact-point'>;

interface PointFormValue {
  readonly type: ContactPointType;
  readonly value: string;
  readonly label: string;
  readonly rule: SafeRule;
  readonly times: string;
  readonly why: string;
  readonly secret: boolean;
  readonly origin: Origin;
}

interface PointFormProps {
  readonly caseId: string;
  readonly personId: string | null;
  readonly point: Point | null;
  readonly onDone: () => void;
}

type PointProblem = 'point.errorValue' | 'point.errorTimes';

function pointProblem({ type, value, rule, times }: PointFormValue): PointProblem | null {
  if (!value.trim()) return 'point.errorValue';
  return isReach(type) && rule === 'times' && !times.trim() ? 'point.errorTimes' : null;
}

/** @param about the point that is edited, or the person who gets another one */
export function pointDraft(caseId: string, about: string | null): string {
  return `point ${caseId} ${about ?? 'new'}`;
}

export function PointForm({ caseId, personId, point, onDone }: PointFormProps) {
  const t = useT();
  const person = useSession((state) => state.desk?.person ?? '');
  const start = point?.values ?? {};
  const { value, change, drop } = useDraft<PointFormValue>(pointDraft(caseId, point?.id ?? personId), () => ({
    type: start.type ?? 'phone',
    value: start.value ?? '',
    label: start.label ?? '',
    rule: start.safe?.rule ?? 'unknown',
    times: start.safe?.times ?? '',
    why: start.safe?.why ?? '',
    secret: start.secret ?? false,
    origin: point?.origin ?? 'own',
  }));
  const [problem, setProblem] = useState<PointProblem | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function savePoint() {
    const found = pointProblem(value);
    setProblem(found);
    if (found) return;
    const { type, label, times, why, secret } = value;
    const rule = isReach(type) ? value.rule : 'unknown';
    const safe: SafeContact = {
      rule,
      setBy: person,
      setOn: localDay(Date.now()),
      ...(rule === 'times' && { times }),
      ...(why.trim() && { why }),
    };
    const values = { type, value: value.value, label: label.trim() || null, safe, secret };
    const [fresh = ''] = await vault().newIds(1);
    const saved = point
      ? set('contact-point', { id: point.id, caseId }, { ...values, ...{ $origin: value.origin } })
      : create(
          'contact-point',
          { id: fresh, caseId },
          { ...values, ...(personId && { personId }) },
          { origin: value.origin },
        );
    const failed = await save(t, [saved], t('point.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('point.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void savePoint();
      }}
    >
      <SelectField
        label={t('field.type')}
        placeholder={t('act.choose')}
        value={value.type}
        onChange={(type) => change({ type })}
        options={CONTACT_POINT_TYPES.map((id) => ({ id, label: t(`pointType.${id}`) }))}
      />
      <Columns>
        <TextField
          label={t(
            value.type === 'vehicle'
              ? 'point.vehicle'
              : value.type === 'place'
                ? 'point.place'
                : 'point.value',
          )}
          value={value.value}
          onChange={(next) => change({ value: next })}
          error={problem === 'point.errorValue' ? t(problem) : null}
        />
        <TextField label={t('point.label')} value={value.label} onChange={(label) => change({ label })} />
      </Columns>
      {isReach(value.type) && (
        <>
          <SegmentedField
            label={t('point.safe')}
            value={value.rule}
            onChange={(rule) => change({ rule })}
            options={SAFE_RULES.map((id) => ({ id, label: t(`safe.${id}`) }))}
          />
          <Columns>
            {value.rule === 'times' && (
              <TextField
                label={t('point.safeTimes')}
                value={value.times}
                onChange={(times) => change({ times })}
                error={problem === 'point.errorTimes' ? t(problem) : null}
              />
            )}
            <TextField label={t('point.safeWhy')} value={value.why} onChange={(why) => change({ why })} />
          </Columns>
        </>
      )}
      <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      <CheckField isSelected={value.secret} onChange={(secret) => change({ secret })}>
        {t('point.secret')}
      </CheckField>
      {fault && <StateMark tone="now">{fault}</StateMark>}
      <div className={css.acts}>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
        <Button
          onPress={() => {
            void drop();
            onDone();
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
