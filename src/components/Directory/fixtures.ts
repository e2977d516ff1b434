import { makeFactsTable } from '#core/finding/facts-table.ts';
import { needWordsOf } from '#core/finding/finder-data.ts';
import { drawnMap, needs, site } from '../../content.ts';
import { type Fixtures, shown, staged, written } from '../../design/fixture.ts';
import {
  hardlyKnown,
  kitchenTable,
  language,
  oldGroup,
  samaritans,
  servicesMap,
  today,
} from '../../design/samples.ts';
import AreasFirst from './AreasFirst.astro';
import Finder from './Finder.astro';
import ListHead from './ListHead.astro';

const listings = [
  { slug: 'the-kitchen-table', service: kitchenTable },
  { slug: 'hardly-known', service: hardlyKnown },
  { slug: 'sunday-walks', service: oldGroup },
];
const tableOf = (some: typeof listings) =>
  makeFactsTable(
    some.map(({ service }) => service),
    today,
    () => undefined,
  );
const listOf = (some: typeof listings) => ({
  listings: some,
  data: { table: tableOf(some), timeZone: site.timeZone, holidays: [], needs: needWordsOf(needs) },
  address: '/directory/',
  all: tableOf(listings),
  areas: site.areas,
  needs,
  helplines: [samaritans],
  servicesMap,
  order: 'Checked ones first, then by name.',
  region: site.regionName,
  today,
  language,
});
const head = shown(
  'the top of the directory',
  ListHead,
  {
    title: 'Find support',
    map: drawnMap,
    example: 'Wexford',
    areas: site.areas.map((area, index) => ({ area, count: index * 4 })),
    towns: new Map([
      ['Kilkenny', 8],
      ['Wexford', 3],
    ]),
  },
  { default: '<p class="lead">Groups, counselling, somebody to ring.</p>' },
);

export default {
  about: 'The directory: its counties, and a list of services with what narrows it at the side.',
  states: [
    head,
    staged(shown('a list: checked, not yet confirmed, past its date', Finder, listOf(listings)), {
      hide: '.by-link',
    }),
    staged(shown('a list with filters', Finder, listOf(listings)), {
      show: '.filters',
      hide: '.by-link',
    }),
    staged(shown('nothing fits what was chosen', Finder, listOf(listings)), {
      show: '[data-nothing]',
      hide: '.by-link, .results, .order, .count',
    }),
    staged(shown('from a place that is not covered', Finder, listOf(listings)), {
      show: '[data-not-covered]',
      hide: '.by-link, .results, .order, .count',
    }),
    written(
      'what was read from words, and two offers',
      `<div class="read-as">
        <p>We read that as:</p>
        <ul class="list">
          <li><button type="button">Treatment for them<span aria-hidden="true">×</span></button></li>
          <li><button type="button">near Wexford (you wrote “wexfrod”)<span aria-hidden="true">×</span></button></li>
        </ul>
        <p data-unknown>No service here says “xyzzy”.</p>
        <fieldset class="offers">
          <legend>You may be looking for one of two things:</legend>
          <div>
            <button type="button" aria-pressed="true">
              For your son: Treatment for them<small>8 services</small>
            </button>
            <button type="button" aria-pressed="false">
              For you: support for parents<small>23 services</small>
            </button>
          </div>
        </fieldset>
      </div>`,
    ),
    staged(
      shown('the list of one area', Finder, {
        ...listOf(listings),
        common: 'areas',
        lookOn: '/directory/#areas=wexford',
      }),
      { hide: '.by-link' },
    ),
    shown('an empty list', Finder, listOf([])),
    staged(
      shown('a long list, the rest of which did not come', Finder, {
        ...listOf(listings),
        files: { rows: 600, facts: '/facts.json', names: '/names.json', texts: ['/texts-1.json'] },
      }),
      { show: '[data-coming], [data-failed]' },
    ),
    shown('too many for one list: areas first', AreasFirst, {
      listings: listings.slice(0, 1),
      areas: site.areas,
      counts: site.areas.map(({ slug, name }, index) => ({ slug, name, count: 4000 + index * 310 })),
      region: site.regionName,
      today,
      language,
    }),
  ],
} satisfies Fixtures;
