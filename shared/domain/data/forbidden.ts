/**
 * What may not be shared unless something lifts it (domain.md section 4). Where both sides can be told by their kind of
 * agency, the rule carries a `transfer` that the program can hold an act against; the others are for people to read.
 */
import type { AgencyKind } from '../agency';
import type { LegalGroundId } from './legal-grounds';
import type { Sourced } from './sources';
import type { Words } from './words';

/** A transfer that is forbidden, in both directions, unless it goes on the ground `unless`. */
export interface ForbiddenTransfer {
  readonly fromKinds: readonly AgencyKind[];
  readonly toKinds: readonly AgencyKind[];
  readonly unless: LegalGroundId;
  /** Other grounds that the rule itself leaves open, each within its own conditions. */
  readonly alsoOpen: readonly LegalGroundId[];
}

export interface ForbiddenRule extends Sourced {
  readonly id: string;
  readonly text: Words;
  readonly law: Words;
  readonly article: string;
  /** What the source leaves open. */
  readonly caution: Words | null;
  readonly transfer: ForbiddenTransfer | null;
}

const CRIMINAL_CODE: Words = { nl: 'Strafwetboek', fr: 'Code pénal', en: 'Criminal Code' };
const YOUTH_CARE_DECREE: Words = {
  nl: 'Decreet integrale jeugdhulp (12 juli 2013)',
  fr: "Décret relatif à l'aide intégrale à la jeunesse (12 juillet 2013)",
  en: 'Integrated youth care decree (12 July 2013)',
};
const MINORS_RIGHTS_DECREE: Words = {
  nl: 'Decreet rechtspositie van de minderjarige (7 mei 2004)',
  fr: 'Décret relatif au statut du mineur (7 mai 2004)',
  en: "Minors' rights decree (7 May 2004)",
};
const DATA_PROTECTION_ACT: Words = {
  nl: 'Wet gegevensbescherming (30 juli 2018)',
  fr: 'Loi relative à la protection des données (30 juillet 2018)',
  en: 'Data protection act (30 July 2018)',
};

const PROSECUTOR_OPEN: Words = {
  nl: 'Onze bron zegt niet of ook het jeugdparket hieronder valt. Wat het decreet zelf regelt, mag wel. De tekst die we lazen is ouder: vraag na bij je jurist.',
  fr: 'Notre source ne dit pas si le parquet de la jeunesse est visé aussi. Ce que le décret règle lui-même reste permis. Le texte que nous avons lu est plus ancien, demandez à votre juriste.',
  en: 'Our source does not say whether youth prosecutors are meant as well. What the decree itself provides for stays allowed. The text we read is older: ask your lawyer.',
};

const YOUTH_MAGISTRATES: readonly AgencyKind[] = ['court', 'sdj'];

