import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notification } from '#core/outbox/notification.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const start = new Date('2026-11-22T10:00:00Z');
const secondsLater = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const lease = 90;

describe.each(storeSources)('an outbox: %s', (_name, open) => {
  let source: StoreSource;
  let { store, outbox } = {} as StoreSubject;

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
  });

  /** Queues as many notifications as it is given moments, the way all are queued: with a request. */
  const queue = async (...moments: readonly Date[]) => {
    const references: string[] = [];
    for (const moment of moments) {
      const request = makeSealedRequest();
      const notification: Notification = {
        kind: 'request-received',
        to: 'an-agency',
        reference: request.reference,
      };
      await store.keep(request, [notification], moment);
      references.push(request.reference);
    }
    return references;
  };

  it('gives a row with all that a mail is made from', async () => {
    const [reference] = await queue(start);
    expect(await outbox.claim(5, lease, start)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'request-received',
        to: 'an-agency',
        reference,
        attempts: 1,
      },
    ]);
  });

  it('gives a changed key with the fingerprints of before and now, and without one of before where there was none', async () => {
    const now = 'BBBB-BBBB-BBBB-BBBB-BBBB';
    const keys = [
      { before: 'AAAA-AAAA-AAAA-AAAA-AAAA', now },
      { before: null, now },
    ];
    const request = makeSealedRequest();
    const notices = keys.map(
      (key): Notification => ({ kind: 'key-changed', to: 'an-agency', reference: request.reference, key }),
    );
    await store.keep(request, notices, start);
    const claimed = await outbox.claim(5, lease, start);
    expect(claimed.map((one) => ('key' in one ? one.key : undefined))).toEqual(expect.arrayContaining(keys));
  });

  it('gives what is due, the longest waiting first, up to the limit', async () => {
    const [first, second] = await queue(start, secondsLater(1), secondsLater(2), secondsLater(60));
    expect((await outbox.claim(2, lease, secondsLater(30))).map(({ reference }) => reference)).toEqual([
      first,
      second,
    ]);
    expect(await outbox.claim(5, lease, secondsLater(30))).toHaveLength(1);
    expect(await outbox.claim(5, lease, secondsLater(30))).toEqual([]);
  });

  it('gives a row to nobody else before the lease is over, and counts the second try', async () => {
    await queue(start);
    const [claimed] = await outbox.claim(5, lease, start);
    expect(await outbox.claim(5, lease, secondsLater(lease - 1))).toEqual([]);
    expect(await outbox.claim(5, lease, secondsLater(lease))).toEqual([{ ...claimed, attempts: 2 }]);
  });

  it('gives each row to one of many claimers', async () => {
    await queue(...Array.from({ length: 20 }, () => start));
    const claims = await Promise.all(Array.from({ length: 8 }, () => outbox.claim(3, lease, start)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it('forgets a row that was sent', async () => {
    await queue(start);
    const [claimed] = await outbox.claim(5, lease, start);
    await outbox.markSent(claimed?.id ?? '', start);
    expect(await outbox.claim(5, lease, secondsLater(lease + 1))).toEqual([]);
    expect(await outbox.listUnsent()).toEqual([]);
  });

  it('gives a failed row again when it is due, under the same id', async () => {
    await queue(start);
    const [claimed] = await outbox.claim(5, lease, start);
    await outbox.markFailed(claimed?.id ?? '', 'unreachable', secondsLater(10));
    expect(await outbox.claim(5, lease, secondsLater(9))).toEqual([]);
    expect(await outbox.claim(5, lease, secondsLater(10))).toEqual([{ ...claimed, attempts: 2 }]);
  });

  it('never gives a row again that was given up, and still lists it', async () => {
    await queue(start);
    const [claimed] = await outbox.claim(5, lease, start);
    await outbox.markFailed(claimed?.id ?? '', 'refused', null);
    expect(await outbox.claim(5, lease, secondsLater(1e8))).toEqual([]);
    expect(await outbox.listUnsent()).toEqual([claimed]);
  });

  it('does not queue again what was sent, when a slow server reports a failure afterwards', async () => {
    await queue(start);
    const [claimed] = await outbox.claim(5, lease, start);
    await outbox.markSent(claimed?.id ?? '', start);
    await outbox.markFailed(claimed?.id ?? '', 'timed-out', secondsLater(1));
    expect(await outbox.claim(5, lease, secondsLater(2))).toEqual([]);
    expect(await outbox.listUnsent()).toEqual([]);
  });

  it('forgets what was sent thirty days ago, and nothing else', async () => {
    const day = 24 * 60 * 60;
    await queue(start, start, start);
    const [sent, sentLater] = await outbox.claim(2, lease, start);
    await outbox.markSent(sent?.id ?? '', start);
    await outbox.markSent(sentLater?.id ?? '', secondsLater(1));
    expect(await outbox.forgetSent(secondsLater(30 * day - 1))).toBe(0);
    expect(await outbox.forgetSent(secondsLater(30 * day))).toBe(1);
    expect(await outbox.forgetSent(secondsLater(30 * day + 1))).toBe(1);
    expect(await outbox.listUnsent()).toHaveLength(1);
  });

  it('lists what is not sent, oldest first', async () => {
    const references = await queue(start, secondsLater(1), secondsLater(2));
    await outbox.claim(1, lease, start);
    expect((await outbox.listUnsent()).map(({ reference }) => reference)).toEqual(references);
  });
});
