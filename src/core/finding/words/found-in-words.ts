import { distanceInWords } from '../../places/distance.ts';

/** A number of services: `1 service`, `12 services`. */
export const servicesInWords = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

/** What was found, and where: its number in front, then the rest of the sentence and what else to know. */
export type FoundWords = { readonly count: string; readonly rest: string };

const unsaidInWords = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} more ${count === 1 ? 'does' : 'do'} not say who they are for: untick that to see them.`;

/** From so many kilometres on nobody would call it near. */
const farKm = 50;

/** Where a list was looked for: what the place is called, and how far from it the first of the list may be, and is. */
type Where = {
  readonly near?: string | undefined;
  readonly withinKm?: number | undefined;
  readonly nearestKm?: number | undefined;
};

const whereInWords = ({ near, withinKm, nearestKm }: Where): string => {
  if (near === undefined) return '';
  if (nearestKm !== undefined && nearestKm >= farKm)
    return `; the nearest to ${near} is ${distanceInWords(nearestKm)} away`;
  return ` near ${near}${withinKm === undefined ? '' : `, within ${withinKm} km`}`;
};

/**
 * What was found, in a sentence: `8 services`, ` near Wexford, within 25 km.` `unsaid` is how many more may fit and do not
 * say whom they are for.
 */
export const foundInWords = (
  count: number,
  { unsaid, ...where }: Where & { readonly unsaid: number },
): FoundWords => ({ count: servicesInWords(count), rest: `${whereInWords(where)}.${unsaidInWords(unsaid)}` });
