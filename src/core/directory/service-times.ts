import type { ClockChanges } from '../calendar/clock-changes.ts';
import type { GroupTime } from './group-time.ts';
import type { OpeningTimes } from './opening-times/open-at.ts';

/** What a service's page carries so that a script can say what is open now and when groups meet next. */
export type ServiceTimes = OpeningTimes & {
  readonly timeZone: string;
  /** When clocks change there, in the time this build may be read. */
  readonly clock?: ClockChanges | undefined;
  /** Public holidays, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** In the order of the page. The id of an entry in a calendar is the same in every build. */
  readonly groups: readonly { readonly id: string; readonly group: GroupTime }[];
};

/** Groups that still meet on a day (`YYYY-MM-DD`) or later. */
export const groupsFrom = (groups: readonly GroupTime[] | undefined, today: string): GroupTime[] =>
  (groups ?? []).filter(({ lastOn }) => lastOn === undefined || lastOn >= today);
