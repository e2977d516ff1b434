import { noOptions } from './facets.ts';
import type { Facts } from './facts.ts';
import { countFound, find } from './find.ts';
import type { Wish } from './wish.ts';

/** What there is instead, for somebody whose wish finds nothing. */
export type Instead = {
  /** A few that come closest: for what they need, else of all; the nearest first where a place is known. */
  readonly closest: readonly number[];
  /** How many answer by phone, and online, whatever else was wished for. */
  readonly byPhone: number;
  readonly online: number;
};

const few = 3;

/** Finds what there is instead of what was wished for. */
export const insteadOf = (facts: Facts, { chosen, near, area }: Wish): Instead => {
  const there = { near, area };
  const countOf = (how: string) => countFound(facts, { chosen: { ...noOptions, hows: [how] } });
  const forNeeds = find(facts, { ...there, chosen: { ...noOptions, needs: chosen.needs } }).rows;
  const closest = forNeeds.length > 0 ? forNeeds : find(facts, { ...there, chosen: noOptions }).rows;
  return { closest: closest.slice(0, few), byPhone: countOf('phone'), online: countOf('online') };
};
