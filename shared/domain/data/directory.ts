import type { AgencyKind, AgencyRef } from '../agency';
import { FACTS_READ_ON, type Confidence, type SourceCode, type Sourced } from './sources';
import type { Words } from './words';

/** The mention that Opgroeien asks for when one contacts Payoke (OPG). In Dutch in every language: Payoke sorts by it. */
export const PAYOKE_MENTION = 'tienerpooierslachtoffer';

export interface DirectoryLine extends Sourced {
  readonly type: 'phone' | 'mail' | 'address' | 'web' | 'fax';
  /** As published, to be dialled or written to. */
  readonly value: string;
  readonly note?: Words;
  /** The subject line that a mail must carry. */
  readonly subject?: string;
}

export interface DirectoryEntry extends Sourced {
  readonly id: string;
  readonly agency: AgencyRef;
  /** One sentence: what one can go there for. */
  readonly role: Words;
  readonly lines: readonly DirectoryLine[];
  /** Day on which role and lines were last read, ISO. Some pages were old then: show it. */
  readonly readOn: string;
}

type More = Omit<DirectoryLine, 'type' | 'value' | 'source' | 'confidence'>;

function line(
  type: DirectoryLine['type'],
  value: string,
  source: SourceCode,
  confidence: Confidence,
  more: More = {},
): DirectoryLine {
  return { type, value, source, confidence, ...more };
}

interface About {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly role: Words;
  readonly source: SourceCode;
  readonly confidence: Confidence;
  readonly also?: readonly SourceCode[];
}

function entry(
  id: string,
  { kind, name, ...rest }: About,
  ...lines: readonly DirectoryLine[]
): DirectoryEntry {
  return { id, agency: { kind, name }, ...rest, lines, readOn: FACTS_READ_ON };
}

const DAY_AND_NIGHT: Words = { nl: 'dag en nacht', fr: 'jour et nuit', en: 'day and night' };

