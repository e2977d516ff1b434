import { addDays } from '../calendar/zoned-time.ts';
import { checkingList } from '../directory/checking/checking-list.ts';
import { isListedOn } from '../directory/published.ts';
import type { Service } from '../directory/service.ts';
import { askAgainDays, askAheadDays, daysAfter, mostAskedAtOnce } from './listing-check.ts';

type Listing = { readonly slug: string; readonly service: Service };

/**
 * The listings whose providers are to be asked now, the most urgent first, a few at a time: published, with an address to ask
 * at, never checked or due within two weeks or past it, and not asked within the last thirty days. `today` is the day where
 * the network is, `YYYY-MM-DD`.
 */
export const whomToAsk = (
  listings: readonly Listing[],
  lastAsked: ReadonlyMap<string, Date>,
  today: string,
  now: Date,
): readonly Listing[] => {
  const wasAskedLately = (slug: string): boolean => {
    const at = lastAsked.get(slug);
    return at !== undefined && daysAfter(at, askAgainDays) > now;
  };
  const askable = listings.filter(
    ({ slug, service }) =>
      service.providerEmail !== undefined && isListedOn(service, today) && !wasAskedLately(slug),
  );
  const { now: due } = checkingList(
    askable.map((listing) => ({
      listing,
      name: listing.service.name,
      checked: listing.service.checked,
      evidence: listing.service.evidence,
    })),
    today,
    addDays(today, askAheadDays),
  );
  return due.slice(0, mostAskedAtOnce).map(({ listing }) => listing);
};
