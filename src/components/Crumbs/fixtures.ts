import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Crumbs from './Crumbs.astro';

const home = { href: '/', text: 'Home' };
const families = { href: '/families/', text: 'Guidance for families' };

export default {
  about: 'The way up, nearest last. The page itself is not in it.',
  sameAtEveryWidth: true,
  states: [
    shown('one step', Crumbs, { to: [home] }),
    shown('two steps', Crumbs, { to: [home, families] }),
    touched(shown('in focus', Crumbs, { to: [home, families] }), 'focus', 'a + a'),
    shown('a long word', Crumbs, { to: [home, families, { href: '/', text: longWord }] }),
  ],
} satisfies Fixtures;
