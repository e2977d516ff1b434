import type { APIRoute } from 'astro';
import { inArea } from '#core/partners/offers.ts';
import { site } from '../../../../content.ts';
import { calendarOf, readOffers } from '../../../../layouts/partners.ts';

export const getStaticPaths = () =>
  site.areas.map(({ slug, name }) => ({ params: { area: slug }, props: { name } }));

/** What partners in one area offer and ask, as far as it has a date, for calendars to subscribe to. */
export const GET: APIRoute = async ({ params, props }) =>
  calendarOf(inArea(await readOffers(), params['area'] ?? ''), `Partners, ${String(props['name'])}`);
