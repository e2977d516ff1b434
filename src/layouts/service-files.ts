import { v5 } from 'uuid';
import { instantOf } from '#core/calendar/zoned-time.ts';
import { calendarFile, neutralTitle } from '#core/calendar-file/calendar-file.ts';
import { contactCard, firstLetters } from '#core/contact-card/contact-card.ts';
import type { Service } from '#core/directory/service.ts';
import { groupsFrom, type ServiceTimes } from '#core/directory/service-times.ts';
import { titleOfService } from '#core/directory/words/address-title.ts';
import { site } from '../content.ts';
import { holidays } from '../public-holidays.ts';
import { clock, today } from './build-day.ts';

/** Calendars know an entry by its id, so that one that is added again is not there twice. It says nothing of the service. */
const namespace = '0f6bb2de-7b1c-4c52-9d84-5a4f1a4f6e0d';

/** What a service's page carries of its times. */
export const timesOf = (slug: string, { opening, publicHolidays, groupTimes }: Service): ServiceTimes => ({
  opening,
  publicHolidays,
  timeZone: site.timeZone,
  clock,
  holidays: holidays.filter((day) => day >= today),
  groups: groupsFrom(groupTimes, today).map((group) => ({
    id: v5(`${slug}/${group.name}/${JSON.stringify(group.repeats)}`, namespace),
    group,
  })),
});

/** The calendar file of each of a service's groups: its name, and what is in it. Undefined where it does not meet in a year. */
export const calendarFilesOf = (times: ServiceTimes): ({ name: string; text: string } | undefined)[] =>
  times.groups.map(({ id, group }, index) => {
    const from = instantOf(today, '00:00', times.timeZone);
    const text = calendarFile(group, { id, title: neutralTitle, timeZone: times.timeZone, from });
    return text === undefined
      ? undefined
      : { name: index === 0 ? 'calendar' : `calendar-${index + 1}`, text };
  });

/** A service's numbers as a contact whose name says nothing. Undefined when it has none. */
export const contactFileOf = (slug: string, { name, phones }: Service): string | undefined =>
  phones.length === 0
    ? undefined
    : contactCard({
        name: firstLetters(titleOfService(slug, name)),
        phones: phones.map(({ number }) => number),
      });