const FIRST_CALLS: readonly [DirectoryEntry, ...DirectoryEntry[]] = [
  entry(
    'child-focus',
    {
      kind: 'child-focus',
      name: 'Child Focus',
      role: {
        nl: 'Neemt elke vraag en melding aan, zoekt passende hulp, verwittigt de politie waar nodig en is kernpartner voor kennis en preventie.',
        fr: "Accueille chaque question et signalement, cherche une aide adaptée, prévient la police si nécessaire et est le partenaire central pour l'information et la prévention.",
        en: 'Takes every question and report, seeks fitting help, informs the police where needed and is the core partner for knowledge and prevention.',
      },
      source: 'OPG',
      confidence: 'H',
      also: ['CFM'],
    },
    line('phone', '116 000', 'OPG', 'H', {
      note: {
        nl: 'gratis, dag en nacht, anoniem als je dat wilt',
        fr: 'gratuit, jour et nuit, anonyme si vous le souhaitez',
        en: 'free, day and night, anonymous if you want',
      },
    }),
    line('mail', '116000@childfocus.org', 'OPG', 'H'),
  ),
  entry(
    'payoke',
    {
      kind: 'payoke',
      name: 'Payoke',
      role: {
        nl: 'Vlaams meldpunt tienerpooiers en erkend centrum voor slachtoffers van mensenhandel: advies, beoordeling, begeleiding en juridische steun.',
        fr: "Point de contact flamand pour les proxénètes d'adolescents et centre reconnu pour les victimes de la traite, avec avis, évaluation, accompagnement et aide juridique.",
        en: 'Flemish contact point for teen pimps and recognised centre for victims of trafficking: advice, assessment, guidance and legal support.',
      },
      source: 'VRT19',
      confidence: 'M',
      also: ['HLN19', 'OPG'],
    },
    line('phone', '03 201 16 90', 'AGII', 'H', {
      also: ['ECPAT'],
      note: {
        nl: 'de pagina van Opgroeien geeft een verkeerd nummer',
        fr: "la page d'Opgroeien donne un numéro erroné",
        en: "Opgroeien's page gives a wrong number",
      },
    }),
    line('mail', 'admin@payoke.be', 'OPG', 'H', {
      also: ['AGII'],
      subject: PAYOKE_MENTION,
      note: {
        nl: `vermeld '${PAYOKE_MENTION}'`,
        fr: `avec la mention « ${PAYOKE_MENTION} »`,
        en: `mention '${PAYOKE_MENTION}'`,
      },
    }),
    line('address', 'Leguit 4, 2000 Antwerpen', 'OPG', 'H', { also: ['AGII'] }),
    line('fax', '03 233 23 24', 'AGII', 'H', { also: ['OPG'] }),
  ),
  entry(
    'emergency',
    {
      kind: 'other',
      name: 'Noodnummers',
      role: { nl: 'Bij onmiddellijk gevaar.', fr: 'En cas de danger immédiat.', en: 'In immediate danger.' },
      source: 'FED',
      confidence: 'M',
    },
    line('phone', '101', 'FED', 'M'),
    line('phone', '112', 'FED', 'M'),
  ),
  entry(
    '1712',
    {
      kind: 'other',
      name: '1712',
      role: {
        nl: 'Lijn voor burgers. Beroepskrachten bellen het vertrouwenscentrum rechtstreeks.',
        fr: 'Ligne pour les citoyens. Les professionnels appellent directement le centre de confiance.',
        en: 'Line for citizens. Professionals call the VK directly.',
      },
      source: 'VKW',
      confidence: 'H',
    },
    line('phone', '1712', 'VKW', 'H'),
  ),
  entry(
    'trafficking-line',
    {
      kind: 'other',
      name: 'Lijn mensenhandel',
      role: {
        nl: 'Telefoonlijn en website over mensenhandel.',
        fr: 'Ligne téléphonique et site sur la traite des êtres humains.',
        en: 'Phone line and website about human trafficking.',
      },
      source: 'RTL24',
      confidence: 'M',
      also: ['WTV'],
    },
    line('phone', '078 055 800', 'RTL24', 'M', { also: ['WTV'] }),
    line('web', 'stopmensenhandel.be', 'WTV', 'M', {
      also: ['RTL24'],
      note: {
        nl: 'met een knop om de site snel te verlaten',
        fr: 'avec un bouton pour quitter vite le site',
        en: 'with a button to leave the site quickly',
      },
    }),
  ),
];

