import type { Point } from '../places/distance.ts';
import type { Options } from './facets.ts';
import type { RowSet } from './row-set.ts';

/** The rows that have the words somebody typed, and how well: more is better. */
export type WordMatch = { readonly rows: RowSet; readonly score: ArrayLike<number> };

/** What a visitor wants. Nothing chosen in a facet lets everything through. */
export type Wish = {
  readonly chosen: Options;
  /** Where distances are measured from. */
  readonly near?: Point | undefined;
  /** The area that `near` lies in: a service without a place of its own reaches somebody there if it covers it. */
  readonly area?: string | undefined;
  /** With `near`: no farther than this. What reaches somebody without a place of its own is never too far. */
  readonly withinKm?: number | undefined;
  readonly words?: WordMatch | undefined;
};
