import { drawnMap as map } from '../../content.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import RiverMap from './RiverMap.astro';

export default {
  about: 'Towns as points, rivers as lines, the sea as an open place. A list beside it says the same.',
  within: 'text',
  states: [
    shown('many services in some towns', RiverMap, {
      map,
      counts: new Map([
        ['Kilkenny', 12],
        ['Waterford', 7],
        ['Wexford', 4],
        ['Carlow', 1],
      ]),
    }),
    shown('no services yet', RiverMap, { map, counts: new Map() }),
  ],
} satisfies Fixtures;
