import { site } from '../../content.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Near from './Near.astro';

export default {
  about: 'Support near you: every area with its count, and the map where there is one for this network.',
  states: [
    shown('the network of the South East', Near, {
      total: 46,
      areas: site.areas.map((area, index) => ({ area, count: 5 + index * 3 })),
      towns: new Map([
        ['Kilkenny', 8],
        ['Waterford', 5],
        ['Wexford', 3],
      ]),
    }),
    shown('another network, without a map', Near, {
      total: 1,
      areas: [
        { area: { slug: 'north', name: 'North' }, count: 1 },
        { area: { slug: 'south', name: longWord }, count: 0 },
      ],
      towns: new Map(),
    }),
  ],
} satisfies Fixtures;
