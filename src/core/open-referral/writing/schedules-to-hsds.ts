import type { WeekOfMonth } from '../../calendar/week-of-month.ts';
import { type Weekday, weekdays } from '../../calendar/weekday.ts';
import type { GroupTime } from '../../directory/group-time.ts';
import type { Service } from '../../directory/service.ts';
import { attributesOf, terms } from './attributes.ts';
import type { Feed, ListedService } from './feed.ts';
import type { HsdsSchedule } from './hsds.ts';
import { known } from './known.ts';

/** The days of the week as RFC 5545 writes them. */
export const rruleDays = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
} as const satisfies Record<Weekday, string>;

/** Which of its weekdays in a month, as RFC 5545 counts them. */
export const rruleWeeks = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  last: '-1',
} as const satisfies Record<WeekOfMonth, string>;

type Kind = 'opening' | 'day-and-night' | 'group';
type Written = Omit<HsdsSchedule, 'id' | 'service_id' | 'attributes'> & { readonly kind: Kind };

const byday = (days: readonly Weekday[]): string => days.map((day) => rruleDays[day]).join(',');

const openingOf = ({ opening }: Service, offset: string): Written[] => {
  if (opening === undefined) return [];
  const times = (opens: string, closes: string) => ({
    opens_at: `${opens}${offset}`,
    closes_at: `${closes}${offset}`,
  });
  if (opening.kind === 'always')
    return [{ kind: 'day-and-night', freq: 'WEEKLY', byday: byday(weekdays), ...times('00:00', '23:59') }];
  return opening.stretches.map(({ days, opens, closes }) => ({
    kind: 'opening',
    freq: 'WEEKLY',
    byday: byday(days),
    ...times(opens, closes),
  }));
};

const groupOf = ({ name, repeats, from, to, firstOn, lastOn, note }: GroupTime, offset: string): Written => ({
  kind: 'group',
  ...(repeats.kind === 'weekly'
    ? { freq: 'WEEKLY', interval: repeats.everyWeeks, byday: rruleDays[repeats.weekday] }
    : { freq: 'MONTHLY', byday: `${rruleWeeks[repeats.week]}${rruleDays[repeats.weekday]}` }),
  opens_at: `${from}${offset}`,
  closes_at: `${to}${offset}`,
  description: name,
  ...known({ dtstart: firstOn, valid_from: firstOn, valid_to: lastOn, notes: note }),
});

/** When a service is open and its groups meet: first its opening in words, then by the week, then its groups. */
export const schedulesToHsds = ({ slug, service }: ListedService, feed: Feed): HsdsSchedule[] => {
  const { openingDescription, groupTimes = [] } = service;
  const written: Written[] = [
    ...(openingDescription === undefined
      ? []
      : [{ kind: 'opening' as const, description: openingDescription }]),
    ...openingOf(service, feed.offset),
    ...groupTimes.map((group) => groupOf(group, feed.offset)),
  ];
  return written.map(({ kind, ...schedule }, place) => {
    const path = ['service', slug, 'schedule', String(place)] as const;
    const id = feed.id(...path);
    const sayings = terms('alongside-schedules', [kind]);
    return {
      id,
      service_id: feed.id('service', slug),
      ...schedule,
      attributes: attributesOf({ id, entity: 'schedule', path }, sayings, feed.vocabulary, feed.id),
    };
  });
};
