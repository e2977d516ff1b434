import { getCollection } from 'astro:content';
import { v5 } from 'uuid';
import { type OfferOfPartner, offersFrom } from '#core/partners/offers.ts';
import { type DatedOffer, offersCalendar } from '#core/partners/offers-calendar.ts';
import type { Partner } from '#core/partners/partner.ts';
import { site } from '../content.ts';
import { today } from './build-day.ts';
import { isDemonstration } from './demonstration.ts';

/** Calendars know an offer by its id, so that a feed that is read again adds nothing twice. It says nothing of the partner. */
const namespace = '6d3a1f0c-9a44-4f0e-8f5e-2b8c6f1d7a90';

/** The partners by name. A demonstration partner is on no site but the demonstration. */
export const readPartners = async (): Promise<{ slug: string; partner: Partner }[]> => {
  const { compare } = new Intl.Collator(site.language, { ignorePunctuation: true });
  return (await getCollection('partners'))
    .map(({ id, data }) => ({ slug: id, partner: data }))
    .filter(({ partner }) => isDemonstration || !partner.demonstration)
    .sort((one, other) => compare(one.partner.name, other.partner.name));
};

/** What all partners offer and ask, from the day of this build on. */
export const readOffers = async (): Promise<OfferOfPartner[]> => offersFrom(await readPartners(), today);

/** An offer as a calendar knows it. */
const datedOffer = ({ slug, partner, offer }: OfferOfPartner): DatedOffer => ({
  id: v5(`${slug}/${offer.side}/${offer.kind}/${offer.title}/${offer.date ?? ''}`, namespace),
  by: partner.name,
  offer,
});

/** Offers as the answer that a calendar reads; `name` is what it calls the feed. */
export const calendarOf = (offers: readonly OfferOfPartner[], name: string): Response =>
  new Response(offersCalendar(offers.map(datedOffer), today, site.timeZone, name), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
