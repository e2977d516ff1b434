/** How long the link in a mail works, in days. */
export const linkDays = 21;

/** The least time between two mails about one listing, in days. Longer than a link works, so that there is one at most. */
export const askAgainDays = 30;

/** How long before a check is due its provider is asked, in days. */
export const askAheadDays = 14;

/** The most providers asked in one run, so that notices of contact requests never wait behind them. */
export const mostAskedAtOnce = 2;

/** What a link is about: the listing's slug, the reference of the question, and until when it works, to the second. */
export type CheckLink = { readonly listing: string; readonly reference: string; readonly until: Date };

/** Where the link leads, and where its page posts the answer. */
export const checkAddress = '/api/listing-check';

/** The moment some days later. */
export const daysAfter = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * 24 * 60 * 60 * 1000);

/** Until when the link of a question asked at this moment works, to the second. */
export const linkEnds = (askedAt: Date): Date => {
  const end = daysAfter(askedAt, linkDays);
  end.setUTCMilliseconds(0);
  return end;
};
