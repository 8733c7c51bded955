import type { Translated } from '../translate';
import type { search as nl } from '../nl/search';

export const search: Translated<typeof nl> = {
  'search.title': 'Trouvé dans les dossiers',
  'search.none': 'Aucun mot des dossiers ne correspond.',
  'search.loading': 'Les textes sont encore lus\u00a0: {n} dossiers sur {of}.',
  'search.more': 'Les {n} premiers dossiers sur {total}. Cherchez plus précisément pour voir le reste.',
  'search.close': 'se prononce ou ressemble',
  'search.filters': 'Limiter les résultats',
  'search.any': 'Tout',
  'search.kind': 'Type',
  'search.agency': 'Service dans le dossier',
  'search.from': 'À partir du',
  'search.to': "Jusqu'au (inclus)",
  'search.clear': 'Enlever les limites',
  'search.keep': 'Garder la recherche',
  'search.name': 'Nom de la recherche',
  'search.kept': 'Recherche gardée pour ce bureau.',
  'search.removed': 'Recherche supprimée.',
  'kind.saved-view': 'Recherche',
  'search.situation': 'Maintenant',
  'situation.missing': 'disparu',
  'situation.overdue': 'engagement en retard',
  'situation.unanswered': 'réponse ouverte',
  'situation.placed': 'séjourne quelque part',
};
