import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import { makeReference } from '#core/contact/reference.ts';
import {
  type ListingReportStore,
  mostListed,
  type SealedReport,
} from '#core/listing-reports/report-store.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { createFakeListingReportStore } from '../support/fake-listing-report-store.ts';
import { createFakeOutbox } from '../support/fake-outbox.ts';
import { openTestDatabase } from '../support/test-database.ts';

const start = new Date('2026-11-22T10:00:00Z');
const hoursLater = (hours: number) => new Date(start.getTime() + hours * 60 * 60 * 1000);
const daysLater = (days: number) => hoursLater(days * 24);

const makeReport = (): SealedReport => ({
  id: randomUUID(),
  reference: makeReference((count) => new Uint8Array(randomBytes(count))),
  coordinatorKeyId: '0123456789abcdef',
  sealed: new Uint8Array(randomBytes(80)),
});

type Subject = { readonly store: ListingReportStore; readonly outbox: Outbox };

const fake = async () => ({
  empty: async (): Promise<Subject> => {
    const outbox = createFakeOutbox();
    return { store: createFakeListingReportStore(outbox), outbox };
  },
  close: async () => undefined,
});

const postgres = async () => {
  const database = await openTestDatabase();
  return {
    empty: async (): Promise<Subject> => {
      await database.empty();
      return { store: createListingReportStore(database.pool), outbox: createOutbox(database.pool) };
    },
    close: database.close,
  };
};

describe.each([
  ['the fake', fake],
  ['PostgreSQL', postgres],
])('a store of reports about listings: %s', (_name, open) => {
  let source: Awaited<ReturnType<typeof open>>;
  let { store, outbox } = {} as Subject;
  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
  });

  const keep = async (now: Date, report = makeReport()) => {
    const { reference } = report;
    const kept = await store.keep(report, { kind: 'listing-report', to: 'coordinator', reference }, now);
    return { report, kept };
  };
  const references = async () => (await store.list()).map(({ reference }) => reference);
  const told = async () => (await outbox.listUnsent()).map(({ reference }) => reference);

  it('gives a report as it was kept, waiting', async () => {
    const { report } = await keep(start);
    expect(await store.list()).toEqual([
      {
        reference: report.reference,
        receivedAt: start,
        doneAt: null,
        fromProvider: false,
        sealed: report.sealed,
      },
    ]);
  });

  it('keeps the same report once, also when it comes many times at once', async () => {
    const report = makeReport();
    const ends = await Promise.all(Array.from({ length: 6 }, () => keep(start, report)));
    expect(ends.map(({ kept }) => kept).sort()).toEqual(['kept', ...Array(5).fill('repeated')]);
    expect(await references()).toEqual([report.reference]);
    expect(await told()).toEqual([report.reference]);
  });

  it('refuses a report under another’s reference', async () => {
    const { report } = await keep(start);
    const other = await keep(start, { ...makeReport(), reference: report.reference });
    expect(other.kept).toBe('conflict');
    expect((await store.list()).map(({ sealed }) => sealed)).toEqual([report.sealed]);
    expect(await told()).toEqual([report.reference]);
  });

  it('lists so many at once, and the next as those are done', async () => {
    const first = await keep(start);
    for (let count = 1; count < mostListed; count += 1) await keep(hoursLater(1));
    const last = await keep(hoursLater(2));
    expect(await references()).toHaveLength(mostListed);
    expect(await references()).not.toContain(last.report.reference);
    await store.mark(first.report.reference, 'done', hoursLater(3));
    expect(await references()).toHaveLength(mostListed);
    expect(await references()).toContain(last.report.reference);
  });

  it('tells the coordinator once a day, however many come', async () => {
    const first = await keep(start);
    await keep(hoursLater(1));
    await keep(hoursLater(23));
    expect(await told()).toEqual([first.report.reference]);
    const dayAfter = await keep(hoursLater(23 + 24));
    expect(await told()).toEqual([first.report.reference, dayAfter.report.reference]);
  });

  it('tells of the first that comes after all were done, whenever that is', async () => {
    const first = await keep(start);
    await store.mark(first.report.reference, 'done', hoursLater(1));
    const second = await keep(hoursLater(2));
    expect(await told()).toEqual([first.report.reference, second.report.reference]);
  });

  it('lists what waits, oldest first, and then what is done, latest first', async () => {
    const made: string[] = [];
    for (const hour of [0, 1, 2, 3]) made.push((await keep(hoursLater(hour))).report.reference);
    await store.mark(made[0] ?? '', 'done', hoursLater(5));
    await store.mark(made[2] ?? '', 'done', hoursLater(6));
    expect(await references()).toEqual([made[1], made[3], made[2], made[0]]);
  });

  it('marks a report as done once, and as waiting again', async () => {
    const { report } = await keep(start);
    expect(await store.mark(report.reference, 'done', hoursLater(1))).toBe('marked');
    await store.mark(report.reference, 'done', hoursLater(2));
    expect((await store.list())[0]?.doneAt).toEqual(hoursLater(1));
    expect(await store.mark(report.reference, 'waiting', hoursLater(3))).toBe('marked');
    expect((await store.list())[0]?.doneAt).toBeNull();
    expect(await store.mark('0000-0000-0000', 'done', start)).toBe('not-found');
  });

  it('forgets a done report after thirty days, and any after a year', async () => {
    const done = await keep(start);
    await store.mark(done.report.reference, 'done', daysLater(1));
    const waiting = await keep(daysLater(1));
    expect(await store.forgetOld(daysLater(30))).toBe(0);
    expect(await store.forgetOld(daysLater(31))).toBe(1);
    expect(await references()).toEqual([waiting.report.reference]);
    expect(await store.forgetOld(daysLater(365))).toBe(0);
    expect(await store.forgetOld(daysLater(366))).toBe(1);
    expect(await store.list()).toEqual([]);
  });
});