const TRAFFICKING: readonly DirectoryEntry[] = [
  entry(
    'pag-asa',
    {
      kind: 'trafficking-centre',
      name: 'PAG-ASA',
      role: {
        nl: 'Erkend centrum voor slachtoffers van mensenhandel in Brussel: begeleiding, opvang op een geheim adres, aanvraag van verblijfspapieren.',
        fr: 'Centre reconnu pour les victimes de la traite à Bruxelles, avec accompagnement, accueil à une adresse secrète et demande de documents de séjour.',
        en: 'Recognised centre for victims of trafficking in Brussels: guidance, shelter at a secret address, requests for residence papers.',
      },
      source: 'KB13',
      confidence: 'H',
      also: ['AGII', 'MYR'],
    },
    line('phone', '02 511 64 64', 'AGII', 'M'),
    line('mail', 'info@pag-asa.be', 'AGII', 'M'),
    line('address', 'Cellebroersstraat 16b, 1000 Brussel', 'AGII', 'M'),
  ),
  entry(
    'surya',
    {
      kind: 'trafficking-centre',
      name: 'Sürya',
      role: {
        nl: 'Erkend centrum voor slachtoffers van mensenhandel in Luik: begeleiding, opvang op een geheim adres, aanvraag van verblijfspapieren.',
        fr: 'Centre reconnu pour les victimes de la traite à Liège, avec accompagnement, accueil à une adresse secrète et demande de documents de séjour.',
        en: 'Recognised centre for victims of trafficking in Liège: guidance, shelter at a secret address, requests for residence papers.',
      },
      source: 'KB13',
      confidence: 'H',
      also: ['AGII', 'MYR'],
    },
    line('phone', '04 232 40 30', 'AGII', 'M'),
    line('mail', 'info@asblsurya.be', 'AGII', 'M'),
    line('address', 'rue Rouveroy 2, 4000 Luik', 'AGII', 'M'),
  ),
  entry(
    'minor-ndako',
    {
      kind: 'shelter',
      name: 'Minor-Ndako',
      role: {
        nl: 'Zes plaatsen in Vlaanderen voor minderjarige slachtoffers (Minor-Ndako/Meza).',
        fr: 'Six places en Flandre pour des victimes mineures (Minor-Ndako/Meza).',
        en: 'Six places in Flanders for victims who are minors (Minor-Ndako/Meza).',
      },
      source: 'SOC-E',
      confidence: 'M',
      also: ['KN19'],
    },
    line('phone', '02 503 56 29', 'ECPAT', 'M'),
  ),
  entry(
    'esperanto',
    {
      kind: 'shelter',
      name: 'Esperanto',
      role: {
        nl: 'Opvang in Wallonië op een geheime plaats, steeds vaker voor slachtoffers van tienerpooiers.',
        fr: "Accueil en Wallonie dans un lieu secret, de plus en plus pour des victimes de proxénètes d'adolescents.",
        en: 'Shelter in Wallonia at a secret location, increasingly for victims of teen pimps.',
      },
      source: 'SOC-E',
      confidence: 'M',
      also: ['KN19'],
    },
    line('phone', '0473 40 00 66', 'ECPAT', 'M'),
  ),
  entry(
    'guardianship',
    {
      kind: 'guardianship',
      name: 'Dienst Voogdij',
      role: {
        nl: 'Stelt een voogd aan voor niet-begeleide minderjarigen.',
        fr: 'Service des Tutelles, qui désigne un tuteur pour les mineurs non accompagnés.',
        en: 'Guardianship service: a guardian for unaccompanied minors.',
      },
      source: 'VOOG',
      confidence: 'H',
    },
    line('phone', '078 15 43 24', 'VOOG', 'H', { note: DAY_AND_NIGHT }),
    line('mail', 'voogdij@just.fgov.be', 'VOOG', 'M'),
  ),
  entry(
    'minteh',
    {
      kind: 'immigration',
      name: 'Dienst Vreemdelingenzaken, MINTEH',
      role: {
        nl: 'Behandelt het verblijfsdossier van slachtoffers van mensenhandel zonder Belgische nationaliteit.',
        fr: "Office des étrangers, qui traite le dossier de séjour des victimes de la traite qui n'ont pas la nationalité belge.",
        en: 'Immigration office: the residence file of victims of trafficking who are not Belgian.',
      },
      source: 'AGII',
      confidence: 'H',
    },
    line('phone', '02 206 13 64', 'AGII', 'M'),
    line('mail', 'Bur_TEH@dofi.fgov.be', 'AGII', 'M'),
  ),
  entry('myria', {
    kind: 'other',
    name: 'Myria',
    role: {
      nl: 'Houdt toezicht op de aanpak van mensenhandel.',
      fr: 'Surveille la lutte contre la traite des êtres humains.',
      en: 'Oversees the approach to human trafficking.',
    },
    source: 'UNHCR',
    confidence: 'M',
  }),
];

