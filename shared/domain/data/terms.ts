import type { Sourced } from './sources';
import type { Words } from './words';

export type TermUnit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years' | 'years-of-age';

export interface Term extends Sourced {
  readonly id: string;
  readonly label: Words;
  readonly explanation: Words;
  readonly amount: number;
  /** 'years-of-age': until the person reaches that age. Public holidays are for the reader: no list of them is known here. */
  readonly unit: TermUnit;
  /** 'limit': someone must act by then. 'duration': how long it lasts. 'retention': how long it is kept. 'guide': what happened in practice; binds nobody. */
  readonly use: 'limit' | 'duration' | 'retention' | 'guide';
}

const LIST = [
  {
    id: 'zsg-traces',
    label: {
      nl: 'Sporen na seksueel geweld',
      fr: 'Traces après une violence sexuelle',
      en: 'Traces after sexual violence',
    },
    explanation: {
      nl: 'De eerste zeven dagen tellen voor sporen. Naar een zorgcentrum gaan kan gratis, dag en nacht, ook zonder klacht.',
      fr: 'Les sept premiers jours comptent pour les traces. On peut se rendre dans un centre gratuitement, jour et nuit, même sans plainte.',
      en: 'The first seven days matter for traces. Going to a centre is free, day and night, and no complaint is required.',
    },
    amount: 7,
    unit: 'days',
    use: 'limit',
    source: 'ART',
    confidence: 'M',
  },
  {
    id: 'breach-notice',
    label: {
      nl: 'Datalek melden',
      fr: 'Notifier une violation de données',
      en: 'Notifying a data breach',
    },
    explanation: {
      nl: 'Meld een datalek binnen 72 uur nadat je ervan weet (AVG art. 33). Is het later, zeg waarom. Houd van elk lek een verslag bij.',
      fr: "Notifiez une violation de données dans les 72 heures après en avoir eu connaissance (RGPD art. 33). Si c'est plus tard, dites pourquoi. Documentez chaque violation.",
      en: 'Notify a breach within 72 hours of becoming aware (GDPR art. 33). If later, give reasons. Document every breach.',
    },
    amount: 72,
    unit: 'hours',
    use: 'limit',
    source: 'GDPR33',
    confidence: 'H',
  },
  {
    id: 'payoke-assessment',
    label: { nl: 'Beoordeling door Payoke', fr: 'Évaluation par Payoke', en: 'Assessment by Payoke' },
    explanation: {
      nl: 'In 2019 duurde een beoordeling drie tot vier weken. Ze kan maanden duren als de jongere nog niet wil praten.',
      fr: 'En 2019, une évaluation prenait de trois à quatre semaines. Elle peut durer des mois si le jeune hésite à parler.',
      en: 'In 2019 an assessment took three to four weeks. It can take months if the youngster is reluctant.',
    },
    amount: 4,
    unit: 'weeks',
    use: 'guide',
    source: 'VP19',
    confidence: 'M',
    also: ['HLN21'],
  },
  {
    id: 'vk-answer',
    label: { nl: 'Antwoord van het VK', fr: 'Réponse du centre de confiance', en: 'Answer of the VK' },
    explanation: {
      nl: 'Het vertrouwenscentrum heeft 65 werkdagen om te zeggen of hulp maatschappelijk noodzakelijk is.',
      fr: "Le centre de confiance a 65 jours ouvrables pour dire si l'aide est une nécessité sociale.",
      en: 'The VK has 65 working days to answer whether help is socially necessary.',
    },
    amount: 65,
    unit: 'working-days',
    use: 'limit',
    source: 'OCJ',
    confidence: 'H',
    also: ['VKW'],
  },
  {
    id: 'mandated-facility-informs',
    label: {
      nl: 'OCJ of VK licht minderjarige en ouders in',
      fr: 'La structure mandatée informe le mineur et ses parents',
      en: 'Mandated facility informs minor and parents',
    },
    explanation: {
      nl: 'Binnen 30 werkdagen, tenzij dat tegen het belang van de minderjarige ingaat (decreet 12 juli 2013, art. 76).',
      fr: "Dans les 30 jours ouvrables, sauf si c'est contraire à l'intérêt du mineur (décret du 12 juillet 2013, art. 76).",
      en: "Within 30 working days, unless against the minor's interest (decree of 12 July 2013, art. 76).",
    },
    amount: 30,
    unit: 'working-days',
    use: 'limit',
    source: 'DIJH',
    confidence: 'H',
  },
  {
    id: 'file-access',
    label: { nl: 'Inzage in het dossier', fr: 'Accès au dossier', en: 'Access to the file' },
    explanation: {
      nl: 'Wie inzage vraagt, krijgt die binnen 15 dagen (decreet 12 juli 2013, art. 77, en decreet 7 mei 2004, art. 22). Wat een derde vrijwillig en vertrouwelijk gaf, blijft afgeschermd.',
      fr: "Qui demande l'accès le reçoit dans les 15 jours (décret du 12 juillet 2013, art. 77, et décret du 7 mai 2004, art. 22). Ce qu'un tiers a donné librement et à titre confidentiel reste protégé.",
      en: 'Whoever asks gets access within 15 days (decree of 12 July 2013, art. 77, and decree of 7 May 2004, art. 22). What a third party gave voluntarily and in confidence stays shielded.',
    },
    amount: 15,
    unit: 'days',
    use: 'limit',
    source: 'DIJH',
    confidence: 'H',
    also: ['DRM'],
  },
  {
    id: 'sdj-visit',
    label: {
      nl: 'Bezoek van de sociale dienst jeugdrechtbank',
      fr: 'Visite du service social du tribunal de la jeunesse',
      en: 'Visit by the social service of the youth court',
    },
    explanation: {
      nl: 'Minstens om de zes maanden, met een schriftelijk verslag aan de jeugdrechter (decreet 12 juli 2013, art. 58).',
      fr: 'Au moins tous les six mois, avec un rapport écrit au juge de la jeunesse (décret du 12 juillet 2013, art. 58).',
      en: 'At least every six months, with a written report to the youth judge (decree of 12 July 2013, art. 58).',
    },
    amount: 6,
    unit: 'months',
    use: 'limit',
    source: 'DIJH',
    confidence: 'H',
  },
  {
    id: 'annex-15',
    label: { nl: 'Bijlage 15', fr: 'Annexe 15', en: 'Annex 15' },
    explanation: {
      nl: 'Eerste verblijfsdocument van 45 dagen voor slachtoffers zonder Belgische nationaliteit. Het vermeldt mensenhandel bewust niet, voor de veiligheid. Enkel Payoke, PAG-ASA en Sürya kunnen de papieren aanvragen.',
      fr: "Premier document de séjour, de 45 jours, pour les victimes qui n'ont pas la nationalité belge. Par sécurité, il ne mentionne pas la traite. Seuls Payoke, PAG-ASA et Sürya peuvent demander les documents.",
      en: 'First residence document, of 45 days, for victims who are not Belgian. For safety it does not mention trafficking. Only Payoke, PAG-ASA and Sürya can request the papers.',
    },
    amount: 45,
    unit: 'days',
    use: 'duration',
    source: 'AGII',
    confidence: 'H',
    also: ['AGII17'],
  },
  {
    id: 'attestation-of-immatriculation',
    label: {
      nl: 'Attest van immatriculatie',
      fr: "Attestation d'immatriculation",
      en: 'Attestation of immatriculation',
    },
    explanation: {
      nl: 'Volgt op de bijlage 15: drie maanden, een keer verlengbaar.',
      fr: "Suit l'annexe 15, pour trois mois, renouvelable une fois.",
      en: 'Follows annex 15: three months, renewable once.',
    },
    amount: 3,
    unit: 'months',
    use: 'duration',
    source: 'AGII',
    confidence: 'H',
    also: ['AGII17'],
  },
  {
    id: 'a-card',
    label: { nl: 'A-kaart', fr: 'Carte A', en: 'A card' },
    explanation: {
      nl: 'Volgt op het attest van immatriculatie: zes maanden. Daarna is een blijvend verblijf mogelijk.',
      fr: "Suit l'attestation d'immatriculation, pour six mois. Un séjour permanent est possible ensuite.",
      en: 'Follows the attestation of immatriculation: six months. Permanent stay is possible afterwards.',
    },
    amount: 6,
    unit: 'months',
    use: 'duration',
    source: 'AGII',
    confidence: 'H',
    also: ['AGII17'],
  },
  {
    id: 'retention-until-35',
    label: {
      nl: 'Bewaren tot 35 jaar',
      fr: "Conserver jusqu'à 35 ans",
      en: 'Kept until the age of 35',
    },
    explanation: {
      nl: 'Toegangspoort, sociale dienst, OCJ, VK en private aanbieders bewaren het dossier tot de persoon 35 is en vernietigen het dan. Bij het afsluiten zeg je de termijn en dat je een kopie kunt vragen. Voor Payoke en Child Focus vonden we geen termijn.',
      fr: "La porte d'entrée, le service social, les structures mandatées et les offreurs privés conservent le dossier jusqu'aux 35 ans de la personne, puis le détruisent. À la clôture, la personne apprend ce délai et son droit à une copie. Pour Payoke et Child Focus, nous n'avons pas trouvé de délai.",
      en: 'Access gate, social service, OCJ, VK and private providers keep the file until the person is 35, then destroy it. At closure the person is told of the term and of the right to a copy. For Payoke and Child Focus no term was found.',
    },
    amount: 35,
    unit: 'years-of-age',
    use: 'retention',
    source: 'JH35',
    confidence: 'H',
  },
  {
    id: 'retention-community-institution',
    label: {
      nl: 'Bewaren in een gemeenschapsinstelling',
      fr: 'Conservation par une institution communautaire',
      en: 'Kept by a community institution',
    },
    explanation: {
      nl: 'Tien jaar na het vertrek. Papier gaat daarna naar het Rijksarchief.',
      fr: "Dix ans après le départ. Le papier va ensuite aux Archives de l'État.",
      en: 'Ten years after leaving. Paper then goes to the State Archives.',
    },
    amount: 10,
    unit: 'years',
    use: 'retention',
    source: 'JH35',
    confidence: 'H',
  },
  {
    id: 'retention-safe-house',
    label: {
      nl: 'Bewaren in een Veilig Huis',
      fr: 'Conservation par un Veilig Huis',
      en: 'Kept by a Veilig Huis',
    },
    explanation: {
      nl: 'Hoogstens 15 jaar na het afsluiten, of 30 jaar als iedereen daar bij het afsluiten mee instemt. Geldt enkel voor het casusoverleg van een Veilig Huis.',
      fr: "Au plus 15 ans après la clôture, ou 30 ans si tous y consentent à la clôture. Vaut seulement pour la concertation de cas d'un Veilig Huis.",
      en: 'At most 15 years from closure, or 30 by consensus at closure. Only for the case conference of a Veilig Huis.',
    },
    amount: 15,
    unit: 'years',
    use: 'retention',
    source: 'VH',
    confidence: 'H',
  },
] as const satisfies readonly Term[];
export type TermId = (typeof LIST)[number]['id'];

/** Terms of law and practice (domain.md sections 1, 2 and 4). For contacting Payoke no limit in hours or days was found. */
export const TERMS: readonly (Term & { readonly id: TermId })[] = LIST;
