/**
 * Grounds for sharing, as found (domain.md sections 0 and 4). A help to remember and to record, not legal advice: the
 * person who shares decides, and asks a lawyer where the caution says so.
 */
import { articleOn, BOOK_TWO, type NumberedArticle } from './book-two';
import { FACTS_READ_ON, type Sourced, type Unverified } from './sources';
import type { Words } from './words';

interface Body extends NumberedArticle {
  readonly label: Words;
  readonly text: Words;
  /** The law the articles belong to; null when there is none to name. */
  readonly law: Words | null;
  /** First and last day it can be chosen for, ISO; null when our sources name no day. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Show it whenever the ground is chosen. */
  readonly caution: Words | null;
  /** What must hold, and what the record must show. */
  readonly conditions: readonly Words[];
}

/** One entry of the list. Its id stands in records and bundles and never changes. */
export type LegalGround<Id extends string = LegalGroundId> = Body & { readonly id: Id } & (
    Sourced | Unverified
  );

const CRIMINAL_CODE: Words = { nl: 'Strafwetboek', fr: 'Code pénal', en: 'Criminal Code' };
const YOUTH_CARE_DECREE: Words = {
  nl: 'Decreet integrale jeugdhulp (12 juli 2013)',
  fr: "Décret relatif à l'aide intégrale à la jeunesse (12 juillet 2013)",
  en: 'Integrated youth care decree (12 July 2013)',
};
const DATA_PROTECTION_ACT: Words = {
  nl: 'Wet gegevensbescherming (30 juli 2018)',
  fr: 'Loi relative à la protection des données (30 juillet 2018)',
  en: 'Data protection act (30 July 2018)',
};

const NOT_VERIFIED: Words = {
  nl: 'Niet nagegaan. Vraag na bij je jurist voor je je hierop beroept.',
  fr: 'Non vérifié. Demandez à votre juriste avant de vous appuyer là-dessus.',
  en: 'Not verified. Ask your lawyer before you rely on it.',
};
const OLD_DECREE_TEXT: Words = {
  nl: 'We lazen een oudere tekst van het decreet. Of Payoke en Child Focus eronder vallen, is niet duidelijk. Vraag na bij je jurist.',
  fr: 'Nous avons lu une version plus ancienne du décret. On ne sait pas si Payoke et Child Focus en relèvent. Demandez à votre juriste.',
  en: 'We read an older text of the decree. Whether Payoke and Child Focus fall under it is open. Ask your lawyer.',
};

/** Conditions that come back. */
const NECESSARY: Words = {
  nl: 'Deel enkel wat nodig is.',
  fr: 'Ne partagez que le nécessaire.',
  en: 'Share only what is needed.',
};

