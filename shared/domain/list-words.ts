/** Words of a list that stand for something of ours: stages, statuses, agencies. Pure. */
import type { AgencyKind, AgencyRef } from './agency';
import { STAGES, VICTIM_STATUSES, type Stage, type VictimStatus } from './case';
import { foldName } from './name-match';
import type { GENDERS } from './person';

/** Fields whose words a person may have to explain. */
export type WordedField = 'stage' | 'victimStatus';
/** What a word of the list means here: `stage lopend` → `approach`. */
export type ListWords = Readonly<Record<string, string>>;

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  intake:
    'aanmelding, aangemeld, nieuw, melding, gemeld, signalement, signale, nouveau, intake, new, reported',
  assessment: 'beoordeling, onderzoek, in onderzoek, evaluation, examen, assessment, under assessment',
  approach: 'aanpak, in aanpak, prise en charge, approche, approach, in progress',
  'follow-up': 'opvolging, nazorg, suivi, follow up, followup, aftercare',
  closed: 'afgesloten, gesloten, afgerond, closed, cloture, clos, ferme, clôturé',
};
const STATUS_WORDS: Readonly<Record<VictimStatus, string>> = {
  possible:
    'mogelijk, mogelijk slachtoffer, vermoedelijk, vermoeden, possible, victime possible, presume, suspected, possible victim',
  confirmed:
    'vastgesteld, vastgesteld slachtoffer, bevestigd, confirme, confirmee, etabli, etablie, confirmed, victime, slachtoffer, ja, oui, yes',
  not: 'niet, geen slachtoffer, geen, nee, non, no, not a victim, pas victime, pas une victime',
};
const GENDER_WORDS: Readonly<Record<Exclude<(typeof GENDERS)[number], 'unknown'>, string>> = {
  girl: 'meisje, vrouw, v, f, fille, femme, girl, female, vrouwelijk',
  boy: 'jongen, man, m, garcon, homme, boy, male, mannelijk',
  x: 'x',
};

export function foldedWord(text: string): string {
  return foldName(text).join(' ');
}

function lookUp<T extends string>(table: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(
    (Object.entries(table) as [T, string][]).flatMap(([value, words]) =>
      words.split(',').map((word) => [foldedWord(word), value] as const),
    ),
  );
}

const BY_STAGE = lookUp(STAGE_WORDS);
const BY_STATUS = lookUp(STATUS_WORDS);
const BY_GENDER = lookUp(GENDER_WORDS);

function explained<T extends string>(
  values: readonly T[],
  field: WordedField,
  text: string,
  words: ListWords,
): T | null {
  const told = words[wordKey(field, text)];
  return values.find((value) => value === told) ?? null;
}

export function wordKey(field: WordedField, text: string): string {
  return `${field} ${foldedWord(text)}`;
}

export function stageOf(text: string, words: ListWords): Stage | null {
  return explained(STAGES, 'stage', text, words) ?? BY_STAGE.get(foldedWord(text)) ?? null;
}

export function statusOf(text: string, words: ListWords): VictimStatus | null {
  return explained(VICTIM_STATUSES, 'victimStatus', text, words) ?? BY_STATUS.get(foldedWord(text)) ?? null;
}

export function genderOf(text: string) {
  return BY_GENDER.get(foldedWord(text)) ?? null;
}

const AGENCIES: readonly (readonly [RegExp, AgencyKind])[] = [
  [/\b(child focus|cf)\b/, 'child-focus'],
  [/\bpayoke\b/, 'payoke'],
  [/\b(jeugdparket|parket|parquet|prosecutor)\b/, 'prosecutor'],
  [/\b(jeugdrechtbank|jeugdrechter|rechtbank|tribunal|court)\b/, 'court'],
  [/\b(politie|lokale politie|federale politie|police|pz|fgp)\b/, 'police'],
  [/\bocj\b/, 'ocj'],
  [/\b(vk|vertrouwenscentrum)\b/, 'vk'],
  [/\bsdj\b/, 'sdj'],
  [/\b(jeugdhulp|opgroeien|aide a la jeunesse|youth care)\b/, 'youth-care'],
  [/\bclb\b/, 'clb'],
  [/\bcaw\b/, 'caw'],
  [/\b(ocmw|cpas)\b/, 'ocmw'],
  [/\bzsg\b/, 'zsg'],
  [/\b(ziekenhuis|hopital|hospital)\b/, 'hospital'],
  [/\b(school|ecole)\b/, 'school'],
];
/** Called by one name everywhere. */
const NAMES: Readonly<Partial<Record<AgencyKind, string>>> = {
  'child-focus': 'Child Focus',
  payoke: 'Payoke',
};

/** An agency by what the list calls it; an unknown one keeps its name. */
export function agencyOf(text: string): AgencyRef {
  const words = foldedWord(text);
  const kind = AGENCIES.find(([known]) => known.test(words))?.[1] ?? 'other';
  return { kind, name: NAMES[kind] ?? text };
}
