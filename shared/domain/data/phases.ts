import type { Phase } from '../observation';
import type { Sourced } from './sources';
import type { Words } from './words';

export interface PhaseText extends Sourced {
  readonly name: Words;
  /** One sentence in plain words: what the name means, not a definition from law. */
  readonly description: Words;
  /** What the same step is called when it happens online. */
  readonly online: Words & Sourced;
}

/** The four phases of Child Focus' research, with their online names from the Netherlands. */
export const PHASE_TEXTS = {
  recruit: {
    name: { nl: 'Ronselen', fr: 'Recruter', en: 'Recruiting' },
    description: {
      nl: 'De tienerpooier zoekt een jongere uit en legt contact.',
      fr: "Le proxénète d'adolescents choisit un jeune et prend contact.",
      en: 'The teen pimp picks out a youngster and makes contact.',
    },
    online: { nl: 'Grooming', fr: 'Grooming', en: 'Grooming', source: 'GGD', confidence: 'H' },
    source: 'SEK',
    confidence: 'M',
    also: ['GGD'],
  },
  'win-over': {
    name: { nl: 'Inpalmen', fr: 'Séduire', en: 'Winning over' },
    description: {
      nl: 'De tienerpooier wint de jongere voor zich. Dat hoeft geen relatie te zijn: ook met een levensstijl, bedreiging of chantage.',
      fr: "Le proxénète d'adolescents gagne le jeune à lui. Pas toujours par une relation, mais aussi par un style de vie, des menaces ou du chantage.",
      en: 'The teen pimp wins the youngster over. Not always with a relationship: also with a lifestyle, threats or blackmail.',
    },
    online: { nl: 'Inpalmen', fr: 'Séduire', en: 'Winning over', source: 'GGD', confidence: 'H' },
    source: 'SEK',
    confidence: 'M',
    also: ['GGD', 'CKM'],
  },
  isolate: {
    name: { nl: 'Isoleren of losweken', fr: 'Isoler', en: 'Isolating' },
    description: {
      nl: 'De jongere raakt los van wie hem of haar omringt.',
      fr: 'Le jeune est coupé de son entourage.',
      en: 'The youngster is cut loose from the people around them.',
    },
    online: { nl: 'Inlijven', fr: 'Enrôler', en: 'Drawing in', source: 'GGD', confidence: 'H' },
    source: 'SEK',
    confidence: 'M',
    also: ['GGD'],
  },
  exploit: {
    name: { nl: 'Uitbuiten', fr: 'Exploiter', en: 'Exploiting' },
    description: {
      nl: 'De jongere wordt uitgebuit. Slachtoffers moeten soms ook anderen ronselen of misdrijven plegen, of krijgen drugs.',
      fr: "Le jeune est exploité. Certaines victimes doivent aussi recruter d'autres jeunes ou commettre des infractions, ou reçoivent de la drogue.",
      en: 'The youngster is exploited. Victims may also be made to recruit others or commit offences, or be given drugs.',
    },
    online: { nl: 'Uitbuiten', fr: 'Exploiter', en: 'Exploiting', source: 'GGD', confidence: 'H' },
    source: 'SEK',
    confidence: 'M',
    also: ['GGD', 'STP'],
  },
} as const satisfies Readonly<Record<Phase, PhaseText>>;

/** How fast it can go: read this before waiting for the next meeting. */
export const PHASE_SPEED = {
  text: {
    nl: 'Het kan snel gaan. In 25 Nederlandse onderzoeken zat er bij de helft van de slachtoffers minder dan een week tussen het eerste contact en de uitbuiting, bij drie op de vier minder dan een maand.',
    fr: "Cela peut aller vite. Dans 25 enquêtes néerlandaises, moins d'une semaine a séparé l'approche de l'exploitation pour la moitié des victimes, moins d'un mois pour trois sur quatre.",
    en: 'It can go fast. In 25 Dutch investigations, grooming to exploitation took under a week for half of the victims and under a month for three quarters.',
  },
  source: 'CKM',
  confidence: 'M',
} as const satisfies Sourced & { readonly text: Words };
