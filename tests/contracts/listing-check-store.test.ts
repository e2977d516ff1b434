import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createListingCheckStore } from '#adapters/postgres/listing-check-store.ts';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import { makeReference } from '#core/contact/reference.ts';
import type { ListingCheckStore } from '#core/listing-checks/check-store.ts';
import { daysAfter, linkEnds } from '#core/listing-checks/listing-check.ts';
import type { ListingReportStore, SealedReport } from '#core/listing-reports/report-store.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { createFakeListingCheckStore } from '../support/fake-listing-check-store.ts';
import { createFakeListingReportStore } from '../support/fake-listing-report-store.ts';
import { createFakeOutbox } from '../support/fake-outbox.ts';
import { openTestDatabase } from '../support/test-database.ts';

const start = new Date('2026-11-22T10:00:00Z');
const later = (days: number) => daysAfter(start, days);
const newReference = () => makeReference((count) => new Uint8Array(randomBytes(count)));

const makeReport = (): SealedReport => ({
  id: randomUUID(),
  reference: newReference(),
  coordinatorKeyId: '0123456789abcdef',
  sealed: new Uint8Array(randomBytes(80)),
});

type Subject = {
  readonly store: ListingCheckStore;
  readonly reports: ListingReportStore;
  readonly outbox: Outbox;
};

const fake = async () => ({
  empty: async (): Promise<Subject> => {
    const outbox = createFakeOutbox();
    const reports = createFakeListingReportStore(outbox);
    return { store: createFakeListingCheckStore(outbox, reports), reports, outbox };
  },
  close: async () => undefined,
});

const postgres = async () => {
  const database = await openTestDatabase();
  const { pool } = database;
  return {
    empty: async (): Promise<Subject> => {
      await database.empty();
      return {
        store: createListingCheckStore(pool),
        reports: createListingReportStore(pool),
        outbox: createOutbox(pool),
      };
    },
    close: database.close,
  };
};

describe.each([
  ['the fake', fake],
  ['PostgreSQL', postgres],
])('a store of questions to providers: %s', (_name, open) => {
  let source: Awaited<ReturnType<typeof open>>;
  let { store, reports, outbox } = {} as Subject;
  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, reports, outbox } = await source.empty());
  });

  const ask = async (listing: string, askedAt = start) => {
    const reference = newReference();
    const check = { listing, reference, askedAt, expiresAt: linkEnds(askedAt) };
    const asked = await store.ask(check, { kind: 'listing-check', to: listing, reference });
    return { reference, asked };
  };
  const answer = async (reference: string, now: Date, report = makeReport()) => {
    const notice = { kind: 'listing-report', to: 'coordinator', reference: report.reference } as const;
    return { report, end: await store.answer(reference, report, notice, now) };
  };
  const queued = async () =>
    (await outbox.listUnsent()).map(({ kind, to, reference }) => [kind, to, reference]);

  it('notes a question and queues its mail', async () => {
    const { reference, asked } = await ask('first-door');
    expect(asked).toBe('asked');
    expect(await queued()).toEqual([['listing-check', 'first-door', reference]]);
    expect(await store.lastAsked()).toEqual(new Map([['first-door', start]]));
    expect(await store.find(reference)).toEqual({
      listing: 'first-door',
      reference,
      askedAt: start,
      expiresAt: later(21),
      answeredAt: null,
    });
    expect(await store.find('0000-0000-0000')).toBeNull();
  });

  it('asks about a listing once, also when many servers do at once', async () => {
    const ends = await Promise.all(Array.from({ length: 6 }, () => ask('first-door')));
    expect(ends.map(({ asked }) => asked).sort()).toEqual(['asked', ...Array(5).fill('too-soon')]);
    expect(await queued()).toHaveLength(1);
  });

  it('asks again after thirty days and not before, and the earlier link is gone', async () => {
    const first = await ask('first-door');
    expect((await ask('first-door', new Date(later(30).getTime() - 1))).asked).toBe('too-soon');
    expect((await ask('other-door', later(29))).asked).toBe('asked');
    await answer(first.reference, later(1));
    const again = await ask('first-door', later(30));
    expect(again.asked).toBe('asked');
    expect(await store.find(first.reference)).toBeNull();
    expect(await store.find(again.reference)).toMatchObject({ answeredAt: null, expiresAt: later(51) });
  });

  it('keeps an answer as the provider’s, and tells the coordinator', async () => {
    const { reference } = await ask('first-door');
    const { report, end } = await answer(reference, later(2));
    expect(end).toBe('kept');
    expect(await reports.list()).toEqual([
      {
        reference: report.reference,
        receivedAt: later(2),
        doneAt: null,
        fromProvider: true,
        sealed: report.sealed,
      },
    ]);
    expect(await store.find(reference)).toMatchObject({ answeredAt: later(2) });
    expect(await queued()).toContainEqual(['listing-report', 'coordinator', report.reference]);
  });

  it('keeps one answer, however often the button is pressed', async () => {
    const { reference } = await ask('first-door');
    const ends = await Promise.all(Array.from({ length: 6 }, () => answer(reference, later(1))));
    expect(ends.map(({ end }) => end).sort()).toEqual(['kept', ...Array(5).fill('used')]);
    expect(await reports.list()).toHaveLength(1);
    expect((await answer(reference, later(20))).end).toBe('used');
  });

  it('takes no answer after the link’s time, nor to a question that was never asked', async () => {
    const { reference } = await ask('first-door');
    expect((await answer(reference, later(21))).end).toBe('over');
    expect((await answer('0000-0000-0000', start)).end).toBe('over');
    expect(await reports.list()).toEqual([]);
    expect((await answer(reference, new Date(later(21).getTime() - 1))).end).toBe('kept');
  });

  it('sends no second notice within a day while something waits', async () => {
    const [one, other] = [await ask('first-door'), await ask('other-door')];
    const first = await answer(one.reference, later(1));
    await answer(other.reference, later(1.5));
    const notices = (await queued()).filter(([kind]) => kind === 'listing-report');
    expect(notices).toEqual([['listing-report', 'coordinator', first.report.reference]]);
  });

  it('forgets a question after thirty days', async () => {
    await ask('first-door');
    await ask('other-door', later(1));
    expect(await store.forgetOld(new Date(later(30).getTime() - 1))).toBe(0);
    expect(await store.forgetOld(later(30))).toBe(1);
    expect([...(await store.lastAsked()).keys()]).toEqual(['other-door']);
  });
});
