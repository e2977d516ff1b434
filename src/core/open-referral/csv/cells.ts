import { weeksOfMonth } from '../../calendar/week-of-month.ts';
import { type Weekday, weekdays } from '../../calendar/weekday.ts';
import type { Source } from '../../content/evidence.ts';
import type { GroupTime } from '../../directory/group-time.ts';
import type { Opening } from '../../directory/opening.ts';
import type { Service } from '../../directory/service.ts';

/** What a cell says, or what is wrong with it in a sentence. */
export type ReadCell<Value> = { readonly value: Value } | { readonly fault: string };

type Stretches = Extract<Opening, { kind: 'weekly' }>['stretches'];
type Phone = Service['phones'][number];

/** A first character that makes a spreadsheet run a cell, or that would hide the guard against it. */
const runs = /^[=+\-@\t\r']/;

/**
 * A cell that no spreadsheet takes for a formula: one that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or an
 * apostrophe gets an apostrophe in front.
 */
export const writeGuarded = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** Takes away the apostrophe that `writeGuarded` put there, and no other. */
export const readGuarded = (cell: string): string =>
  cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Items in one cell, with ` | ` between them. A `|` or `\` of an item itself has a `\` in front. */
export const writeList = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ');

/** The items of a cell, without the spaces around them. */
export const readList = (cell: string): string[] =>
  (cell.match(/(?:\\[\s\S]|[^\\|])+/g) ?? [])
    .map((item) => item.replace(/\\([\\|])/g, '$1').trim())
    .filter((item) => item !== '');

export const writeYesNo = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no';

export const readYesNo = (cell: string): ReadCell<boolean> => {
  const word = cell.trim().toLowerCase();
  if (word === 'yes') return { value: true };
  return word === 'no' ? { value: false } : { fault: 'Write yes or no, or leave it empty.' };
};

const eachOf = <Item>(cell: string, read: (item: string) => ReadCell<Item>): ReadCell<Item[]> => {
  const items: Item[] = [];
  for (const written of readList(cell)) {
    const item = read(written);
    if ('fault' in item) return item;
    items.push(item.value);
  }
  return { value: items };
};

/** `1800 459 459 (weekdays)`, or the number alone. */
export const writePhones = (phones: readonly Phone[]): string =>
  writeList(
    phones.map(({ number, description }) =>
      description === undefined ? number : `${number} (${description})`,
    ),
  );

export const readPhones = (cell: string): ReadCell<Phone[]> =>
  eachOf(cell, (item): ReadCell<Phone> => {
    const [, number, description] = /^(\+?[\d ]*\d)(?: \(([\s\S]+)\))?$/.exec(item) ?? [];
    if (number === undefined)
      return { fault: 'Write a phone as 0123 456 789, or as 0123 456 789 (what it is).' };
    return { value: description === undefined ? { number } : { number, description } };
  });

const isWeekday = (word: string): word is Weekday => (weekdays as readonly string[]).includes(word);
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `always`, or `monday tuesday 09:00-17:00` for each stretch. */
export const writeOpening = (opening: Opening | undefined): string => {
  if (opening === undefined) return '';
  if (opening.kind === 'always') return 'always';
  return writeList(
    opening.stretches.map(({ days, opens, closes }) => `${days.join(' ')} ${opens}-${closes}`),
  );
};

export const readOpening = (cell: string): ReadCell<Opening> => {
  if (cell.trim().toLowerCase() === 'always') return { value: { kind: 'always' } };
  const stretches = eachOf(cell, (item): ReadCell<Stretches[number]> => {
    const words = item.toLowerCase().split(/\s+/);
    const [opens = '', closes = '', ...more] = (words.pop() ?? '').split('-');
    const days = words.filter(isWeekday);
    if (days.length === 0 || days.length < words.length || more.length > 0)
      return { fault: 'Write opening times as monday tuesday 09:00-17:00, or as always.' };
    if (!clock.test(opens) || !clock.test(closes))
      return { fault: 'Write times in 24 hours, like 09:00-17:00.' };
    return { value: { days, opens, closes } };
  });
  return 'fault' in stretches ? stretches : { value: { kind: 'weekly', stretches: stretches.value } };
};

const repeatsInWords = (repeats: GroupTime['repeats']): string => {
  if (repeats.kind === 'monthly') return `monthly ${repeats.week} ${repeats.weekday}`;
  return repeats.everyWeeks === 1
    ? `weekly ${repeats.weekday}`
    : `every ${repeats.everyWeeks} weeks ${repeats.weekday}`;
};

const optionalPart = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` [${name}${value}]`;

/** `weekly tuesday 19:30-21:00: Family group [from 2026-01-06] [until 2026-06-30] [note: ring first]`. */
export const writeGroupTimes = (groups: readonly GroupTime[]): string =>
  writeList(
    groups.map(
      ({ name, repeats, from, to, firstOn, lastOn, note }) =>
        `${repeatsInWords(repeats)} ${from}-${to}: ${name}${optionalPart('from ', firstOn)}${optionalPart('until ', lastOn)}${optionalPart('note: ', note)}`,
    ),
  );

const groupPattern =
  /^(?:(weekly)|every (\d{1,2}) weeks|monthly (first|second|third|fourth|last)) (\w+day) (\d\d:\d\d)-(\d\d:\d\d): ([\s\S]+?)(?: \[from (\d{4}-\d\d-\d\d)\])?(?: \[until (\d{4}-\d\d-\d\d)\])?(?: \[note: ([\s\S]+)\])?$/;

const groupFault = {
  fault:
    'Write a group as weekly tuesday 19:30-21:00: Its name. Instead of weekly: every 2 weeks, or monthly first.',
};

export const readGroupTimes = (cell: string): ReadCell<GroupTime[]> =>
  eachOf(cell, (item): ReadCell<GroupTime> => {
    const [, weekly, every, week, weekday = '', from = '', to = '', name = '', firstOn, lastOn, note] =
      groupPattern.exec(item) ?? [];
    if (!isWeekday(weekday) || !clock.test(from) || !clock.test(to)) return groupFault;
    const monthWeek = weeksOfMonth.find((one) => one === week);
    const repeats: GroupTime['repeats'] =
      monthWeek === undefined
        ? { kind: 'weekly', weekday, everyWeeks: weekly === undefined ? Number(every) : 1 }
        : { kind: 'monthly', week: monthWeek, weekday };
    return {
      value: {
        name,
        repeats,
        from,
        to,
        ...(firstOn !== undefined && { firstOn }),
        ...(lastOn !== undefined && { lastOn }),
        ...(note !== undefined && { note }),
      },
    };
  });

/** `Title <https://…> [published 2019-03-06] [checked 2020-01-01]`, each part after the title only when it is known. */
export const writeSources = (sources: readonly Source[]): string =>
  writeList(
    sources.map(
      ({ title, url, publishedOn, checkedOn }) =>
        `${title}${url === undefined ? '' : ` <${url}>`}${optionalPart('published ', publishedOn)}${optionalPart('checked ', checkedOn)}`,
    ),
  );

const sourcePattern =
  /^([\s\S]+?)(?: <(https?:[^\s<>]+)>)?(?: \[published ([^\]]+)\])?(?: \[checked (\d{4}-\d\d-\d\d)\])?$/;

export const readSources = (cell: string): ReadCell<Source[]> =>
  eachOf(cell, (item): ReadCell<Source> => {
    const [, title = item, url, publishedOn, checkedOn] = sourcePattern.exec(item) ?? [];
    return {
      value: {
        title,
        ...(url !== undefined && { url }),
        ...(publishedOn !== undefined && { publishedOn }),
        ...(checkedOn !== undefined && { checkedOn }),
      },
    };
  });
