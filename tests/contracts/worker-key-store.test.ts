import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import type { Challenge, WorkerKey, WorkerKeyStore } from '#core/agencies/worker-key.ts';
import { createFakeWorkerKeyStore } from '../support/fake-worker-key-store.ts';
import { openTestDatabase } from '../support/test-database.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T10:01:59Z');
const end = new Date('2026-11-22T10:02:00Z');

const makeKey = (about: Partial<WorkerKey> = {}): WorkerKey => ({
  id: randomUUID(),
  agency: 'first-agency',
  recipient: 'age1pq1worker',
  wrappedAgencyKey: new Uint8Array(randomBytes(80)),
  teamCode: null,
  ...about,
});

const makeChallenge = (about: Partial<Challenge> = {}): Challenge => ({
  id: randomUUID(),
  workerKeyId: 'worker-1',
  digest: new Uint8Array(randomBytes(32)),
  expiresAt: end,
  ...about,
});

const fake = async () => ({ empty: async () => createFakeWorkerKeyStore(), close: async () => undefined });

const postgres = async () => {
  const database = await openTestDatabase();
  return {
    empty: async () => {
      await database.empty();
      return createWorkerKeyStore(database.pool);
    },
    close: database.close,
  };
};

describe.each([
  ['the fake', fake],
  ['PostgreSQL', postgres],
])('a store of workers’ keys: %s', (_name, open) => {
  let source: Awaited<ReturnType<typeof open>>;
  let store: WorkerKeyStore;
  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    store = await source.empty();
  });

  it('gives a key as it was put', async () => {
    const key = makeKey();
    await store.put(key, now);
    expect(await store.find(key.id)).toEqual(key);
  });

  it('knows no other key', async () => {
    await store.put(makeKey(), now);
    expect(await store.find('unknown')).toBeNull();
  });

  it('renews the wrapped agency key of a key that is there', async () => {
    const key = makeKey();
    await store.put(key, now);
    const renewed = { ...key, wrappedAgencyKey: new Uint8Array([1, 2, 3]) };
    await store.put(renewed, later);
    expect(await store.find(key.id)).toEqual(renewed);
  });

  it.each([{ agency: 'second-agency' }, { recipient: 'age1pq1another' }])(
    'does not let a key become somebody else’s: %o',
    async (change) => {
      const key = makeKey();
      await store.put(key, now);
      await expect(store.put({ ...key, ...change }, later)).rejects.toThrow('Make a new key');
      expect(await store.find(key.id)).toEqual(key);
    },
  );

  it('gives a removed key no more, until it is put again', async () => {
    const key = makeKey();
    await store.put(key, now);
    await store.remove(key.id, now);
    expect(await store.find(key.id)).toBeNull();
    await store.remove(key.id, later);
    await store.put(key, later);
    expect(await store.find(key.id)).toEqual(key);
  });

  it('gives a challenge once', async () => {
    const challenge = makeChallenge();
    await store.putChallenge(challenge);
    expect(await store.takeChallenge(challenge.id, later)).toEqual(challenge);
    expect(await store.takeChallenge(challenge.id, later)).toBeNull();
  });

  it('gives a challenge to one of many who take it at once', async () => {
    const challenge = makeChallenge();
    await store.putChallenge(challenge);
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => store.takeChallenge(challenge.id, later)),
    );
    expect(taken.filter((one) => one !== null)).toEqual([challenge]);
  });

  it('gives no challenge whose time is over, and none that is unknown', async () => {
    const challenge = makeChallenge();
    await store.putChallenge(challenge);
    expect(await store.takeChallenge(challenge.id, end)).toBeNull();
    expect(await store.takeChallenge(randomUUID(), now)).toBeNull();
  });

  it('gives no challenge of a key that was removed', async () => {
    const key = makeKey();
    await store.put(key, now);
    const challenge = makeChallenge({ workerKeyId: key.id });
    const other = makeChallenge({ workerKeyId: 'worker-2' });
    await store.putChallenge(challenge);
    await store.putChallenge(other);
    await store.remove(key.id, later);
    expect(await store.takeChallenge(challenge.id, later)).toBeNull();
    expect(await store.takeChallenge(other.id, later)).toEqual(other);
  });
});

describe('workers’ keys in PostgreSQL', () => {
  it('leave no wrapped key and no old challenge behind', async () => {
    const database = await openTestDatabase();
    try {
      const store = createWorkerKeyStore(database.pool);
      const key = makeKey();
      await store.put(key, now);
      const old = makeChallenge();
      await store.putChallenge(old);
      expect(await database.dump()).toContain(Buffer.from(key.wrappedAgencyKey).toString('hex'));
      await store.remove(key.id, later);
      await store.putChallenge(makeChallenge({ expiresAt: new Date(end.getTime() + 2 * 60 * 60 * 1000) }));
      const dump = await database.dump();
      expect(dump).toContain(key.id);
      expect(dump).not.toContain(Buffer.from(key.wrappedAgencyKey).toString('hex'));
      expect(dump).not.toContain(old.id);
    } finally {
      await database.close();
    }
  });
});
