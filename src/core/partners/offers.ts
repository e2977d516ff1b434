import type { Offer, OfferSide } from './offer.ts';
import type { Partner } from './partner.ts';

/** An offer or ask with the partner whose it is. */
export type OfferOfPartner = { readonly slug: string; readonly partner: Partner; readonly offer: Offer };

/** The offers and asks that are not over on a day (`YYYY-MM-DD`): those with a date first, soonest first. */
export const offersFrom = (
  partners: readonly { slug: string; partner: Partner }[],
  today: string,
): OfferOfPartner[] =>
  partners
    .flatMap(({ slug, partner }) => partner.offers.map((offer) => ({ slug, partner, offer })))
    .filter(({ offer: { date } }) => date === undefined || date >= today)
    .toSorted((one, other) => {
      const [first, second] = [one.offer.date ?? '9999', other.offer.date ?? '9999'];
      return first < second ? -1 : first > second ? 1 : 0;
    });

/** Those of one side. */
export const onSide = (offers: readonly OfferOfPartner[], side: OfferSide): OfferOfPartner[] =>
  offers.filter(({ offer }) => offer.side === side);

/** Those of partners in one area. */
export const inArea = (offers: readonly OfferOfPartner[], area: string): OfferOfPartner[] =>
  offers.filter(({ partner: { areas } }) => areas.includes(area));