const YOUTH_CARE: readonly DirectoryEntry[] = [
  entry(
    'opgroeien',
    {
      kind: 'youth-care',
      name: 'Opgroeien',
      role: {
        nl: 'Beschrijft de gezamenlijke aanpak op zijn website. Met vragen over gegevensbescherming kun je bij de DPO terecht.',
        fr: "Décrit l'approche commune sur son site. Pour les questions sur la protection des données, adressez-vous au DPO.",
        en: 'Describes the joint approach on its website. Its DPO answers questions about data protection.',
      },
      source: 'OPG',
      confidence: 'H',
      also: ['JHFAQ'],
    },
    line('mail', 'dpo@opgroeien.be', 'JHFAQ', 'H'),
  ),
  entry('ocj', {
    kind: 'ocj',
    name: 'OCJ',
    role: {
      nl: 'Gemandateerde voorziening: advies (ook anoniem), onderzoek en opvolging van verontrustende situaties, doorverwijzing naar het parket.',
      fr: "Structure mandatée (centre de soutien de l'aide à la jeunesse), avec avis (aussi anonyme), examen et suivi de situations inquiétantes, renvoi au parquet.",
      en: 'Mandated facility: advice (also anonymous), investigation and follow-up of alarming situations, referral to the public prosecutor.',
    },
    source: 'OCJ17',
    confidence: 'M',
    also: ['JWZ'],
  }),
  entry('vk', {
    kind: 'vk',
    name: 'Vertrouwenscentrum kindermishandeling',
    role: {
      nl: 'Gemandateerde voorziening, een per provincie en een in Brussel: gaat na of hulp maatschappelijk noodzakelijk is.',
      fr: "Structure mandatée (centre de confiance pour enfants maltraités), une par province et une à Bruxelles, qui examine si l'aide est une nécessité sociale.",
      en: 'Mandated facility, one per province and one in Brussels: answers whether help is socially necessary.',
    },
    source: 'OCJ',
    confidence: 'H',
    also: ['VKW'],
  }),
  entry('sdj', {
    kind: 'sdj',
    name: 'Sociale dienst jeugdrechtbank',
    role: {
      nl: 'Volgt maatregelen van de jeugdrechter op, bezoekt minstens om de zes maanden en brengt schriftelijk verslag uit.',
      fr: 'Service social du tribunal de la jeunesse, qui suit les mesures du juge, rend visite au moins tous les six mois et fait rapport par écrit.',
      en: 'Follows up the measures of the youth judge, visits at least every six months and reports in writing.',
    },
    source: 'DIJH',
    confidence: 'H',
  }),
  entry('safe-stay', {
    kind: 'shelter',
    name: 'Veilig verblijf',
    role: {
      nl: 'Private opvang voor minderjarigen in een verontrustende situatie, sinds 1 maart 2023 in plaats van een gemeenschapsinstelling.',
      fr: "Accueil privé pour des mineurs en situation inquiétante, depuis le 1er mars 2023 au lieu d'une institution communautaire.",
      en: 'Private residence for minors in an alarming situation, since 1 March 2023 instead of a community institution.',
    },
    source: 'VV',
    confidence: 'H',
  }),
  entry('small-housing', {
    kind: 'shelter',
    name: 'Innovatieve huisvesting mensenhandel',
    role: {
      nl: 'Kleinschalige, huiselijke opvang voor hoogstens vijf slachtoffers, met veiligheid voorop.',
      fr: 'Accueil familial à petite échelle pour cinq victimes au plus, où la sécurité passe avant tout.',
      en: 'Small, homely housing for at most five victims, safety first.',
    },
    source: 'OPG',
    confidence: 'H',
  }),
];

