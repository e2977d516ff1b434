import './service.css';
import { serviceFacts } from '#core/directory/words/service-facts.ts';
import { needs, site } from '../../content.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { hardlyKnown, kitchenTable, servicesMap } from '../../design/samples.ts';
import Call from './Call.astro';
import HereMap from './HereMap.astro';
import ServiceFacts from './ServiceFacts.astro';

const served = needs.slice(0, 2).map(({ slug, name }) => ({ href: `/directory/need/${slug}/`, text: name }));

export default {
  about:
    'One service: how to reach it, all there is to know of it and what nobody knows yet, and where it is.',
  inside: 'service',
  states: [
    shown('a number to ring', Call, { service: kitchenTable }),
    shown('a website, and no number yet', Call, {
      service: { ...hardlyKnown, ...(servicesMap.url && { url: servicesMap.url }) },
    }),
    shown('facts, much known', ServiceFacts, {
      facts: serviceFacts(kitchenTable, site.areas, needs),
      needs: served,
      organisation: {
        name: 'A sample organisation',
        description: 'It stands here to show what an organisation looks like.',
      },
    }),
    shown('facts, hardly anything known', ServiceFacts, {
      facts: serviceFacts(hardlyKnown, site.areas, needs),
      needs: served.slice(0, 1),
      organisation: undefined,
    }),
    shown('where it is', HereMap, { town: 'Kilkenny' }),
  ],
} satisfies Fixtures;
