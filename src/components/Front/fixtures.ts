import { areaWords } from '#core/content/site.ts';
import { drawnMap, site } from '../../content.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Ask from './Ask.astro';
import Hero from './Hero.astro';
import Near from './Near.astro';
import Shelves from './Shelves.astro';
import Truths from './Truths.astro';

const start = {
  href: '/families/',
  text: 'Where to start',
  about: 'What helps, what you can do today, and what you can leave.',
};

export default {
  about:
    'The parts of the front page: what this is and a lit window, the question, what is near, the shelves of guidance, what is true.',
  states: [
    shown('hero: as it stands', Hero, {
      area: areaWords(site).one,
      guidance: new Set([
        'families/where-to-start',
        'families/if-they-wont-get-help',
        'friends/why-you-matter',
      ]),
    }),
    shown('hero: in a network without guidance', Hero, { area: 'area', guidance: new Set<string>() }),
    shown('ask: as it stands', Ask, {}),
    shown('near: a network with a map', Near, {
      map: drawnMap,
      total: 46,
      areas: site.areas.map((area, index) => ({ area, count: 5 + index * 3 })),
      towns: new Map([
        ['Kilkenny', 8],
        ['Waterford', 5],
        ['Wexford', 3],
      ]),
    }),
    shown('near: another network, without a map', Near, {
      map: { riverNames: [], towns: [] },
      total: 1,
      areas: [
        { area: { slug: 'north', name: 'North' }, count: 1 },
        { area: { slug: 'south', name: longWord }, count: 0 },
      ],
      towns: new Map(),
    }),
    shown('shelves: three readers', Shelves, {
      shelves: [
        { id: 'for-families', title: 'For families', links: [start, { ...start, text: longWord }] },
        { id: 'for-friends', title: 'For friends', links: [start] },
        { id: 'your-work', title: 'If this is your work', links: [start, start] },
      ],
    }),
    shown('truths: as it stands', Truths, {}),
  ],
} satisfies Fixtures;
