import { rememberClock } from '#core/calendar/zoned-time.ts';
import { openNowInWords } from '#core/directory/words/open-now-words.ts';
import { type Facts, type Moment, readFacts } from '#core/finding/facts.ts';
import type { FinderData } from '#core/finding/finder-data.ts';

/** What is so in this minute: the facts, and of each row whether it is open, in words; empty where that says nothing. */
export type FactsNow = { readonly facts: Facts; readonly openWords: (row: number) => string };

/** Reads the facts of a list by the clock, again in every new minute. */
export const factsByTheClock = ({ table, timeZone, clock, holidays }: FinderData): (() => FactsNow) => {
  const daysOff = new Set(holidays);
  if (clock) rememberClock(timeZone, clock);
  let minute: number | undefined;
  let now: FactsNow | undefined;

  const read = (): FactsNow => {
    const moment: Moment = { instant: new Date(), timeZone, holidays: daysOff };
    const words = table.openings.map((times) =>
      // That a service never closes stands beside it anyway.
      times.opening?.kind === 'always' ? '' : openNowInWords(times, moment.instant, timeZone, daysOff),
    );
    return {
      facts: readFacts(table, moment),
      openWords: (row) => words[(table.columns.opening[row] ?? 0) - 1] ?? '',
    };
  };

  return () => {
    const thisMinute = Math.floor(Date.now() / 60_000);
    if (now === undefined || minute !== thisMinute) now = read();
    minute = thisMinute;
    return now;
  };
};
