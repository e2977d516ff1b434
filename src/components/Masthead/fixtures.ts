import { site } from '../../content.ts';
import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import Masthead from './Masthead.astro';

const { name } = site;

export default {
  about: 'The mark and the few ways in. On a phone the rest is one press away, at the foot of the page.',
  states: [
    shown('nowhere in particular', Masthead, { name }),
    shown('in the guidance', Masthead, { name, current: 'guidance' }),
    touched(shown('a link under the pointer', Masthead, { name }), 'hover', 'nav a + a'),
    touched(shown('the mark in focus', Masthead, { name }), 'focus', '.wordmark'),
  ],
} satisfies Fixtures;