const LIST = [
  {
    id: 'consent-written',
    label: { nl: 'Schriftelijke toestemming', fr: 'Consentement écrit', en: 'Written consent' },
    text: {
      nl: 'De minderjarige van 12 of ouder (of jonger, als die het kan inschatten) en de ouders of opvoeders stemmen geïnformeerd en schriftelijk toe.',
      fr: "Le mineur de 12 ans ou plus (ou plus jeune s'il peut en juger) et ses parents ou responsables de l'éducation donnent leur consentement éclairé par écrit.",
      en: 'The minor of 12 or older (or younger, if able to judge) and the parents or caretakers give informed written consent.',
    },
    law: YOUTH_CARE_DECREE,
    articleNew: 'art. 75, 75/1',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: {
      nl: 'Dit artikel gaat over OCJ, VK en aanbieders tegenover jeugdmagistraten en de sociale dienst. Vraag na bij je jurist wat de toestemming bij jou toelaat.',
      fr: "Cet article vise les structures mandatées et les offreurs d'aide face aux magistrats de la jeunesse et au service social. Demandez à votre juriste ce que le consentement permet dans votre cas.",
      en: 'This article is about mandated facilities and providers towards youth magistrates and the social service. Ask your lawyer what consent allows in your case.',
    },
    conditions: [
      {
        nl: 'Noteer wie toestemde, wanneer, en voor wat.',
        fr: 'Notez qui a consenti, quand, et pour quoi.',
        en: 'Record who consented, when, and to what.',
      },
      {
        nl: 'Zowel de minderjarige als de ouders of opvoeders.',
        fr: "Aussi bien le mineur que les parents ou responsables de l'éducation.",
        en: 'Both the minor and the parents or caretakers.',
      },
      NECESSARY,
    ],
    source: 'DIJH',
    confidence: 'H',
    also: ['DRM', 'RPF'],
  },
  {
    id: 'consent-oral',
    label: {
      nl: 'Mondelinge toestemming',
      fr: 'Consentement oral',
      en: 'Oral consent',
    },
    text: {
      nl: 'Toestemming die niet op papier staat. Dat is minder dan schriftelijk: art. 75 en 75/1 gaan er niet mee open.',
      fr: "Un consentement qui n'est pas écrit. C'est moins qu'un écrit, et cela ne lève pas les art. 75 et 75/1.",
      en: 'Consent that is not on paper. That is less than written: it does not lift art. 75 and 75/1.',
    },
    law: null,
    articleNew: null,
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: NOT_VERIFIED,
    conditions: [
      {
        nl: 'Noteer wie toestemde, wanneer, voor wat, en waarom niet schriftelijk.',
        fr: 'Notez qui a consenti, quand, pour quoi, et pourquoi pas par écrit.',
        en: 'Record who consented, when, to what, and why not in writing.',
      },
      NECESSARY,
    ],
    source: null,
    confidence: 'GK',
  },
  {
    id: 'youth-decree-74',
    label: {
      nl: 'Gedeeld beroepsgeheim in de jeugdhulp',
      fr: "Secret professionnel partagé dans l'aide à la jeunesse",
      en: 'Shared secrecy in youth care',
    },
    text: {
      nl: 'Toegangspoort, OCJ, VK, sociale diensten en aanbieders van jeugdhulp wisselen gegevens uit die nodig zijn voor de hulp.',
      fr: "La porte d'entrée, les structures mandatées, les services sociaux et les offreurs d'aide à la jeunesse échangent les données nécessaires à l'aide.",
      en: 'Access gate, mandated facilities, social services and youth-care providers exchange the data that the help needs.',
    },
    law: YOUTH_CARE_DECREE,
    articleNew: 'art. 74',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: OLD_DECREE_TEXT,
    conditions: [
      { nl: 'Nodig voor de hulp.', fr: "Nécessaire à l'aide.", en: 'Necessary for the help.' },
      {
        nl: 'In het belang van de cliënt.',
        fr: "Dans l'intérêt du client.",
        en: "In the client's interest.",
      },
      {
        nl: 'Zoek toestemming zoveel als kan, en noteer het als het niet kon.',
        fr: "Cherchez le consentement dans la mesure du possible, et notez quand ce n'était pas possible.",
        en: 'Seek consent as far as possible, and record when it was not.',
      },
      {
        nl: 'Niet naar jeugdmagistraten of van hen: daar geldt art. 75 of 75/1.',
        fr: "Pas vers les magistrats de la jeunesse ni d'eux, car là valent les art. 75 ou 75/1.",
        en: 'Not to or from youth magistrates: there art. 75 or 75/1 holds.',
      },
    ],
    source: 'DIJH',
    confidence: 'H',
    also: ['RPF'],
  },
  {
    id: 'youth-decree-75-basic-data',
    label: {
      nl: 'Basisgegevens voor jeugdmagistraat of sociale dienst',
      fr: 'Données de base pour le magistrat de la jeunesse ou le service social',
      en: 'Basic data for a youth magistrate or the social service',
    },
    text: {
      nl: 'Wie de betrokkenen zijn en welke hulp er is of was. Meer niet.',
      fr: "L'identité des personnes et l'aide donnée ou déjà donnée. Rien de plus.",
      en: 'Who the people are and which help is or was given. No more.',
    },
    law: YOUTH_CARE_DECREE,
    articleNew: 'art. 75, 75/1',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: OLD_DECREE_TEXT,
    conditions: [
      {
        nl: 'Aanbieders van jeugdhulp: enkel op schriftelijke vraag.',
        fr: "Offreurs d'aide à la jeunesse, seulement sur demande écrite.",
        en: 'Youth-care providers: only on written request.',
      },
    ],
    source: 'DIJH',
    confidence: 'H',
  },
  {
    id: 'youth-decree-76',
    label: {
      nl: 'Verontrusting melden aan OCJ of VK',
      fr: 'Signaler une inquiétude à une structure mandatée',
      en: 'Informing a mandated facility of an alarming situation',
    },
    text: {
      nl: 'Wie beroepsgeheim heeft, mag OCJ of VK inlichten zonder toestemming, als dat nodig is om een verontrustende situatie te onderzoeken.',
      fr: "Qui est tenu au secret peut informer une structure mandatée sans consentement, si c'est nécessaire pour examiner une situation inquiétante.",
      en: 'Anyone bound by secrecy may inform a mandated facility without consent where that is needed to examine an alarming situation.',
    },
    law: YOUTH_CARE_DECREE,
    articleNew: 'art. 76',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: {
      nl: 'We lazen een oudere tekst van het decreet. Vraag na bij je jurist of hij nog zo luidt.',
      fr: 'Nous avons lu une version plus ancienne du décret. Demandez à votre juriste si elle vaut encore.',
      en: 'We read an older text of the decree. Ask your lawyer whether it still reads so.',
    },
    conditions: [
      { nl: 'Enkel aan OCJ of VK.', fr: "Uniquement à l'OCJ ou au VK.", en: 'Only to OCJ or VK.' },
      {
        nl: 'Nodig om de verontrusting te onderzoeken.',
        fr: "Nécessaire pour examiner l'inquiétude.",
        en: 'Needed to examine the alarming situation.',
      },
      {
        nl: 'Het mag, het moet niet.',
        fr: "C'est permis, pas obligatoire.",
        en: 'It is allowed, not required.',
      },
    ],
    source: 'DIJH',
    confidence: 'H',
    also: ['RPF'],
  },
  {
    id: 'report-prosecutor-353-1',
    label: {
      nl: 'Melding aan de procureur (meldrecht)',
      fr: "Signalement au procureur (droit d'informer)",
      en: 'Report to the prosecutor (right to report)',
    },
    text: {
      nl: 'Wie beroepsgeheim heeft, mag de procureur des Konings inlichten over bepaalde misdrijven tegen een minderjarige, ook mensenhandel (art. 258).',
      fr: 'Qui est tenu au secret peut informer le procureur du Roi de certaines infractions envers un mineur, dont la traite (art. 258).',
      en: 'A holder of professional secrecy may inform the public prosecutor of listed offences against a minor, trafficking (art. 258) included.',
    },
    law: CRIMINAL_CODE,
    articleNew: 'art. 353 §1',
    articleOld: 'art. 458bis',
    validFrom: null,
    validUntil: null,
    caution: BOOK_TWO.caution,
    conditions: [
      {
        nl: 'Aan de procureur des Konings. De wet noemt de politie niet.',
        fr: 'Au procureur du Roi. La loi ne nomme pas la police.',
        en: 'To the public prosecutor. The law does not name the police.',
      },
      {
        nl: 'Een ernstig en dreigend gevaar, of aanwijzingen van een gewichtig en reëel gevaar voor anderen.',
        fr: "Un danger grave et imminent, ou des indices d'un danger sérieux et réel pour d'autres.",
        en: 'A grave and imminent danger, or indications of a serious and real danger to others.',
      },
      {
        nl: 'Je kunt de integriteit niet zelf of met hulp van anderen beschermen.',
        fr: "Vous ne pouvez pas protéger l'intégrité, seul ou avec l'aide d'autres.",
        en: 'You cannot protect the integrity alone or with help.',
      },
      {
        nl: 'Het mag, het moet niet.',
        fr: "C'est permis, pas obligatoire.",
        en: 'It is allowed, not required.',
      },
    ],
    source: 'SW2',
    confidence: 'H',
  },
  {
    id: 'case-conference-353-2',
    label: { nl: 'Casusoverleg', fr: 'Concertation de cas', en: 'Case conference' },
    text: {
      nl: 'Geheimen delen in een overleg dat een wet regelt of dat de procureur met redenen toelaat, enkel om de fysieke en psychische integriteit te beschermen of om terrorisme of georganiseerde misdaad te voorkomen.',
      fr: "Partager des secrets dans une concertation prévue par une loi ou autorisée de façon motivée par le procureur, uniquement pour protéger l'intégrité physique et psychique ou pour prévenir le terrorisme ou le crime organisé.",
      en: 'Sharing secrets in a consultation organised by or under a law or with reasoned authorisation of the prosecutor, solely to protect physical and psychological integrity or to prevent terrorism or organised crime.',
    },
    law: CRIMINAL_CODE,
    articleNew: 'art. 353 §2',
    articleOld: 'art. 458ter',
    validFrom: null,
    validUntil: null,
    caution: BOOK_TWO.caution,
    conditions: [
      {
        nl: 'Noteer de wet of de toelating van de procureur, met haar referentie.',
        fr: "Notez la loi ou l'autorisation du procureur, avec sa référence.",
        en: 'Record the law or the authorisation of the prosecutor, with its reference.',
      },
      {
        nl: 'Ze legt minstens vast wie meedoet, met welk doel en hoe. Blijf daarbinnen.',
        fr: 'Elle fixe au moins qui participe, dans quel but et comment. Restez dans ce cadre.',
        en: 'It fixes at least who takes part, for which purpose and how. Stay within that.',
      },
      {
        nl: 'Wie meedoet, is zelf door het beroepsgeheim gebonden.',
        fr: 'Chaque participant est tenu au secret.',
        en: 'Participants are bound by secrecy.',
      },
      {
        nl: 'Wat gedeeld wordt, dient enkel om de misdrijven te vervolgen waarvoor het overleg er kwam.',
        fr: "Ce qui est partagé ne sert qu'à poursuivre les infractions pour lesquelles la concertation a eu lieu.",
        en: 'What is shared serves prosecution only of the offences for which it was convened.',
      },
    ],
    source: 'SW2',
    confidence: 'H',
    also: ['COL4'],
  },
  {
    id: 'safe-house-decree',
    label: {
      nl: 'Casusoverleg in een Veilig Huis',
      fr: "Concertation de cas d'un Veilig Huis",
      en: 'Case conference of a Veilig Huis',
    },
    text: {
      nl: 'Het decreet van 29 maart 2024 regelt dit overleg, enkel voor geweld binnen het gezin.',
      fr: 'Le décret du 29 mars 2024 règle cette concertation, seulement pour la violence intrafamiliale.',
      en: 'The decree of 29 March 2024 governs this conference, for intra-family violence only.',
    },
    law: {
      nl: 'Decreet Veilige Huizen (29 maart 2024)',
      fr: 'Décret relatif aux Veilige Huizen (29 mars 2024)',
      en: 'Veilige Huizen decree (29 March 2024)',
    },
    articleNew: 'art. 9-16',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: {
      nl: 'Niet voor tienerpooiers zonder geweld binnen het gezin. Vraag na bij je jurist.',
      fr: "Pas pour les proxénètes d'adolescents sans violence intrafamiliale. Demandez à votre juriste.",
      en: 'Not for teen pimps without intra-family violence. Ask your lawyer.',
    },
    conditions: [
      {
        nl: 'Elke deelnemer kiest wat hij deelt: enkel wat ter zake en in verhouding is.',
        fr: "Chaque participant choisit ce qu'il partage, seulement ce qui est pertinent et proportionné.",
        en: 'Participants choose what to share: only what is relevant and proportionate.',
      },
      {
        nl: 'Nadien iets delen met een cliënt of naar hogerhand: enkel als alle deelnemers het eens zijn.',
        fr: "Partager ensuite avec un client ou vers le haut, seulement si tous les participants sont d'accord.",
        en: 'Sharing afterwards with a client, or reporting upward: only by consensus of all participants.',
      },
      {
        nl: 'Parket en politie nemen vrijwillig deel.',
        fr: 'Le parquet et la police participent librement.',
        en: 'Prosecutor and police take part voluntarily.',
      },
    ],
    source: 'VH',
    confidence: 'H',
    also: ['RVS'],
  },
  {
    id: 'child-focus-file',
    label: {
      nl: 'Dossier van Child Focus, naar het gerecht',
      fr: 'Dossier de Child Focus, vers la justice',
      en: 'File of Child Focus, to the judicial authority',
    },
    text: {
      nl: 'Child Focus mag gegevens over verdachten ontvangen, aan het gerecht doorgeven en opvolgen, in een dossier over één bepaalde verdwijning of uitbuiting.',
      fr: "Child Focus peut recevoir des données sur des suspects, les transmettre à l'autorité judiciaire et en suivre la suite, dans un dossier précis de disparition ou d'exploitation.",
      en: 'Child Focus may receive data on suspects, pass them to the judicial authority and follow up, in one specific disappearance or exploitation file.',
    },
    law: DATA_PROTECTION_ACT,
    articleNew: 'art. 8 §1, 2°; §3',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: null,
    conditions: [
      { nl: 'Enkel voor Child Focus.', fr: 'Seulement pour Child Focus.', en: 'Only for Child Focus.' },
      {
        nl: 'Eén bepaald dossier. Een bestand van verdachten mag niet.',
        fr: "Un dossier précis. Un fichier de suspects n'est pas permis.",
        en: 'One specific file. A file of suspects is not allowed.',
      },
    ],
    source: 'DPA',
    confidence: 'H',
  },
  {
    id: 'police-protocol',
    label: {
      nl: 'Protocol met politie of een andere federale overheid',
      fr: 'Protocole avec la police ou une autre autorité fédérale',
      en: 'Protocol with the police or another federal authority',
    },
    text: {
      nl: 'Federale overheden, ook de politie, leggen het doorgeven van persoonsgegevens vast in een protocol.',
      fr: 'Les autorités fédérales, dont la police, formalisent la transmission de données personnelles dans un protocole.',
      en: 'Federal authorities, the police included, formalise transfers of personal data in a protocol.',
    },
    law: DATA_PROTECTION_ACT,
    articleNew: 'art. 20',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: {
      nl: 'Vraag na bij je jurist of er een protocol is, en op welke wet het steunt.',
      fr: "Demandez à votre juriste s'il existe un protocole, et sur quelle loi il s'appuie.",
      en: 'Ask your lawyer whether there is a protocol, and on which law it rests.',
    },
    conditions: [
      {
        nl: 'Noteer de referentie van het protocol.',
        fr: 'Notez la référence du protocole.',
        en: 'Record the reference of the protocol.',
      },
    ],
    source: 'DPA',
    confidence: 'H',
  },
  {
    id: 'police-act',
    label: {
      nl: 'Wet op het politieambt',
      fr: 'Loi sur la fonction de police',
      en: 'Police act',
    },
    text: {
      nl: 'De politie deelt op grond van haar eigen wet.',
      fr: 'La police partage sur base de sa propre loi.',
      en: 'The police share under their own act.',
    },
    law: {
      nl: 'Wet op het politieambt',
      fr: 'Loi sur la fonction de police',
      en: 'Police act',
    },
    articleNew: 'art. 44/11',
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: NOT_VERIFIED,
    conditions: [],
    source: null,
    confidence: 'GK',
  },
  {
    id: 'court-order',
    label: {
      nl: 'Bevel van de rechter',
      fr: "Ordonnance d'un juge",
      en: 'Court order',
    },
    text: {
      nl: 'Een rechter beveelt om iets mee te delen.',
      fr: 'Un juge ordonne de communiquer quelque chose.',
      en: 'A judge orders something to be disclosed.',
    },
    law: null,
    articleNew: null,
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: NOT_VERIFIED,
    conditions: [
      {
        nl: 'Noteer de beslissing, de datum en het nummer.',
        fr: 'Notez la décision, la date et le numéro.',
        en: 'Record the decision, its date and number.',
      },
      {
        nl: 'Deel niet meer dan gevraagd is.',
        fr: 'Ne partagez pas plus que ce qui est demandé.',
        en: 'Share no more than is asked for.',
      },
    ],
    source: null,
    confidence: 'GK',
  },
  {
    id: 'necessity',
    label: { nl: 'Noodtoestand', fr: 'État de nécessité', en: 'Necessity' },
    text: {
      nl: 'Spreken was de enige manier om een ernstig en dreigend gevaar af te wenden.',
      fr: "Parler était le seul moyen d'écarter un danger grave et imminent.",
      en: 'Speaking was the only way to avert a grave and imminent danger.',
    },
    law: null,
    articleNew: null,
    articleOld: null,
    validFrom: null,
    validUntil: null,
    caution: NOT_VERIFIED,
    conditions: [
      {
        nl: 'Noteer welk gevaar er was en waarom niets anders hielp.',
        fr: "Notez quel danger existait et pourquoi rien d'autre n'aidait.",
        en: 'Record which danger there was and why nothing else would help.',
      },
      NECESSARY,
    ],
    source: null,
    confidence: 'GK',
  },
] as const satisfies readonly LegalGround<string>[];
export type LegalGroundId = (typeof LIST)[number]['id'];

/** Day on which the list was last held against its sources, ISO. */
export const LEGAL_GROUNDS_READ_ON = FACTS_READ_ON;

/** Every ground, the usual ones first. Those with confidence 'GK' must be shown as not verified. */
export const LEGAL_GROUNDS: readonly LegalGround[] = LIST;

/**
 * The grounds that can be named for an act of a day, each with the article of that day.
 *
 * @param day ISO, of the act
 */
export function groundsOn(
  day: string,
): readonly { readonly ground: LegalGround; readonly article: string | null }[] {
  return LEGAL_GROUNDS.filter(
    ({ validFrom, validUntil }) =>
      (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil),
  ).map((ground) => ({ ground, article: articleOn(ground, day) }));
}
