import { type Fixtures, shown, staged } from '../../design/fixture.ts';
import Offline from './Offline.astro';

const pages = [
  { href: '/help-now/', title: 'Help now' },
  { href: '/families/', title: 'Guidance for families' },
];
const states = ['offered', 'keeping', 'kept', 'removed', 'failed'];

export default {
  about: 'Offers to keep pages on this device for when there is no signal, and to remove them.',
  within: 'text',
  sameAtEveryWidth: true,
  states: states.map((name) =>
    staged(shown(name, Offline, { pages }), {
      show: '.offline',
      hide: `[data-when]:not([data-when~="${name}"])`,
    }),
  ),
} satisfies Fixtures;
