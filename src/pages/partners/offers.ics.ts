import type { APIRoute } from 'astro';
import { offersCalendar } from '#core/partners/offers-calendar.ts';
import { site } from '../../content.ts';
import { today } from '../../layouts/build-day.ts';
import { datedOffer, readOffers } from '../../layouts/partners.ts';

/** What partners offer and ask, as far as it has a date, for calendars to subscribe to. */
export const GET: APIRoute = async () =>
  new Response(offersCalendar((await readOffers()).map(datedOffer), today, site.timeZone), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
