import type { ClockChanges } from '#core/calendar/clock-changes.ts';
import { addDays, clockChanges, instantOf } from '#core/calendar/zoned-time.ts';
import { site } from '../content.ts';

/** The day this build is made, `YYYY-MM-DD`, where the network is. Pages judge by it which checks are due. */
export const today: string = new Intl.DateTimeFormat('en-CA', {
  dateStyle: 'short',
  timeZone: site.timeZone,
}).format(new Date());

/** When clocks change where the network is, for as long as somebody may read this build. */
export const clock: ClockChanges = clockChanges(
  site.timeZone,
  instantOf(addDays(today, -7), '00:00', site.timeZone),
  instantOf(addDays(today, 400), '00:00', site.timeZone),
);
