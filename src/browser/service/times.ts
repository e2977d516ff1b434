import { localTime, rememberClock } from '#core/calendar/zoned-time.ts';
import { nextMeetings } from '#core/directory/opening-times/group-meetings.ts';
import type { ServiceTimes } from '#core/directory/service-times.ts';
import { nextInWords } from '#core/directory/words/group-in-words.ts';
import { openNowInWords } from '#core/directory/words/open-now-words.ts';
import { everyMinuteInView } from '../directory/moment.ts';

/** Says what is so at this moment: whether it is open, which day of its table is today, when its groups meet next. */
export const sayTimes = (times: ServiceTimes): void => {
  if (times.clock) rememberClock(times.timeZone, times.clock);
  const holidays = new Set(times.holidays);
  const openNow = document.querySelector('[data-open-now]');
  const days = document.querySelectorAll('[data-weekday]');
  const next = document.querySelectorAll('[data-next]');

  everyMinuteInView(() => {
    const now = new Date();
    const { day, weekday } = localTime(now, times.timeZone);
    if (openNow) openNow.textContent = openNowInWords(times, now, times.timeZone, holidays);
    for (const row of days) {
      if (row.getAttribute('data-weekday') === weekday) row.setAttribute('aria-current', 'date');
      else row.removeAttribute('aria-current');
    }
    times.groups.forEach(({ group }, index) => {
      const line = next[index];
      if (line) line.textContent = nextInWords(nextMeetings(group, now, times.timeZone, 2), day, holidays);
    });
  });
};
