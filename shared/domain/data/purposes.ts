import type { Words } from './words';

export interface Purpose {
  readonly id: string;
  readonly label: Words;
}

/** Why something is shared. The program's own list, which an agency may edit; it stands in no law. */
export const PURPOSES = [
  {
    id: 'detection-protection',
    label: {
      nl: 'Opsporen en beschermen',
      fr: 'Détecter et protéger',
      en: 'Detection and protection',
    },
  },
  {
    id: 'assessment',
    label: {
      nl: 'Beoordelen of het om een slachtoffer gaat',
      fr: "Évaluer s'il s'agit d'une victime",
      en: 'Assessing whether this is a victim',
    },
  },
  {
    id: 'guidance',
    label: { nl: 'Begeleiding en hulp', fr: 'Accompagnement et aide', en: 'Guidance and help' },
  },
  {
    id: 'safety-plan',
    label: { nl: 'Veiligheidsplan', fr: 'Plan de sécurité', en: 'Safety plan' },
  },
  {
    id: 'lead-handover',
    label: { nl: 'Regie overdragen', fr: 'Passer la coordination', en: 'Handing over the lead' },
  },
  {
    id: 'case-conference',
    label: { nl: 'Casusoverleg', fr: 'Concertation de cas', en: 'Case conference' },
  },
  {
    id: 'advice',
    label: { nl: 'Advies vragen of geven', fr: 'Demander ou donner un avis', en: 'Asking or giving advice' },
  },
  {
    id: 'follow-up',
    label: { nl: 'Opvolging', fr: 'Suivi', en: 'Follow-up' },
  },
] as const satisfies readonly Purpose[];
