import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSmtpMail } from '#adapters/mail/smtp.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { deliverDue } from '#core/outbox/deliver.ts';
import { type Mood, type MoodyMailServer, moods, openMoodyMailServer } from '../support/moody-mail-server.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const days = proofRounds(1);
const minutesBetweenRuns = 10;
const runsADay = (24 * 60) / minutesBetweenRuns;
const begin = Date.UTC(2026, 10, 22, 0, 0);

let database: TestDatabase;
let server: MoodyMailServer;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.empty();
  server = await openMoodyMailServer();
  return server.close;
});

/** Sends what is due, as the schedule does, from two servers at once. */
const run = async (now: Date): Promise<void> => {
  const delivery = {
    outbox: createOutbox(database.pool),
    sendMail: createSmtpMail({ url: server.url, from: 'notices@example.org', withinMilliseconds: 40 }),
    findRecipient: () => ({ name: 'An Agency', email: 'agency@example.org' }),
    writeQuestion: async () => null,
    siteUrl: 'https://example.org',
    networkName: 'Example Network',
    now,
  };
  await Promise.all([deliverDue(delivery), deliverDue(delivery)]);
};

/** A day of the schedule: a request every half hour; how the mail server feels at each run is for `moodAt` to say. */
const liveThroughADay = async (moodAt: (run: number) => Mood): Promise<number> => {
  const store = createRequestStore(database.pool);
  for (let tick = 0; tick < runsADay; tick += 1) {
    const now = new Date(begin + tick * minutesBetweenRuns * 60_000);
    if (tick % 3 === 0) {
      const request = makeSealedRequest();
      const { agency, reference } = request;
      await store.keep(request, [{ kind: 'request-received', to: agency, reference }], now);
    }
    server.setMood(moodAt(tick));
    await run(now);
  }
  return runsADay / 3;
};

/** The days after, in which the mail server is well. */
const recover = async (): Promise<void> => {
  server.setMood('takes it');
  for (let tick = 0; tick < 3 * runsADay; tick += 1) {
    await run(new Date(begin + (runsADay + tick) * minutesBetweenRuns * 60_000));
    if (tick % 6 === 0 && (await createOutbox(database.pool).listUnsent()).length === 0) return;
  }
};

/** Every notification arrived, and a second time only where the mail server had not said that it took the first. */
const expectAllArrived = async (queued: number): Promise<void> => {
  expect(await createOutbox(database.pool).listUnsent()).toEqual([]);
  const copies = Map.groupBy(server.taken, (id) => id);
  expect(copies.size).toBe(queued);
  for (const [id, taken] of copies) {
    expect(taken.length - 1).toBeLessThanOrEqual(server.unacknowledged.filter((one) => one === id).length);
  }
};

it.each(moods.map((mood) => [mood]))(
  'every notification arrives after a day on which the mail server %s',
  async (mood) => {
    const queued = await liveThroughADay(() => mood);
    await recover();
    await expectAllArrived(queued);
  },
  120_000,
);

it(
  'every notification arrives after days on which the mail server is in every mood',
  async () => {
    for (let day = 0; day < days; day += 1) {
      await database.empty();
      const queued = await liveThroughADay(
        () => moods[Math.floor(Math.random() * moods.length)] ?? 'takes it',
      );
      await recover();
      await expectAllArrived(queued + day * (runsADay / 3));
    }
    const all = days * (runsADay / 3);
    sayFigure(
      `${days} days of a moody mail server: ${all} notifications, 0 lost, ${server.taken.length - all} sent again after ${server.unacknowledged.length} that were taken without a word.`,
    );
  },
  proofTime(days, 60_000),
);
