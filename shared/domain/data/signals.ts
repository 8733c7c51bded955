import type { Confidence, SourceCode, Sourced } from './sources';
import type { Words } from './words';

export interface SignalGroup {
  readonly id: string;
  readonly label: Words;
}

/** The eight groups of signals, in the order of the list. */
export const SIGNAL_GROUPS = [
  {
    id: 'school',
    label: { nl: 'School of dagbesteding', fr: 'École ou activité de jour', en: 'School or day activity' },
  },
  {
    id: 'whereabouts',
    label: {
      nl: 'Wegblijven en verplaatsing',
      fr: 'Absences et déplacements',
      en: 'Staying away and moving about',
    },
  },
  { id: 'money', label: { nl: 'Geld en bezit', fr: 'Argent et biens', en: 'Money and belongings' } },
  { id: 'digital', label: { nl: 'Digitaal', fr: 'Numérique', en: 'Digital' } },
  {
    id: 'relations',
    label: { nl: 'Contacten en relaties', fr: 'Contacts et relations', en: 'Contacts and relationships' },
  },
  {
    id: 'health',
    label: { nl: 'Uiterlijk en gezondheid', fr: 'Apparence et santé', en: 'Appearance and health' },
  },
  {
    id: 'emotion',
    label: { nl: 'Emotie en gedrag', fr: 'Émotions et comportement', en: 'Emotion and behaviour' },
  },
  { id: 'sexual', label: { nl: 'Seksueel', fr: 'Sexualité', en: 'Sexual' } },
] as const satisfies readonly SignalGroup[];
export type SignalGroupId = (typeof SIGNAL_GROUPS)[number]['id'];

/** How the list is to be used. Nothing in the program counts signals or draws a score from them. */
export const SIGNAL_RULE = {
  text: {
    nl: 'Eén signaal bewijst niets. Meerdere signalen over een langere tijd wel.',
    fr: 'Un signal seul ne prouve rien. Plusieurs signaux sur une période plus longue, oui.',
    en: 'One signal proves nothing; several over a longer time do.',
  },
  source: 'SLN',
  confidence: 'H',
  also: ['SHOP'],
} as const satisfies Sourced & { readonly text: Words };

/** What must be said beside the list: where it comes from and what it is not. */
export const SIGNAL_CAUTION = {
  nl: 'De lijst geeft de bronnen in eigen woorden weer. Die bronnen zijn vooral Nederlands. De lijst van Child Focus zelf konden we niet volledig lezen, en een gevalideerde Vlaamse score vonden we niet.',
  fr: "La liste reprend les sources en d'autres mots. Ces sources sont surtout néerlandaises. Nous n'avons pas pu lire en entier la liste de Child Focus, et nous n'avons pas trouvé de score flamand validé.",
  en: 'The list puts its sources in other words. Those sources are mostly Dutch. The list of Child Focus itself could not be read in full, and no validated Flemish scoring rule was found.',
} as const satisfies Words;

/** The letters of domain.md section 3. */
const LETTERS = {
  S: 'SLN',
  K: 'KP',
  H: 'SHOP',
  T: 'MLT',
  J: 'JBRR',
  C: 'CJG',
  B: 'BND',
} as const satisfies Readonly<Record<string, SourceCode>>;
type Letter = keyof typeof LETTERS;

export interface Signal<Id extends string = string> {
  /** Stands in records and bundles; never changes, also when the words do. */
  readonly id: Id;
  /** Place in the list, 1 to 48. */
  readonly number: number;
  readonly group: SignalGroupId;
  readonly label: Words;
  /** Every list that names it. */
  readonly sources: readonly SourceCode[];
  readonly confidence: Confidence;
}

type Row<Id extends string> = readonly [
  number: number,
  id: Id,
  group: SignalGroupId,
  nl: string,
  fr: string,
  en: string,
  letters: readonly Letter[],
];

/** The lists were read as second-hand pages, and paraphrased. */
const CONFIDENCE: Confidence = 'M';

function rows<const Id extends string>(list: readonly Row<Id>[]): readonly Signal<Id>[] {
  return list.map(([number, id, group, nl, fr, en, letters]) => ({
    id,
    number,
    group,
    label: { nl, fr, en },
    sources: letters.map((letter) => LETTERS[letter]),
    confidence: CONFIDENCE,
  }));
}

