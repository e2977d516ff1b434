/** A number of services: `1 service`, `12 services`. */
export const servicesInWords = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

/** What was found, and where: its number in front, then the rest of the sentence and what else to know. */
export type FoundWords = { readonly count: string; readonly rest: string };

const unsaidInWords = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} more ${count === 1 ? 'does' : 'do'} not say who they are for: untick that to see them.`;

/**
 * What was found, in a sentence: `8 services`, ` near Wexford, within 25 km.` `near` is what the place is called; `unsaid`
 * how many more may fit and do not say whom they are for.
 */
export const foundInWords = (
  count: number,
  { near, withinKm, unsaid }: { near?: string | undefined; withinKm?: number | undefined; unsaid: number },
): FoundWords => {
  const where = near === undefined ? '' : ` near ${near}`;
  const within = near === undefined || withinKm === undefined ? '' : `, within ${withinKm} km`;
  return { count: servicesInWords(count), rest: `${where}${within}.${unsaidInWords(unsaid)}` };
};
