/**
 * How far the clocks of a zone are ahead of UTC, for a while: from `from` until `until`, in milliseconds since 1970, and in
 * between from each change on. Minutes; the first change is at `from` itself.
 */
export type ClockChanges = {
  readonly from: number;
  readonly until: number;
  readonly changes: readonly (readonly [at: number, minutesAhead: number])[];
};

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/**
 * Finds the changes, to the minute, from how far clocks are ahead at an instant. No clocks change twice within a day.
 */
export const clockChangesBetween = (
  from: number,
  until: number,
  minutesAhead: (instant: number) => number,
): ClockChanges => {
  const begin = Math.floor(from / minute) * minute;
  const changes: [number, number][] = [[begin, minutesAhead(begin)]];
  for (let before = begin; before < until; before += day) {
    const was = minutesAhead(before);
    const willBe = minutesAhead(before + day);
    if (was === willBe) continue;
    let [low, high] = [before, before + day];
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute;
      if (minutesAhead(middle) === was) low = middle;
      else high = middle;
    }
    changes.push([high, willBe]);
  }
  return { from: begin, until, changes };
};

/** How many minutes clocks are ahead at an instant; undefined outside the while that is known. */
export const minutesAheadAt = (
  { from, until, changes }: ClockChanges,
  instant: number,
): number | undefined =>
  instant < from || instant >= until ? undefined : changes.findLast(([at]) => at <= instant)?.[1];
