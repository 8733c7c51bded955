import type { Translated } from '../translate';
import type { search as nl } from '../nl/search';

export const search: Translated<typeof nl> = {
  'search.title': 'Found in the cases',
  'search.none': 'No word of any case fits this.',
  'search.loading': 'The texts are still being read: {n} of {of} cases.',
  'search.more': 'The first {n} of {total} cases. Search more precisely to see the rest.',
  'search.close': 'sounds or looks alike',
  'search.filters': 'Narrow the results',
  'search.any': 'All',
  'search.kind': 'Kind',
  'search.agency': 'Agency in the case',
  'search.from': 'From',
  'search.to': 'Up to and including',
  'search.clear': 'Remove limits',
  'search.keep': 'Keep this search',
  'search.name': 'Name of the search',
  'search.kept': 'Search kept for this office.',
  'search.removed': 'Search removed.',
  'kind.saved-view': 'Search',
  'search.situation': 'Now',
  'situation.missing': 'missing',
  'situation.overdue': 'agreement overdue',
  'situation.unanswered': 'answer open',
  'situation.placed': 'stays somewhere',
};
