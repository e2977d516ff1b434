import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKnockCounter } from '#adapters/postgres/knock-counter.ts';
import type { CountKnock } from '#core/contact/limiter.ts';
import { createFakeKnockCounter } from '../support/fake-knock-counter.ts';
import { openTestDatabase } from '../support/test-database.ts';

const start = new Date('2026-11-22T10:00:50Z');
const secondsLater = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const place = new Uint8Array(randomBytes(32));
const elsewhere = new Uint8Array(randomBytes(32));
const limit = { door: '/api/contact-request', perMinute: 20 };

const fake = async () => ({ empty: async () => createFakeKnockCounter(), close: async () => undefined });

const postgres = async () => {
  const database = await openTestDatabase();
  return {
    empty: async () => {
      await database.empty();
      return createKnockCounter(database.pool);
    },
    close: database.close,
  };
};

describe.each([
  ['the fake', fake],
  ['PostgreSQL', postgres],
])('a counter of knocks: %s', (_name, open) => {
  let source: Awaited<ReturnType<typeof open>>;
  let count: CountKnock;
  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    count = await source.empty();
  });

  const knock = async (times: number, at: Date) => {
    const answers: string[] = [];
    for (let time = 0; time < times; time += 1) answers.push(await count(place, limit, at));
    return answers;
  };

  it('lets twenty in within a minute, and not the twenty-first, also over the turn of the clock’s minute', async () => {
    expect(new Set(await knock(12, start))).toEqual(new Set(['within']));
    expect(new Set(await knock(8, secondsLater(40)))).toEqual(new Set(['within']));
    expect(await count(place, limit, secondsLater(59))).toBe('over');
  });

  it('lets in again when the minute is over, also who knocked on all the while', async () => {
    await knock(20, start);
    await knock(20, secondsLater(30));
    expect(await count(place, limit, secondsLater(59))).toBe('over');
    expect(await count(place, limit, secondsLater(60))).toBe('within');
  });

  it('counts each place and each door for itself', async () => {
    await knock(21, start);
    expect(await count(elsewhere, limit, start)).toBe('within');
    expect(await count(place, { ...limit, door: '/api/return' }, start)).toBe('within');
    expect(await count(place, limit, start)).toBe('over');
  });

  it('miscounts nothing when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => count(place, limit, start)));
    expect(answers.filter((answer) => answer === 'within')).toHaveLength(20);
  });

  it('miscounts nothing when several places knock at several doors at once', async () => {
    const doors = ['/api/contact-request', '/api/return', '/api/inbox'];
    const knocks = Array.from({ length: 180 }, (_, number) => ({
      at: number % 2 === 0 ? place : elsewhere,
      door: doors[number % 3] ?? '',
    }));
    const answers = await Promise.all(knocks.map(({ at, door }) => count(at, { ...limit, door }, start)));
    // Thirty of each place at each door, the first twenty of which are let in.
    expect(answers.map((answer) => answer === 'within')).toEqual(knocks.map((_, number) => number < 120));
  });
});

describe('knocks in PostgreSQL', () => {
  it('are removed when they are old', async () => {
    const database = await openTestDatabase();
    try {
      const count = createKnockCounter(database.pool);
      await count(place, limit, start);
      await count(elsewhere, limit, secondsLater(2 * 60 * 60));
      const dump = await database.dump();
      expect(dump).toContain(Buffer.from(elsewhere).toString('hex'));
      expect(dump).not.toContain(Buffer.from(place).toString('hex'));
    } finally {
      await database.close();
    }
  });

  it('hold up nobody when several servers count the same ones at once, and remove old ones', async () => {
    const database = await openTestDatabase();
    try {
      const many = Array.from({ length: 400 }, () => new Uint8Array(randomBytes(32)));
      for (let hour = 0; hour < 3; hour += 1) {
        const now = secondsLater(hour * 2 * 60 * 60);
        const servers = Array.from({ length: 4 }, () => createKnockCounter(database.pool));
        const answers = await Promise.all(
          servers.flatMap((count, number) =>
            (number % 2 === 0 ? many : many.toReversed()).map((one) => count(one, limit, now)),
          ),
        );
        expect(new Set(answers)).toEqual(new Set(['within']));
      }
    } finally {
      await database.close();
    }
  });

  it('are counted together by several servers', async () => {
    const database = await openTestDatabase();
    try {
      const one = createKnockCounter(database.pool);
      const other = createKnockCounter(database.pool);
      for (let time = 0; time < 10; time += 1) {
        await one(place, limit, start);
        await other(place, limit, start);
      }
      expect(await one(place, limit, start)).toBe('over');
    } finally {
      await database.close();
    }
  });
});
