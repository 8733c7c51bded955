/** Which part of the guide belongs to which screen. */
import type { CaseTab, Route } from '../../store/screen';

/** A chapter of the guide or a shelf of knowledge, and where to begin in it. */
export interface Topic {
  readonly id: string;
  readonly heading?: string;
}

const OF_TAB: Readonly<Partial<Record<CaseTab, string>>> = {
  people: 'Mag dit nummer?',
  observations: 'Feit en mening apart',
  missing: 'Vermist',
  documents: 'Documenten',
};

const OF_PAGE: Readonly<Record<Exclude<Route['page'], 'case'>, Topic>> = {
  today: { id: 'vandaag' },
  week: { id: 'overleg', heading: 'De week' },
  cases: { id: 'dossier', heading: 'Zoeken in alle dossiers' },
  'new-case': { id: 'dossier', heading: 'Een melding wordt een dossier' },
  reports: { id: 'dossier', heading: 'Een melding die nog geen dossier is' },
  report: { id: 'dossier', heading: 'Een melding die nog geen dossier is' },
  handover: { id: 'overdragen' },
  print: { id: 'afdrukken' },
  'missing-sheet': { id: 'afdrukken', heading: 'Het vermist-blad' },
  'agreement-list': { id: 'overleg', heading: 'Reeksen, lijsten en kalender' },
  conferences: { id: 'overleg' },
  conference: { id: 'overleg' },
  'conference-paper': { id: 'overleg' },
  figures: { id: 'cijfers' },
  'figures-paper': { id: 'cijfers' },
  postbus: { id: 'ontvangen' },
  partners: { id: 'overdragen' },
  lists: { id: 'lijst-overnemen' },
  'card-paper': { id: 'overdragen', heading: 'Eerst: elkaars kaart' },
  matrix: { id: 'contact-loggen', heading: 'Wie weet wat' },
  settings: { id: 'bewaren-en-herstellen' },
};

export function topicOf(route: Route): Topic {
  if (route.page !== 'case') return OF_PAGE[route.page];
  const { tab } = route;
  if (tab === 'contacts') return { id: 'contact-loggen' };
  if (tab === 'handovers') return { id: 'overdragen' };
  if (tab === 'knowledge') return { id: 'overleg', heading: 'Toestemming' };
  const heading = OF_TAB[tab];
  return { id: 'dossier', ...(heading && { heading }) };
}
