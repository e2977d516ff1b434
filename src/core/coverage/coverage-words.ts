import type { CoverageCell } from './coverage.ts';
import { type CoverageState, enough, shortfallWords } from './coverage-rule.ts';

/** What a mark stands for: a state of the rule, or that no service says whether it is so. */
export type CoverageMark = CoverageState | 'unsaid';

/** The mark of a cell. Where no service is so but some do not say, nobody knows. */
export const markOf = ({ state, silent }: Pick<CoverageCell, 'state' | 'silent'>): CoverageMark =>
  state === 'not-served' && silent > 0 ? 'unsaid' : state;

export const markWords = {
  served: 'Served',
  limited: 'Limited',
  'not-served': 'None listed',
  unsaid: 'Not said',
} as const satisfies Record<CoverageMark, string>;

/** What each mark means, in one sentence. */
export const markMeanings = {
  served: `${enough} or more services that count in full, by the rule.`,
  limited: 'Something is listed, but less than that. The number is how many.',
  'not-served': 'Nothing is listed. That can also mean that nobody told us.',
  unsaid: 'Services are listed, but none says whether it is so.',
} as const satisfies Record<CoverageMark, string>;

/** `1 service`, `3 services`. */
export const servicesInWords = (count: number): string => `${count} ${count === 1 ? 'service' : 'services'}`;

/** Why a need is limited, as one clause: `few places to go, few confirmed`. Empty where it is not. */
export const whyInWords = ({ why }: Pick<CoverageCell, 'why'>): string =>
  why.map((shortfall) => shortfallWords[shortfall]).join(', ');
