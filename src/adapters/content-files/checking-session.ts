import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { Checked } from '#core/content/evidence.ts';
import { checkingList } from '#core/directory/checking/checking-list.ts';
import type { CheckingRecord } from '#core/directory/checking/checking-record.ts';
import type { CheckingDesk } from '#core/directory/checking/checking-view.ts';
import {
  type CheckingWay,
  checkingMonths,
  monthsAfter,
  newCheck,
} from '#core/directory/checking/new-check.ts';
import { readCheckingRecords, writeCheck } from './checking-desk.ts';

/** What became of a press: where the eye goes next, or what could not be done. */
export type Pressed = { readonly id: string } | { readonly problem: string };

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
    return { site, records, unreadable, today: dayIn(site.timeZone, now()) };
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
    // Pressed twice: it stands.
    if (done.has(id)) return { id };
    const written = newCheck(wayOf(fields, site.coordinator.name), today);
    const end = await writeCheck(root, id, { seen: before.checked, next: written });
    if (end === 'changed') return { problem: changedSentence(id) };
    done.set(id, { before, written });
    return { id };
  };

  const undo = async (id: string): Promise<Pressed> => {
    const known = done.get(id);
    if (known === undefined)
      return { problem: `content/${id}.json was not checked here just now, so nothing was taken back.` };
    const end = await writeCheck(root, id, { seen: known.written, next: known.before.checked });
    done.delete(id);
    return end === 'written' ? { id } : { problem: changedSentence(id) };
  };

  return {
    show: async (fields) => {
      const { site, records, unreadable, today } = await read();
      const justChecked = new Map<string, CheckingRecord>();
      const asBefore = records.map((record) => {
        const known = done.get(record.id);
        if (known === undefined || !isDeepStrictEqual(record.checked, known.written)) return record;
        justChecked.set(record.id, record);
        // It keeps its place in the list, so that nothing moves under the hand.
        return { ...record, checked: known.before.checked };
      });
      return {
        list: checkingList(asBefore, today, monthsAfter(today, 1)),
        justChecked,
        way: wayOf(fields, site.coordinator.name),
        today,
        unreadable,
      };
    },
    press: async (fields) => {
      const [checked, taken] = [fields.get('check'), fields.get('undo')];
      if (checked !== null) return check(checked, fields);
      if (taken !== null) return undo(taken);
      return { id: '' };
    },
    wayIn: async (fields) => {
      const { by, how, months } = wayOf(fields, (await read()).site.coordinator.name);
      return new URLSearchParams({ by, how, months: String(months) });
    },
  };
};

const changedSentence = (id: string): string =>
  `content/${id}.json was changed meanwhile. Nothing was written. Look at it again.`;
