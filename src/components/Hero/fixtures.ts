import { type Fixtures, shown } from '../../design/fixture.ts';
import Hero from './Hero.astro';

export default {
  about: 'The front of the house: what this is, what is happening to you, and a lit window.',
  states: [
    shown('as it stands', Hero, {
      guidance: new Set([
        'families/where-to-start',
        'families/if-they-wont-get-help',
        'friends/why-you-matter',
      ]),
    }),
    shown('in a network without guidance', Hero, { guidance: new Set<string>() }),
  ],
} satisfies Fixtures;