/** The 48 signals. A signal that stands in no list is logged without an id. */
export const SIGNALS = rows([
  // School / dagbesteding
  [
    1,
    'truancy',
    'school',
    'Spijbelt, is afwezig zonder uitleg',
    'Brosse les cours, absences inexpliquées',
    'Truancy, unexplained absence',
    ['K'],
  ],
  [
    2,
    'absent-around-weekends',
    'school',
    'Afwezig rond het weekend',
    'Absences autour du week-end',
    'Absent around weekends',
    ['T'],
  ],
  [
    3,
    'grades-fall',
    'school',
    'Resultaten of motivatie zakken',
    'Les résultats ou la motivation baissent',
    'Grades or motivation fall',
    ['K'],
  ],
  [
    4,
    'poor-concentration',
    'school',
    'Concentreert zich slecht',
    'Se concentre mal',
    'Poor concentration',
    ['S', 'K'],
  ],
  [5, 'drops-out', 'school', 'Haakt af van school', "Décroche de l'école", 'Drops out of school', ['K']],
  [
    6,
    'awaited-at-school',
    'school',
    'Wordt aan school opgewacht',
    "Quelqu'un l'attend à l'école",
    'Awaited at school',
    ['K', 'T'],
  ],
  [
    7,
    'picked-up-by-unknown-drivers',
    'school',
    'Wordt gebracht of gehaald door onbekenden met auto of scooter',
    'Trajets en voiture ou en scooter avec des inconnus',
    'Brought or picked up by unknown people with a car or scooter',
    ['K'],
  ],

  // Wegblijven / verplaatsing
  [8, 'runs-away', 'whereabouts', 'Loopt weg', 'Fugue', 'Runs away', ['S', 'K', 'H']],
  [
    9,
    'out-late-or-overnight',
    'whereabouts',
    "Komt laat of 's nachts niet thuis",
    'Rentre tard ou pas de la nuit',
    'Home late or out overnight',
    ['J', 'K'],
  ],
  [
    10,
    'vague-about-whereabouts',
    'whereabouts',
    'Blijft vaag over waar hij of zij heen gaat',
    'Reste vague sur ses destinations',
    'Vague about whereabouts',
    ['K'],
  ],
  [
    11,
    'turns-up-far-away',
    'whereabouts',
    'Duikt op ver van huis',
    'Réapparaît loin de la maison',
    'Turns up far from home',
    ['K'],
  ],
  [
    12,
    'in-hotels',
    'whereabouts',
    'Zit in hotels of andermans woningen',
    'Se trouve dans des hôtels ou chez des tiers',
    "In hotels or other people's homes",
    ['K', 'H'],
  ],
  [
    13,
    'reversed-rhythm',
    'whereabouts',
    'Omgekeerd dag-nachtritme, oververmoeid',
    'Rythme jour-nuit inversé, épuisement',
    'Reversed day-night rhythm, exhausted',
    ['K'],
  ],
  [
    14,
    'out-very-often',
    'whereabouts',
    'Hangt rond, gaat opvallend vaak uit',
    'Traîne en rue, sort très souvent',
    'Hangs around, goes out strikingly often',
    ['S', 'H'],
  ],

  // Geld / bezit
  [
    15,
    'sudden-money',
    'money',
    'Heeft plots geld of dure spullen',
    "A soudain de l'argent ou des objets de luxe",
    'Sudden money or expensive things',
    ['K', 'H', 'T'],
  ],
  [16, 'many-gifts', 'money', 'Krijgt veel cadeaus', 'Reçoit beaucoup de cadeaux', 'Many gifts', ['J', 'T']],
  [
    17,
    'several-phones',
    'money',
    'Heeft meerdere telefoons',
    'A plusieurs téléphones',
    'Several phones',
    ['K', 'T'],
  ],
  [18, 'sudden-debts', 'money', 'Heeft plots schulden', 'A soudain des dettes', 'Sudden debts', ['H']],
  [
    19,
    'contracts-for-others',
    'money',
    'Abonnementen op eigen naam voor anderen',
    "Abonnements à son nom pour d'autres",
    'Contracts in own name for others',
    ['C', 'B'],
  ],
  [
    20,
    'drugs-weapons-stolen-goods',
    'money',
    'Heeft drugs, wapens of gestolen goed',
    'A de la drogue, des armes ou des objets volés',
    'Has drugs, weapons or stolen goods',
    ['K'],
  ],

  // Digitaal
  [
    21,
    'must-be-reachable',
    'digital',
    'Moet altijd bereikbaar zijn',
    'Doit toujours être joignable',
    'Must always be reachable',
    ['K'],
  ],
  [
    22,
    'guarded-about-phone',
    'digital',
    'Is achterdochtig rond gsm of computer',
    'Reste sur ses gardes avec son gsm ou son ordinateur',
    'Guarded about phone or computer',
    ['T'],
  ],
  [
    23,
    'nude-image',
    'digital',
    'Naaktbeeld gedeeld of gevraagd',
    'Image de nu partagée ou demandée',
    'Nude image shared or demanded',
    ['C', 'B'],
  ],
  [
    24,
    'image-blackmail',
    'digital',
    'Chantage met beelden',
    'Chantage avec des images',
    'Blackmail with images',
    ['C', 'B'],
  ],

  // Sociaal / relatie
  [
    25,
    'older-contacts',
    'relations',
    'Heeft nieuwe, veel oudere contacten',
    'A de nouveaux contacts bien plus âgés',
    'New, much older contacts',
    ['K'],
  ],
  [
    26,
    'secretive-protective',
    'relations',
    'Doet geheimzinnig over hen of neemt hen in bescherming',
    'En fait mystère ou les protège',
    'Secretive about them or protective of them',
    ['K'],
  ],
  [
    27,
    'controlling-contact',
    'relations',
    'Het contact is controlerend en beslist alles',
    'Ce contact contrôle et décide de tout',
    'The contact is controlling and decides everything',
    ['K'],
  ],
  [
    28,
    'criminal-contacts',
    'relations',
    'Heeft contacten in het criminele milieu',
    'A des contacts dans le milieu criminel',
    'Contacts in criminal circles',
    ['K'],
  ],
  [29, 'withdraws', 'relations', 'Trekt zich terug', 'Se replie sur soi', 'Withdraws', ['S', 'H']],
  [
    30,
    'lies',
    'relations',
    'Liegt, zoekt smoesjes',
    'Ment, cherche des excuses',
    'Lies, makes excuses',
    ['S', 'K'],
  ],
  [
    31,
    'more-conflicts',
    'relations',
    'Meer conflicten thuis, in de leefgroep of op school',
    "Plus de conflits à la maison, dans le groupe de vie ou à l'école",
    'More conflict at home, in the living group or at school',
    ['T'],
  ],

  // Uiterlijk / gezondheid
  [
    32,
    'change-of-look',
    'health',
    'Andere kleding of make-up, plots uitdagend',
    'Autres vêtements ou maquillage, soudain provocants',
    'Other clothes or make-up, suddenly provocative',
    ['S', 'H'],
  ],
  [
    33,
    'over-groomed-or-neglected',
    'health',
    'Overdreven verzorgd of net verwaarloosd',
    'Apparence trop soignée ou au contraire négligée',
    'Over-groomed or neglected',
    ['S'],
  ],
  [
    34,
    'marks-of-violence',
    'health',
    'Sporen van geweld',
    'Traces de violence',
    'Marks of violence',
    ['S', 'H', 'K'],
  ],
  [
    35,
    'tattoo',
    'health',
    'Tatoeage met een naam, letter of symbool',
    "Tatouage d'un nom, d'une lettre ou d'un symbole",
    'Tattoo of a name, letter or symbol',
    ['S', 'H', 'T'],
  ],
  [
    36,
    'thinner-tired',
    'health',
    'Vermagerd, moe, lichamelijke klachten',
    'Perte de poids, fatigue, plaintes physiques',
    'Thinner, tired, physical complaints',
    ['H'],
  ],
  [37, 'self-harm', 'health', 'Verwondt zichzelf', "S'automutile", 'Self-harm', ['H', 'K']],
  [
    38,
    'alcohol-or-drugs',
    'health',
    'Gebruikt alcohol of drugs',
    "Consomme de l'alcool ou de la drogue",
    'Uses alcohol or drugs',
    ['S', 'K', 'H'],
  ],

  // Emotie / gedrag
  [
    39,
    'mood-swings',
    'emotion',
    'Wisselende stemming, woede- of huilbuien',
    'Humeur changeante, crises de colère ou de larmes',
    'Mood swings, fits of anger or crying',
    ['S', 'K', 'H'],
  ],
  [
    40,
    'emotionally-flat',
    'emotion',
    'Toont geen emoties',
    "Ne montre pas d'émotions",
    'Emotionally flat',
    ['S'],
  ],
  [
    41,
    'low-self-esteem',
    'emotion',
    'Laag zelfbeeld',
    'Mauvaise estime de soi',
    'Low self-esteem',
    ['S', 'H'],
  ],
  [
    42,
    'cannot-set-limits',
    'emotion',
    'Kan geen grenzen stellen',
    'Ne sait pas poser de limites',
    'Cannot set limits',
    ['S', 'H'],
  ],
  [43, 'tense-anxious', 'emotion', 'Gespannen, angstig', 'Tension, anxiété', 'Tense, anxious', ['K']],
  [
    44,
    'nightmares',
    'emotion',
    'Nachtmerries, slaapt met het licht aan',
    'Cauchemars, dort avec la lumière allumée',
    'Nightmares, sleeps with the light on',
    ['S'],
  ],

  // Seksueel
  [
    45,
    'knowledge-beyond-age',
    'sexual',
    'Kennis of taal die niet past bij de leeftijd',
    "Connaissances ou langage qui ne correspondent pas à l'âge",
    'Knowledge or language beyond age',
    ['H'],
  ],
  [
    46,
    'fear-of-touch',
    'sexual',
    'Bang voor aanraking',
    'A peur du contact physique',
    'Fear of touch',
    ['H'],
  ],
  [
    47,
    'blurred-norms',
    'sexual',
    'Grenzen vervagen, wisselende contacten',
    'Limites floues, contacts changeants',
    'Blurred limits, changing contacts',
    ['H'],
  ],
  [
    48,
    'avoids-topic-of-prostitution',
    'sexual',
    'Mijdt het thema prostitutie of schrijft het aan anderen toe',
    "Évite le thème de la prostitution ou l'attribue à d'autres",
    'Avoids the topic of prostitution or projects it on others',
    ['H'],
  ],
]);
