import {
  type CalendarDate,
  type CalendarDateTime,
  getLocalTimeZone,
  parseDate,
  parseAbsolute,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { DateField, DateInput, DateSegment, FieldError, Label } from 'react-aria-components';
import css from './controls.module.css';

interface DayFieldProps {
  readonly label: string;
  /** `2026-11-23`, or null for none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | null;
}

/** A day, typed digit by digit in the order of the locale. */
export function DayField({ label, value, onChange, error }: DayFieldProps) {
  return (
    <DateField<CalendarDate>
      className={css.field ?? ''}
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date?.toString() ?? null)}
      granularity="day"
      isInvalid={Boolean(error)}
      shouldForceLeadingZeros
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <DateInput className={css.dateInput ?? ''}>
        {(segment) => <DateSegment segment={segment} className={css.segmentDate ?? ''} />}
      </DateInput>
    </DateField>
  );
}

interface MomentFieldProps {
  readonly label: string;
  /** UTC, `2026-11-23T09:10:00.000Z`; shown in this computer's time zone. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly hideLabel?: boolean;
  readonly error?: string | null;
}

/** A day and an hour. */
export function MomentField({ label, value, onChange, hideLabel, error }: MomentFieldProps) {
  return (
    <DateField<CalendarDateTime>
      className={css.field ?? ''}
      value={value ? toCalendarDateTime(parseAbsolute(value, getLocalTimeZone())) : null}
      onChange={(date) => onChange(date ? toZoned(date, getLocalTimeZone()).toAbsoluteString() : null)}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={Boolean(error)}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={css.label ?? ''}>{label}</Label>}
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <DateInput className={css.dateInput ?? ''}>
        {(segment) => <DateSegment segment={segment} className={css.segmentDate ?? ''} />}
      </DateInput>
    </DateField>
  );
}
