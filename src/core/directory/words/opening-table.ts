import { spokenClock } from '../../calendar/spoken-time.ts';
import { type Weekday, weekdays } from '../../calendar/weekday.ts';
import type { Opening } from '../opening.ts';

/** One day of a week: `Monday`, and when it is open: `9:30am to 5pm`, in order. None when it is closed. */
export type OpeningRow = {
  readonly weekday: Weekday;
  readonly name: string;
  readonly times: readonly string[];
};

/** When a service is open, a row for each day from Monday. None when it never closes. */
export const openingTable = (opening: Opening): OpeningRow[] =>
  opening.kind === 'always'
    ? []
    : weekdays.map((weekday) => ({
        weekday,
        name: weekday.charAt(0).toUpperCase() + weekday.slice(1),
        times: opening.stretches
          .filter(({ days }) => days.includes(weekday))
          .toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
          .map(({ opens, closes }) => `${spokenClock(opens)} to ${spokenClock(closes)}`),
      }));