const TRANSFERS: readonly ForbiddenRule[] = [
  {
    id: 'youth-decree-75',
    text: {
      nl: 'Tussen OCJ of VK en jeugdmagistraten of hun sociale dienst gaan geen gegevens, tenzij de minderjarige en de ouders of opvoeders geïnformeerd en schriftelijk toestemmen. Basisgegevens mogen wel.',
      fr: "Pas de données entre les structures mandatées et les magistrats de la jeunesse ou leur service social, sauf consentement éclairé et écrit du mineur et de ses parents ou responsables de l'éducation. Les données de base sont permises.",
      en: 'No data go between mandated facilities and youth magistrates or their social service, unless the minor and the parents or caretakers give informed written consent. Basic data are excepted.',
    },
    law: YOUTH_CARE_DECREE,
    article: 'art. 75',
    caution: PROSECUTOR_OPEN,
    transfer: {
      fromKinds: ['ocj', 'vk'],
      toKinds: YOUTH_MAGISTRATES,
      unless: 'consent-written',
      alsoOpen: ['youth-decree-75-basic-data'],
    },
    source: 'DIJH',
    confidence: 'H',
    also: ['RPF'],
  },
  {
    id: 'youth-decree-75-1',
    text: {
      nl: 'Tussen aanbieders van jeugdhulp en jeugdmagistraten of hun sociale dienst gaan geen gegevens, tenzij de minderjarige en de ouders of opvoeders geïnformeerd en schriftelijk toestemmen. Basisgegevens enkel op schriftelijke vraag.',
      fr: "Pas de données entre les offreurs d'aide à la jeunesse et les magistrats de la jeunesse ou leur service social, sauf consentement éclairé et écrit du mineur et de ses parents ou responsables de l'éducation. Les données de base, seulement sur demande écrite.",
      en: 'No data go between youth-care providers and youth magistrates or their social service, unless the minor and the parents or caretakers give informed written consent. Basic data on written request only.',
    },
    law: YOUTH_CARE_DECREE,
    article: 'art. 75/1',
    caution: PROSECUTOR_OPEN,
    transfer: {
      // Providers in the sense of art. 3 of the decree, which names the CLB and CAW sectors too.
      fromKinds: ['youth-care', 'shelter', 'clb', 'caw'],
      toKinds: YOUTH_MAGISTRATES,
      unless: 'consent-written',
      alsoOpen: ['youth-decree-75-basic-data'],
    },
    source: 'DIJH',
    confidence: 'H',
    also: ['RPF'],
  },
];

const SECRECY: readonly ForbiddenRule[] = [
  {
    id: 'professional-secrecy-352',
    text: {
      nl: 'Een geheim dat je in je beroep is toevertrouwd, deel je niet buiten wat de wet toelaat.',
      fr: 'Un secret confié dans votre profession ne se partage pas, sauf dans les cas prévus par la loi.',
      en: 'A secret entrusted to you in your profession is not shared outside the legal exceptions.',
    },
    law: CRIMINAL_CODE,
    article: 'art. 352',
    caution: {
      nl: 'Vroeger art. 458. Sinds welke dag het nieuwe nummer geldt, vraag je na bij je jurist.',
      fr: 'Auparavant art. 458. Demandez à votre juriste depuis quel jour le nouveau numéro vaut.',
      en: 'Formerly art. 458. Ask your lawyer since which day the new number holds.',
    },
    transfer: null,
    source: 'SW2',
    confidence: 'H',
  },
  {
    id: 'police-origin-14',
    text: {
      nl: 'Gegevens van politie of gerecht deel je niet met de betrokkene. Je zegt zelfs niet dat je ze hebt, tenzij met hun toelating.',
      fr: 'Les données de la police ou de la justice ne se communiquent pas à la personne concernée. Sans leur autorisation, vous ne dites même pas que vous les avez.',
      en: 'Data from police or judicial authorities are not disclosed to the person concerned, nor do you mention holding them, without their authorisation.',
    },
    law: DATA_PROTECTION_ACT,
    article: 'art. 14',
    caution: null,
    transfer: null,
    source: 'DPA',
    confidence: 'H',
  },
  {
    id: 'third-party-confidence-77',
    text: {
      nl: 'Wat een derde vrijwillig en vertrouwelijk gaf, blijft afgeschermd bij inzage.',
      fr: "Ce qu'un tiers a donné librement et à titre confidentiel reste protégé lors de l'accès au dossier.",
      en: 'What a third party gave voluntarily and in confidence stays shielded when someone reads the file.',
    },
    law: YOUTH_CARE_DECREE,
    article: 'art. 77',
    caution: null,
    transfer: null,
    source: 'DIJH',
    confidence: 'H',
  },
  {
    id: 'copies-confidential-77',
    text: {
      nl: 'Een kopie of verslag is persoonlijk en vertrouwelijk, dient enkel voor jeugdhulp, en moet dat ook vermelden.',
      fr: "Une copie ou un rapport est personnel et confidentiel, ne sert qu'à l'aide à la jeunesse, et doit le mentionner.",
      en: 'A copy or report is personal and confidential, for youth-care purposes only, and must say so.',
    },
    law: YOUTH_CARE_DECREE,
    article: 'art. 77',
    caution: null,
    transfer: null,
    source: 'DIJH',
    confidence: 'H',
  },
  {
    id: 'minor-objects-23',
    text: {
      nl: 'De minderjarige kan weigeren dat een bepaald familielid of lid van het cliëntsysteem bepaalde gegevens ziet.',
      fr: "Le mineur peut s'opposer à ce qu'un membre précis de sa famille ou du système client voie certaines données.",
      en: 'The minor may oppose access by a named member of the family or client system to indicated data.',
    },
    law: MINORS_RIGHTS_DECREE,
    article: 'art. 23',
    caution: {
      nl: 'We lazen een oude tekst. In 2024 was een hervorming aangekondigd. Vraag na bij je jurist.',
      fr: 'Nous avons lu un texte ancien. Une réforme était annoncée en 2024. Demandez à votre juriste.',
      en: 'We read an old text. A reform was announced in 2024. Ask your lawyer.',
    },
    transfer: null,
    source: 'DRM',
    confidence: 'H',
  },
];

