import { type CheckState, checkStateOn } from './check-state.ts';
import type { Service } from './service.ts';

const ranks = { checked: 0, 'not-confirmed': 1, 'check-due': 2 } as const satisfies Record<
  CheckState,
  number
>;

/**
 * Puts listings in their order on a day (`YYYY-MM-DD`): checked ones first, then those not yet confirmed, then those whose
 * check is out of date; within each by name, in a language (`en-IE`).
 */
export const orderListings = <Listing extends { readonly service: Pick<Service, 'name' | 'checked'> }>(
  listings: readonly Listing[],
  today: string,
  language: string,
): Listing[] => {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  const rankOf = ({ service }: Listing) => ranks[checkStateOn(today, service.checked)];
  return listings.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || compare(one.service.name, other.service.name),
  );
};

const inWords = {
  checked: 'those we checked',
  'not-confirmed': 'those not yet confirmed',
  'check-due': 'those checked too long ago',
} as const satisfies Record<CheckState, string>;

/** Why a list of listings in these states stands as it does, in a sentence. */
export const orderInWords = (states: readonly CheckState[]): string => {
  const present = (Object.keys(ranks) as CheckState[]).filter((state) => states.includes(state));
  const [first = 'not-confirmed', ...rest] = present;
  if (rest.length > 0) {
    return `First ${[first, ...rest].map((state) => inWords[state]).join(', then ')}. Each group by name.`;
  }
  if (first === 'checked') return 'In order of their names. All of them were checked.';
  if (first === 'check-due')
    return 'In order of their names. All of them were checked too long ago: ring before you travel.';
  return 'In order of their names. None is confirmed yet: ring before you travel.';
};