const JUSTICE: readonly DirectoryEntry[] = [
  entry('police', {
    kind: 'police',
    name: 'Politie',
    role: {
      nl: 'Hier meld je een verdwijning, zo snel mogelijk. Child Focus kan tegelijk mee opvolgen.',
      fr: "C'est ici que vous signalez une disparition, le plus vite possible. Child Focus peut suivre en parallèle.",
      en: 'Report a missing minor here, as soon as possible. Child Focus can follow up in parallel.',
    },
    source: 'CFM',
    confidence: 'H',
  }),
  entry('youth-prosecutor', {
    kind: 'prosecutor',
    name: 'Jeugdparket',
    role: {
      nl: 'Ontvangt meldingen onder het beroepsgeheim (art. 353 §1) en doorverwijzingen van OCJ en VK.',
      fr: 'Reçoit les signalements de personnes tenues au secret professionnel (art. 353 §1) et les renvois des structures mandatées.',
      en: 'Receives reports from holders of professional secrecy (art. 353 §1) and referrals from OCJ and VK.',
    },
    source: 'SW2',
    confidence: 'H',
    also: ['DIJH'],
  }),
  entry('youth-court', {
    kind: 'court',
    name: 'Jeugdrechter',
    role: {
      nl: 'Legt maatregelen op voor minderjarigen.',
      fr: 'Juge de la jeunesse, qui ordonne les mesures pour les mineurs.',
      en: 'Youth judge: orders measures for minors.',
    },
    source: 'DIJH',
    confidence: 'H',
  }),
  entry('safe-house', {
    kind: 'other',
    name: 'Veilig Huis',
    role: {
      nl: 'Casusoverleg bij geweld binnen het gezin, minstens een per gerechtelijk arrondissement. Niet voor andere dossiers.',
      fr: 'Concertation de cas pour la violence intrafamiliale, au moins une par arrondissement judiciaire. Pas pour les autres dossiers.',
      en: 'Case conferences on intra-family violence, at least one per judicial district. Not for other cases.',
    },
    source: 'VH',
    confidence: 'H',
  }),
  entry('vtc', {
    kind: 'other',
    name: 'VTC',
    role: {
      nl: 'Klachten over de verwerking van persoonsgegevens.',
      fr: 'Plaintes sur le traitement de données personnelles.',
      en: 'Complaints about the processing of personal data.',
    },
    source: 'JHFAQ',
    confidence: 'H',
  }),
  entry('gba', {
    kind: 'other',
    name: 'GBA',
    role: {
      nl: 'Klachten over de verwerking van persoonsgegevens.',
      fr: 'Plaintes sur le traitement de données personnelles.',
      en: 'Complaints about the processing of personal data.',
    },
    source: 'JHFAQ',
    confidence: 'H',
  }),
];

const NEARBY: readonly DirectoryEntry[] = [
  entry('zsg', {
    kind: 'zsg',
    name: 'Zorgcentrum na seksueel geweld',
    role: {
      nl: 'Ziekenhuis, politie en parket samen: gratis, dag en nacht, ook zonder klacht. De eerste zeven dagen tellen voor sporen.',
      fr: 'Hôpital, police et parquet ensemble, gratuit, jour et nuit, même sans plainte. Les sept premiers jours comptent pour les traces.',
      en: 'Hospital, police and prosecutor together: free, day and night, no complaint required. The first seven days matter for traces.',
    },
    source: 'ART',
    confidence: 'M',
  }),
  ...(
    [
      ['school', 'School', 'École', 'School'],
      ['clb', 'CLB', "Centre d'encadrement des élèves", 'Pupil guidance centre'],
      ['caw', 'CAW', "Centre d'aide sociale générale", 'General welfare centre'],
      ['ocmw', 'OCMW', 'CPAS', 'Public social welfare centre'],
    ] as const
  ).map(([kind, name, fr, en]) =>
    entry(kind, {
      kind,
      name,
      role: {
        nl:
          kind === 'caw'
            ? 'Merkt signalen op en biedt slachtofferhulp.'
            : 'Merkt signalen op en biedt steun.',
        fr: `${fr}, qui repère des signaux et offre un soutien${kind === 'caw' ? ' aux victimes' : ''}.`,
        en: `${en}: notices signals and offers ${kind === 'caw' ? 'victim support' : 'support'}.`,
      },
      source: 'VH',
      confidence: 'H',
    }),
  ),
];

/**
 * The parties of the field with what they publish (domain.md section 1). Units at a secret address stand here without
 * place; reference magistrates and trafficking units of the police do not, because nobody verified them.
 */
export const DIRECTORY: readonly [DirectoryEntry, ...DirectoryEntry[]] = [
  ...FIRST_CALLS,
  ...TRAFFICKING,
  ...YOUTH_CARE,
  ...JUSTICE,
  ...NEARBY,
];
