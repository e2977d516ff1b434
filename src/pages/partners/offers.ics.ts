import type { APIRoute } from 'astro';
import { calendarOf, readOffers } from '../../layouts/partners.ts';

/** What partners offer and ask, as far as it has a date, for calendars to subscribe to. */
export const GET: APIRoute = async () => calendarOf(await readOffers(), 'Partners');