const KEEPING: readonly ForbiddenRule[] = [
  {
    id: 'abuse-images',
    text: {
      nl: 'Beelden van seksueel misbruik van minderjarigen neem je niet op, bewaar je niet en stuur je niet door. Beschrijf in woorden wat er is. Voor hulpverleners vonden we geen uitzondering.',
      fr: "N'enregistrez pas, ne conservez pas et ne transmettez pas d'images d'abus sexuels de mineurs. Décrivez avec des mots ce qui existe. Nous n'avons pas trouvé d'exception pour les dossiers d'aide à la jeunesse.",
      en: 'Do not take in, keep or pass on images of sexual abuse of minors. Describe in words what exists. No exemption for youth-care files was seen.',
    },
    law: CRIMINAL_CODE,
    article: 'art. 171, 173, 174',
    caution: null,
    transfer: null,
    source: 'SW2',
    confidence: 'H',
  },
  {
    id: 'child-focus-no-suspects-file',
    text: {
      nl: 'Child Focus houdt geen bestand bij van verdachten of veroordeelden.',
      fr: 'Child Focus ne tient pas de fichier de suspects ou de personnes condamnées.',
      en: 'Child Focus keeps no file of suspects or convicted persons.',
    },
    law: DATA_PROTECTION_ACT,
    article: 'art. 8 §3',
    caution: null,
    transfer: null,
    source: 'DPA',
    confidence: 'H',
  },
  {
    id: 'identify-minor-356',
    text: {
      nl: 'Maak niets openbaar waaruit blijkt wie een minderjarige is voor wie een maatregel van de jeugdrechter loopt.',
      fr: "Ne publiez rien qui permette d'identifier un mineur faisant l'objet d'une mesure du tribunal de la jeunesse.",
      en: 'Publish nothing that identifies a minor under a youth-court measure.',
    },
    law: CRIMINAL_CODE,
    article: 'art. 356',
    caution: null,
    transfer: null,
    source: 'SW2',
    confidence: 'H',
  },
];

/** Every rule; those that the program can check come first. */
export const FORBIDDEN_BY_DEFAULT: readonly ForbiddenRule[] = [...TRANSFERS, ...SECRECY, ...KEEPING];

/**
 * The rules that stand in the way of a transfer on a ground. The law speaks of data 'between' both sides, so the
 * direction does not matter. An empty answer does not mean that the transfer is allowed.
 *
 * @param groundId as chosen; null when none is
 */
export function forbiddenBetween(
  from: AgencyKind,
  to: AgencyKind,
  groundId: string | null,
): readonly ForbiddenRule[] {
  return FORBIDDEN_BY_DEFAULT.filter(({ transfer }) => {
    if (transfer === null) return false;
    const { fromKinds, toKinds, unless, alsoOpen } = transfer;
    const isBetween =
      (fromKinds.includes(from) && toKinds.includes(to)) ||
      (fromKinds.includes(to) && toKinds.includes(from));
    return isBetween && ![unless, ...alsoOpen].some((open) => open === groundId);
  });
}
