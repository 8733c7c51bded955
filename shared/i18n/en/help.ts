import type { help as source } from '../nl/help';
import type { Translated } from '../translate';

export const help: Translated<typeof source> = {
  'help.title': 'Help and knowledge',
  'help.open': 'Help for this screen',
  'help.search': 'Search help and knowledge',
  'help.found': 'Found',
  'help.nothing': 'Nothing found. Try another word.',
  'help.contents': 'Contents',
  'help.guide': 'Working with Schakel',
  'help.knowledge': 'About teen pimps',
  'help.readOn': 'Read on {day}. Numbers and laws change: check before you rely on them.',
  'help.source': 'Source: {source}.',
  'help.inDutch': 'This guide is in Dutch.',
  'shelf.act': 'Act together',
  'shelf.who': 'Who does what, and their numbers',
  'shelf.phases': 'The four phases',
  'shelf.signals': 'Signals',
  'shelf.law': 'Grounds for sharing',
  'shelf.forbidden': 'What is not allowed',
  'shelf.terms': 'Terms',
};
