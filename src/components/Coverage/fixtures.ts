import { type Coverage, type CoverageSubject, coverageOf } from '#core/coverage/coverage.ts';
import { gapsOf } from '#core/coverage/coverage-gaps.ts';
import { coverageViews } from '#core/coverage/coverage-view.ts';
import { demandTable } from '#core/coverage/demand/demand-table.ts';
import { needs, site } from '../../content.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { hardlyKnown, kitchenTable, longWord, today } from '../../design/samples.ts';
import CoverageTable from './CoverageTable.astro';
import DemandFigures from './DemandFigures.astro';
import GapsOfArea from './GapsOfArea.astro';
import MarkKey from './MarkKey.astro';
import ViewMap from './ViewMap.astro';

const { areas } = site;
const areaSlugs = areas.map(({ slug }) => slug);
const someNeeds = needs.slice(0, 3);
const needSlugs = someNeeds.map(({ slug }) => slug);
const names = new Map([...areas, ...needs].map(({ slug, name }): [string, string] => [slug, name]));

const everywhere = { ...kitchenTable, areas: areaSlugs.slice(1) };
const subject: CoverageSubject = {
  areas,
  needs: [...someNeeds, { slug: 'long', name: longWord, description: longWord, offeredInContactForm: false }],
  services: [kitchenTable, everywhere, { ...hardlyKnown, areas: areaSlugs.slice(0, 1), needs: needSlugs }],
  today,
};
const coverage = coverageOf(subject);
const evenings: Coverage = coverageOf(
  subject,
  coverageViews.find(({ slug }) => slug === 'evenings'),
);
const [carlow, kilkenny] = gapsOf(subject);

const both = demandTable(
  {
    counts: needSlugs.flatMap((need, row) =>
      areaSlugs.flatMap((area, column) =>
        row === 1 && column > 2 ? [] : [{ area, need, requests: 5 + row * 3 + column }],
      ),
    ),
  },
  areaSlugs,
  needSlugs,
);
const byArea = demandTable(
  { counts: areaSlugs.map((area, index) => ({ area, requests: 9 + index })) },
  areaSlugs,
  needSlugs,
);

export default {
  about:
    'What is listed for each need in each area, and what is not: marks of four shapes, each with its word.',
  within: 'article',
  states: [
    shown('needs by areas', CoverageTable, { coverage }),
    shown('nothing listed at all', CoverageTable, { coverage: coverageOf({ ...subject, services: [] }) }),
    shown('the key', MarkKey, {
      counts: [
        { mark: 'served', count: 3 },
        { mark: 'limited', count: 12 },
        { mark: 'not-served', count: 5 },
        { mark: 'unsaid', count: 8 },
      ],
    }),
    shown('one view', ViewMap, { name: 'In the evening', coverage: evenings }),
    shown('demand, some of it hidden', DemandFigures, {
      period: 'July to September 2026 (a sample)',
      table: both,
      names,
      note: 'One office was closed in August.',
    }),
    shown('demand by area, nothing hidden', DemandFigures, {
      period: 'June 2026 (a sample)',
      table: byArea,
      names,
    }),
    ...(carlow === undefined ? [] : [shown('the gaps of an area', GapsOfArea, { gaps: carlow })]),
    ...(kilkenny === undefined ? [] : [shown('the gaps of another', GapsOfArea, { gaps: kilkenny })]),
  ],
} satisfies Fixtures;
