import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { Checked } from '#core/content/evidence.ts';
import type { Site } from '#core/content/site.ts';
import { checkingList } from '#core/directory/checking/checking-list.ts';
import type { CheckingRecord } from '#core/directory/checking/checking-record.ts';
import { type CheckingDesk, nextToCheck } from '#core/directory/checking/checking-view.ts';
import {
  type CheckingWay,
  checkingMonths,
  monthsAfter,
  newCheck,
} from '#core/directory/checking/new-check.ts';
import { publicHolidays } from '../calendar/public-holidays.ts';
import { readCheckingRecords, writeCheck } from './checking-desk.ts';

/** What became of a press: the record where eye and keyboard go next, or what could not be done. */
export type Pressed = { readonly goTo: string } | { readonly problem: string };

/** Somebody's work through the list, as long as the program runs: what was checked here can be taken back. */
export type CheckingSession = {
  readonly show: (fields: URLSearchParams) => Promise<CheckingDesk>;
  readonly press: (fields: URLSearchParams) => Promise<Pressed>;
  /** How somebody checks, as the fields of an address. */
  readonly wayIn: (fields: URLSearchParams) => Promise<URLSearchParams>;
};

const waySchema = z.object({
  by: z.string().trim().min(1).max(300),
  how: z.enum(['phone', 'visit', 'email', 'provider']),
  months: z.coerce.number().pipe(z.literal(checkingMonths)),
});

/** Begins to work through the records below `<root>/content`. */
export const createCheckingSession = (root: string, now: () => Date): CheckingSession => {
  const done = new Map<string, { readonly before: CheckingRecord; readonly written: Checked }>();
  const read = async () => {
    const { site, records, unreadable } = await readCheckingRecords(root);
    const instant = now();
    const today = dayIn(site.timeZone, instant);
    return { site, records, unreadable, instant, today };
  };
  const wayOf = (fields: URLSearchParams, coordinator: string): CheckingWay => {
    const usual = { by: coordinator, how: 'phone', months: '6' };
    const given = waySchema.safeParse({ ...usual, ...Object.fromEntries(fields) });
    return given.success ? given.data : waySchema.parse(usual);
  };

  const check = async (id: string, fields: URLSearchParams): Promise<Pressed> => {
    const { site, records, today } = await read();
    const before = records.find((record) => record.id === id);
    if (before === undefined) return { problem: `There is no record “${id}”. Nothing was written.` };
    // Pressed twice, or in a page that Back brought: it stands.
    if (isDeepStrictEqual(before.checked, done.get(id)?.written ?? 'never')) return goOnFrom(id);
    const written = newCheck(wayOf(fields, site.coordinator.name), today);
    const end = await writeCheck(root, id, { seen: before.checked, next: written });
    if (end === 'changed') return { problem: changedSentence(id) };
    done.delete(id);
    done.set(id, { before, written });
    return goOnFrom(id);
  };
  const goOnFrom = async (id: string): Promise<Pressed> => ({
    goTo: nextToCheck(listOf(await read()), id)?.id ?? id,
  });

  const undo = async (id: string): Promise<Pressed> => {
    const known = done.get(id);
    if (known === undefined)
      return { problem: `content/${id}.json was not checked here just now, so nothing was taken back.` };
    const end = await writeCheck(root, id, { seen: known.written, next: known.before.checked });
    done.delete(id);
    return end === 'written' ? { goTo: id } : { problem: changedSentence(id) };
  };

  /** The list, in which every record keeps its place while it is checked: nothing moves under the hand. */
  const listOf = ({ records, today }: Awaited<ReturnType<typeof read>>) => {
    const justChecked = new Map<string, CheckingRecord>();
    const asBefore = records.map((record) => {
      const known = done.get(record.id);
      if (known === undefined || !isDeepStrictEqual(record.checked, known.written)) return record;
      justChecked.set(record.id, record);
      return { ...record, checked: known.before.checked };
    });
    return { list: checkingList(asBefore, today, monthsAfter(today, 1)), justChecked };
  };

  const show = async (fields: URLSearchParams): Promise<CheckingDesk> => {
    const everything = await read();
    const { site, unreadable, instant, today } = everything;
    const { list, justChecked } = listOf(everything);
    return {
      list,
      justChecked,
      last: justChecked.get([...done.keys()].at(-1) ?? ''),
      way: wayOf(fields, site.coordinator.name),
      moment: { instant, today, timeZone: site.timeZone, holidays: holidaysFrom(site, today) },
      unreadable,
    };
  };

  return {
    show,
    press: async (fields) => {
      const [checked, taken] = [fields.get('check'), fields.get('undo')];
      if (checked !== null) return check(checked, fields);
      if (taken !== null) return undo(taken);
      return { goTo: '' };
    },
    wayIn: async (fields) => {
      const { by, how, months } = wayOf(fields, (await read()).site.coordinator.name);
      return new URLSearchParams({ by, how, months: String(months) });
    },
  };
};

/** Public holidays of the year of a day (`YYYY-MM-DD`) and of the next. */
const holidaysFrom = ({ country, holidayRegion }: Site, day: string): ReadonlySet<string> => {
  const year = Number(day.slice(0, 4));
  return new Set(publicHolidays(country, [year, year + 1], holidayRegion));
};

const changedSentence = (id: string): string =>
  `content/${id}.json was changed meanwhile. Nothing was written. Look at it again.`;
