/** Any field of any kind in words: for histories, conflicts, import reviews and previews. */
import { agencyRef, party } from '../../shared/domain/agency';
import { safeContact } from '../../shared/domain/contact-point';
import type { Json } from '../../shared/domain/json';
import { nl } from '../../shared/i18n/nl/index';
import type { MessageKey, Translate } from '../../shared/i18n/translate';
import { useFormat, type Format } from './format';
import { useT } from './language';
import { useListName } from './own-grounds';

export interface FieldText {
  /** @param kind of the record, where it calls the field by another name */
  readonly field: (field: string, kind?: string) => string;
  readonly value: (field: string, value: Json) => string;
  readonly kind: (kind: string) => string;
}

/** Code lists by the field that holds their codes. */
const LISTS: Readonly<Record<string, string>> = {
  stage: 'stage',
  victimStatus: 'victimStatus',
  role: 'role',
  gender: 'gender',
  nature: 'nature',
  type: 'pointType',
  channel: 'channel',
  direction: 'direction',
  outcome: 'outcome',
  state: 'agreementState',
  phase: 'phase',
  grade: 'grade',
  policeInformed: 'policeInformed',
  reportState: 'reportState',
  reportReason: 'reportReason',
  onward: 'onward',
  keepTerm: 'keepTerm',
  alarming: 'alarming',
  level: 'riskLevel',
  setting: 'setting',
  step: 'legalStep',
  checklist: 'checkState',
  conditions: 'conditionState',
  axis: 'axis',
  goalState: 'goalState',
  paper: 'casePaper',
  situation: 'situation',
  copyState: 'copyState',
  $origin: 'origin',
  $limit: 'limit',
};

/** The codes of another kind under the same name: a report's channel, a consent's state and giver. */
const OTHER_LISTS: Readonly<Record<string, string>> = {
  channel: 'reportChannel',
  state: 'consentState',
  by: 'consentGiver',
  form: 'consentForm',
  confidence: 'confidence',
  list: 'ownGround.list',
};

/** Ids of entries of a published list, or the words of one of the desk's own. */
const LISTED = ['groundId', 'purposeId', 'signalId', 'listed'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

type Plain = (key: MessageKey) => string;

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}

function objectText(value: Json, t: Plain, format: Format): string | null {
  const asParty = party.safeParse(value);
  if (asParty.success) return [asParty.data.person, asParty.data.agency.name].filter(Boolean).join(', ');
  const asAgency = agencyRef.safeParse(value);
  if (asAgency.success) return asAgency.data.name;
  const asSafe = safeContact.safeParse(value);
  if (!asSafe.success) return null;
  const { rule, times, why, setBy, setOn } = asSafe.data;
  return [rule === 'times' && times ? times : t(`safe.${rule}`), why, `${setBy}, ${format.day(setOn)}`]
    .filter(Boolean)
    .join('. ');
}

function scalarText(field: string, value: string, t: Plain, format: Format): string {
  const list = LISTS[field];
  const key = list && `${list}.${value}`;
  if (key && isKey(key)) return t(key);
  // Fields whose name another kind uses for other codes.
  const other = OTHER_LISTS[field];
  const otherKey = other && `${other}.${value}`;
  if (otherKey && isKey(otherKey)) return t(otherKey);
  if (DAY.test(value)) return format.fullDay(value);
  return MOMENT.test(value) ? format.moment(value) : value;
}

/** What it is of, and so on: kind, field, why. */
export function chained(t: Translate, parts: readonly (string | false | null | undefined)[]): string {
  const [first = '', ...others] = parts.filter((part): part is string => Boolean(part));
  return others.reduce((what, of) => t('word.of', { what, of }), first);
}

export function useFieldText(): FieldText {
  const counted = useT();
  const t = counted as Plain;
  const format = useFormat();
  const listName = useListName();
  function value(field: string, of: Json): string {
    if (of === null) return t('word.empty');
    // Read only where the plan itself stands, when someone asks for it.
    if (field === 'codeWord') return t('word.hidden');
    if (typeof of === 'boolean') return t(of ? 'policeInformed.yes' : 'policeInformed.no');
    if (typeof of === 'number') return field === 'size' ? format.bytes(of) : String(of);
    if (LISTED.includes(field) && typeof of === 'string') return listName(of);
    // Their words stand where they are; ids say nothing to people.
    if (field === 'records' && Array.isArray(of)) return counted('telling.records', { n: of.length });
    if (field === 'alsoIn' && Array.isArray(of)) return counted('copy.alsoIn', { n: of.length });
    if (typeof of === 'string') return scalarText(field, of, t, format);
    if (Array.isArray(of)) return of.map((item) => value(field, item as Json)).join('; ') || t('word.none');
    return (
      objectText(of, t, format) ??
      Object.entries(of)
        // The id of another record says nothing to people; its words stand beside it.
        .filter(([key]) => !key.endsWith('Id'))
        .map(([, item]) => value(field, item))
        .join(', ')
    );
  }
  return {
    value,
    field: (field, kind) => {
      const own = `field.${kind}.${field}`;
      const general = `field.${field}`;
      return isKey(own) ? t(own) : isKey(general) ? t(general) : field;
    },
    kind: (kind) => (isKey(`kind.${kind}`) ? t(`kind.${kind}` as MessageKey) : kind),
  };
}
