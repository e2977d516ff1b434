import type { CheckState } from '../../directory/check-state.ts';
import type { Options } from '../facets.ts';
import type { Facts } from '../facts.ts';
import { type Found, placelessAfterKm } from '../find.ts';
import { hasRow } from '../row-set.ts';
import type { Wish } from '../wish.ts';

/** What decided the order of a list. */
export type OrderReasons = {
  /** Some fit better than others: by several needs or kinds of people, or by words. */
  readonly byFit: boolean;
  readonly byDistance: boolean;
  /** Something without a place of its own stands between the places. */
  readonly hasPlaceless: boolean;
  /** How sure we are of those in the list. */
  readonly states: ReadonlySet<CheckState>;
};

const fitDiffers = (chosen: Options, words: Wish['words']): boolean =>
  words !== undefined || chosen.needs.length > 1 || chosen.audiences.length > 1;

/** Why what was found for a wish stands in its order. */
export const reasonsOf = (facts: Facts, wish: Wish, { rows, kmTo }: Found): OrderReasons => {
  const stateOf = (row: number): CheckState => {
    if (hasRow(facts.due, row)) return 'check-due';
    return hasRow(facts.confirmed, row) ? 'checked' : 'not-confirmed';
  };
  return {
    byFit: fitDiffers(wish.chosen, wish.words),
    byDistance: wish.near !== undefined,
    hasPlaceless: wish.area !== undefined && rows.some((row) => kmTo(row) === undefined),
    states: new Set(rows.map(stateOf)),
  };
};

const inWords = {
  checked: 'those we checked',
  'not-confirmed': 'those not yet confirmed',
  'check-due': 'those checked too long ago',
} as const satisfies Record<CheckState, string>;

const order = ['checked', 'not-confirmed', 'check-due'] as const satisfies readonly CheckState[];

/** Where nothing is chosen that tells one from another: by check, then by name. */
const byCheck = (states: ReadonlySet<CheckState>): string => {
  const [first = 'not-confirmed', ...rest] = order.filter((state) => states.has(state));
  if (rest.length > 0)
    return `First ${[first, ...rest].map((state) => inWords[state]).join(', then ')}. Each group by name.`;
  if (first === 'checked') return 'In order of their names. All of them were checked.';
  return first === 'check-due'
    ? 'In order of their names. All of them were checked too long ago: ring before you travel.'
    : 'In order of their names. None is confirmed yet: ring before you travel.';
};

/** Why a list stands as it does, in a few sentences. */
export const orderInWords = ({ byFit, byDistance, hasPlaceless, states }: OrderReasons): string => {
  if (!byFit && !byDistance) return byCheck(states);
  const first = byFit ? (byDistance ? 'Best fit first, then nearest.' : 'Best fit first.') : 'Nearest first.';
  return [
    first,
    byDistance && 'Distances are as the crow flies.',
    byDistance &&
      hasPlaceless &&
      `What has no place of its own stands after the first ${placelessAfterKm} km.`,
    states.size > 1 && states.has('check-due') && 'Those checked too long ago come last.',
    states.size === 1 && states.has('not-confirmed') && 'None is confirmed yet: ring before you travel.',
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
};
