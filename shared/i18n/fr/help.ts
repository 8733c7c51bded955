import type { help as source } from '../nl/help';
import type { Translated } from '../translate';

export const help: Translated<typeof source> = {
  'help.title': 'Aide et connaissances',
  'help.open': 'Aide pour cet écran',
  'help.search': "Chercher dans l'aide et les connaissances",
  'help.found': 'Trouvé',
  'help.nothing': 'Rien trouvé. Essayez un autre mot.',
  'help.contents': 'Contenu',
  'help.guide': 'Travailler avec Schakel',
  'help.knowledge': "Sur les proxénètes d'adolescents",
  'help.readOn': 'Lu le {day}. Les numéros et les lois changent\u00a0: vérifiez avant de vous y fier.',
  'help.source': 'Source\u00a0: {source}.',
  'help.inDutch': "Ce mode d'emploi existe en néerlandais.",
  'shelf.act': 'Agir ensemble',
  'shelf.who': 'Qui fait quoi, et leurs numéros',
  'shelf.phases': 'Les quatre phases',
  'shelf.signals': 'Signaux',
  'shelf.law': 'Fondements pour partager',
  'shelf.forbidden': 'Ce qui est interdit',
  'shelf.terms': 'Délais',
};
