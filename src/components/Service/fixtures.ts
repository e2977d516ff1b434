import './service.css';
import type { ServiceTimes } from '#core/directory/service-times.ts';
import { serviceFacts } from '#core/directory/words/service-facts.ts';
import { drawnMap, needs, site } from '../../content.ts';
import { type Fixtures, shown, staged } from '../../design/fixture.ts';
import { hardlyKnown, kitchenTable, servicesMap, today } from '../../design/samples.ts';
import Call from './Call.astro';
import HereMap from './HereMap.astro';
import SaveContact from './SaveContact.astro';
import ServiceFacts from './ServiceFacts.astro';
import Times from './Times.astro';

const served = needs.slice(0, 2).map(({ slug, name }) => ({ href: `/directory/need/${slug}/`, text: name }));

const times: ServiceTimes = {
  opening: kitchenTable.opening,
  timeZone: site.timeZone,
  holidays: [],
  groups: [
    {
      id: 'sample-1',
      group: {
        name: 'Tea and talk',
        repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks: 2 },
        from: '19:30',
        to: '21:00',
        firstOn: '2026-11-10',
        note: 'Ring before your first time.',
      },
    },
    {
      id: 'sample-2',
      group: {
        name: 'A walk',
        repeats: { kind: 'monthly', week: 'last', weekday: 'sunday' },
        from: '11:00',
        to: '12:30',
      },
    },
  ],
};
const saveContact = shown('a contact to save', SaveContact, {
  slug: 'a-sample',
  title: 'A Sample',
  service: kitchenTable,
});
const when = shown('when it is there, and its groups', Times, {
  service: kitchenTable,
  times,
  files: ['/service/a-sample/calendar.ics', undefined],
  today,
});

export default {
  about:
    'One service: how to reach it, all there is to know of it and what nobody knows yet, and where it is.',
  inside: 'service',
  states: [
    shown('a number to ring', Call, { service: kitchenTable }),
    shown('a website, and no number yet', Call, {
      service: { ...hardlyKnown, ...(servicesMap.url && { url: servicesMap.url }) },
    }),
    shown('it takes requests', Call, { service: kitchenTable, takesRequests: true }),
    saveContact,
    staged({ ...saveContact, name: 'a contact to save, opened' }, { show: 'details, .own' }),
    when,
    staged({ ...when, name: 'a group for a calendar, opened' }, { show: 'details, .own' }),
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
    shown('where it is', HereMap, { town: 'Kilkenny', map: drawnMap }),
  ],
} satisfies Fixtures;
