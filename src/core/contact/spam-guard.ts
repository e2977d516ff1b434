/**
 * The fields of a form by which a program gives itself away, and the ticket of somebody who was asked for one more step.
 * `trap` is hidden, and stays empty under a person’s hands; `shownAt` is when the page was made, in milliseconds.
 */
export const guardFields = { trap: 'homepage', shownAt: 'shown', ticket: 'ticket' } as const;

/** What came in those fields; null where a field was not there. */
export type GuardValues = { readonly [Field in keyof typeof guardFields]: string | null };

/** Nobody reads a page and presses its button in less. */
const leastMilliseconds = 2_500;

/**
 * Whether a form looks as if a program had sent it. That is a guess, and true of some people: a browser may fill the trap in
 * for them. So it never costs more than one more step.
 */
export const looksAutomatic = ({ trap, shownAt }: GuardValues, now: Date): boolean => {
  if (trap !== null && trap.trim() !== '') return true;
  const took = shownAt === null || !/^\d{13}$/.test(shownAt) ? null : now.getTime() - Number(shownAt);
  return took !== null && took >= 0 && took < leastMilliseconds;
};
