/**
 * Series the program comes with. They are our own proposals, not a procedure: the desk changes every line, and keeps
 * its own. What they lean on stands in domain.md section 0a (Payoke with the mention), 2 (missing: police and Child
 * Focus in parallel) and 5 (safe numbers, whom it is safe to talk to).
 */
import type { SeriesItem } from '../agreement-series';
import type { Words } from './words';

interface ProposedItem extends Omit<SeriesItem, 'what'> {
  readonly what: Words;
}

export interface ProposedSeries {
  readonly id: string;
  readonly name: Words;
  readonly items: readonly ProposedItem[];
}

export const PROPOSED_SERIES: readonly ProposedSeries[] = [
  {
    id: 'first-week',
    name: {
      nl: 'Eerste week van een dossier',
      fr: "Première semaine d'un dossier",
      en: 'First week of a case',
    },
    items: [
      {
        what: {
          nl: 'Nagaan op welk nummer de minderjarige veilig bereikbaar is',
          fr: 'Vérifier à quel numéro le mineur est joignable sans danger',
          en: 'Find out on which number the minor can be reached safely',
        },
        owner: 'us',
        days: 0,
      },
      {
        what: {
          nl: "Payoke contacteren met vermelding 'tienerpooierslachtoffer'",
          fr: 'Contacter Payoke avec la mention «\u00a0tienerpooierslachtoffer\u00a0»',
          en: "Contact Payoke with mention 'tienerpooierslachtoffer'",
        },
        owner: 'us',
        days: 1,
      },
      {
        what: {
          nl: 'Afspreken wie het dossier trekt en wie met de minderjarige praat',
          fr: 'Convenir de qui pilote le dossier et de qui parle avec le mineur',
          en: 'Agree who leads the case and who talks with the minor',
        },
        owner: 'us',
        days: 2,
      },
      {
        what: {
          nl: 'Nagaan met wie het veilig is om te praten, en met wie niet',
          fr: 'Vérifier à qui on peut parler sans danger, et à qui non',
          en: 'Find out whom it is safe to talk to, and whom not',
        },
        owner: 'us',
        days: 3,
      },
      {
        what: {
          nl: 'Stand van zaken vragen over de beoordeling',
          fr: "Demander où en est l'évaluation",
          en: 'Ask how the assessment stands',
        },
        owner: 'payoke',
        days: 7,
      },
    ],
  },
  {
    id: 'after-missing',
    name: { nl: 'Na een vermissing', fr: 'Après une disparition', en: 'After a missing episode' },
    items: [
      {
        what: {
          nl: 'Politie en Child Focus verwittigen dat de minderjarige terug is',
          fr: 'Prévenir la police et Child Focus que le mineur est revenu',
          en: 'Tell the police and Child Focus that the minor is back',
        },
        owner: 'us',
        days: 0,
      },
      {
        what: {
          nl: 'Terugkeergesprek voeren',
          fr: "Mener l'entretien de retour",
          en: 'Hold the return talk',
        },
        owner: 'us',
        days: 1,
      },
      {
        what: {
          nl: 'Nagaan of er een nieuw nummer of toestel is',
          fr: "Vérifier s'il y a un nouveau numéro ou appareil",
          en: 'Find out whether there is a new number or device',
        },
        owner: 'us',
        days: 2,
      },
      {
        what: {
          nl: 'Het veiligheidsplan samen nalezen',
          fr: 'Relire ensemble le plan de sécurité',
          en: 'Read the safety plan together',
        },
        owner: 'us',
        days: 3,
      },
    ],
  },
];
