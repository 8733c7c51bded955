/** What a column of a coordinator's list may hold, and how it is recognised by its heading. Pure. */
import type { AgencyKind } from './agency';
import { foldName } from './name-match';

export const LIST_FIELDS = [
  'code',
  'reference',
  'name',
  'firstName',
  'lastName',
  'nicknames',
  'birthDate',
  'gender',
  'languages',
  'victimStatus',
  'stage',
  'openedOn',
  'lead',
  'leadPerson',
  'phone',
  'mail',
  'social',
  'address',
  'contactName',
  'contactPhone',
  'ref-child-focus',
  'ref-payoke',
  'ref-police',
  'ref-youth-care',
  'ref-prosecutor',
  'note',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Of each the agency whose reference it is. */
export const REFERENCE_FIELDS: Readonly<Partial<Record<ListField, AgencyKind>>> = {
  'ref-child-focus': 'child-focus',
  'ref-payoke': 'payoke',
  'ref-police': 'police',
  'ref-youth-care': 'youth-care',
  'ref-prosecutor': 'prosecutor',
};

/** Fields that several columns may hold. */
export const MANY_COLUMNS: ReadonlySet<ListField> = new Set([
  'nicknames',
  'phone',
  'mail',
  'social',
  'address',
  'note',
]);

/** Fields that tell who a child is: hidden on screen with the names. */
export const NAMING_FIELDS: ReadonlySet<ListField> = new Set([
  'name',
  'firstName',
  'lastName',
  'nicknames',
  'birthDate',
  'phone',
  'mail',
  'social',
  'address',
  'contactName',
  'contactPhone',
  'note',
]);

export function isListField(field: string): field is ListField {
  return (LIST_FIELDS as readonly string[]).includes(field);
}

/** Folded headings, separated by commas: Dutch, French, English. */
const HEADINGS: Readonly<Record<ListField, string>> = {
  code: 'code, codenaam, code naam, nom de code, code name, schuilnaam',
  reference:
    'kenmerk, ons kenmerk, dossiernummer, dossiernr, dossier nr, dossier, nummer, nr, referentie, ref, reference, notre reference, numero, numero de dossier, no dossier, file number, case number, case no, id',
  name: 'naam, volledige naam, naam minderjarige, minderjarige, slachtoffer, nom, nom complet, nom et prenom, naam en voornaam, voornaam en naam, mineur, victime, name, full name, minor, victim, naam slachtoffer',
  firstName: 'voornaam, prenom, first name, firstname, given name',
  lastName: 'achternaam, familienaam, nom de famille, last name, lastname, surname, family name',
  nicknames: 'roepnaam, roepnamen, bijnaam, bijnamen, alias, surnom, surnoms, nickname, nicknames',
  birthDate:
    'geboortedatum, geboren, geboren op, geb datum, gebdatum, geb, gd, date de naissance, naissance, ne e le, nee le, ddn, birth date, birthdate, date of birth, dob, born',
  gender: 'geslacht, gender, m v, sexe, genre, sex',
  languages: 'taal, talen, langue, langues, language, languages, moedertaal',
  victimStatus: 'status, status slachtoffer, statut, slachtofferstatus, statut de victime, victim status',
  stage: 'fase, stand, stap, toestand, phase, etape, etat, stage, step, state, dossierfase',
  openedOn:
    'datum, datum aanmelding, aanmelddatum, aanmelding, aangemeld op, datum melding, melding, geopend op, startdatum, begin, date, date de signalement, signalement, ouvert le, date d ouverture, opened on, opened, report date, date reported, start date, datum opening',
  lead: 'trekker, regie, regisseur, lead, hoofdverantwoordelijke, dienst, organisatie, instantie, pilote, organisme, service, instance, lead agency, agency',
  leadPerson:
    'dossierbeheerder, beheerder, verantwoordelijke, begeleider, coordinator, coordinateur, coordinatrice, gestionnaire, responsable, case manager, handler, contact bij ons, medewerker, collega',
  phone:
    'telefoon, telefoonnummer, tel, gsm, gsm nummer, mobiel, nummer gsm, telephone, portable, no de telephone, mobile, phone, phone number, cell, whatsapp',
  mail: 'mail, e mail, email, mailadres, e mailadres, courriel, adresse mail, email address',
  social:
    'sociale media, social media, profiel, profielen, instagram, snapchat, tiktok, facebook, insta, snap, reseaux sociaux, profil, account, accounts, handle',
  address: 'adres, woonplaats, verblijfplaats, adresse, domicile, lieu de residence, address, residence',
  contactName:
    'ouder, ouders, moeder, vader, contactpersoon, voogd, parent, parents, mere, pere, tuteur, personne de contact, mother, father, guardian, contact person',
  contactPhone: 'telefoon ouder, telefoon ouders, gsm ouder, gsm moeder, gsm vader, tel moeder, tel vader',
  'ref-child-focus': 'child focus, kenmerk child focus, cf, ref child focus, cf nr, nummer child focus',
  'ref-payoke': 'payoke, kenmerk payoke, ref payoke, nummer payoke',
  'ref-police':
    'politie, pv, pv nummer, pv nr, kenmerk politie, police, ref police, no pv, police reference, nummer politie',
  'ref-youth-care':
    'jeugdhulp, opgroeien, kenmerk jeugdhulp, ocj, vk, sdj, aide a la jeunesse, youth care, kenmerk opgroeien, intersectorale toegangspoort',
  'ref-prosecutor':
    'parket, notitienummer, kenmerk parket, parquet, numero de notice, prosecutor, prosecutor reference',
  note: 'nota, notities, opmerking, opmerkingen, commentaar, beschrijving, omschrijving, samenvatting, situatie, info, toelichting, note, notes, remarque, remarques, commentaire, commentaires, description, resume, situation, remark, remarks, comment, comments, summary, laatste contact, volgende stap, dernier contact, last contact',
};

const PARENTS = /\b(ouders?|moeder|vader|mama|papa|parents?|mere|pere|mother|father)\b/;
const CALLED = /\b(tel|telefoon|gsm|nummer|telephone|portable|mobile|phone|nr|no)\b/;

function folded(heading: string): string {
  return foldName(heading).join(' ');
}

const BY_HEADING: ReadonlyMap<string, ListField> = new Map(
  LIST_FIELDS.flatMap((field) => HEADINGS[field].split(',').map((each) => [folded(each), field] as const)),
);
/** The longest first: `kenmerk payoke` tells more than `kenmerk`. */
const WORDED = [...BY_HEADING].filter(([words]) => words.length >= 4).sort(([a], [b]) => b.length - a.length);

/** Whether a column is about a parent, by its heading. */
export function isParentHeading(heading: string): boolean {
  return PARENTS.test(folded(heading));
}

export function guessField(heading: string): ListField | null {
  const words = folded(heading);
  const whole = BY_HEADING.get(words);
  if (whole) return whole;
  if (isParentHeading(heading)) return CALLED.test(words) ? 'contactPhone' : 'contactName';
  return WORDED.find(([known]) => ` ${words} `.includes(` ${known} `))?.[1] ?? null;
}

export type ListColumns = readonly (ListField | null)[];

/** What each column may be; a field that one column holds goes to the first. Hidden ones are left to a person. */
export function guessColumns(headings: readonly string[], hidden: readonly number[]): ListColumns {
  const taken = new Set<ListField>();
  return headings.map((heading, at) => {
    const field = hidden.includes(at) ? null : guessField(heading);
    if (!field || (taken.has(field) && !MANY_COLUMNS.has(field))) return null;
    taken.add(field);
    return field;
  });
}

/** One column chosen by hand: another one that held the same field gives it up. */
export function withColumn(columns: ListColumns, at: number, field: ListField | null): ListColumns {
  return columns.map((each, column) => {
    if (column === at) return field;
    return each === field && field !== null && !MANY_COLUMNS.has(field) ? null : each;
  });
}
