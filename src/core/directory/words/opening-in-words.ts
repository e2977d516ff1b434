import { spokenClock } from '../../calendar/spoken-time.ts';
import { type Weekday, weekdays } from '../../calendar/weekday.ts';
import type { Opening } from '../opening.ts';

const nameOf = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1);

/** Days that follow each other, as one: Monday to Friday. */
const daysInWords = (days: readonly Weekday[]): string => {
  const numbers = days.map((day) => weekdays.indexOf(day)).sort((one, other) => one - other);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => run.flatMap((number) => weekdays[number] ?? []).map(nameOf))
    .map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(', ')))
    .join(', ');
};

/** When a service is open, a sentence for each stretch: `Monday to Friday, 9:30am to 5pm.` */
export const openingInWords = (opening: Opening): string[] =>
  opening.kind === 'always'
    ? ['Day and night.']
    : opening.stretches.map(
        ({ days, opens, closes }) => `${daysInWords(days)}, ${spokenClock(opens)} to ${spokenClock(closes)}.`,
      );
