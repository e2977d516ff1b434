import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import type { ColleagueStore, Invitation, Newcomer } from '#core/agencies/colleague-store.ts';
import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { createFakeWorkerKeyStore } from '../support/fake-worker-key-store.ts';
import { openTestDatabase } from '../support/test-database.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T10:05:00Z');
const end = new Date('2026-11-25T10:00:00Z');
const agency = 'first-agency';
const bytes = (count = 40) => new Uint8Array(randomBytes(count));
const notices: readonly Notification[] = [
  { kind: 'key-changed', to: agency, reference: '0000-0000-0001' },
  { kind: 'key-changed', to: 'coordinator', reference: '0000-0000-0001' },
];

/** The ring sealed to one worker, with a code. */
const giveTo = (id: string, wrapped = bytes()) => ({ id, wrapped, teamCode: bytes(32) });

const makeInvitation = (about: Partial<Invitation> = {}): Invitation => ({
  id: randomUUID(),
  agency,
  kind: 'colleague',
  codeHash: bytes(32),
  madeBy: 'worker-1',
  expiresAt: end,
  ...about,
});

const makeNewcomer = (about: Partial<Newcomer> = {}): Newcomer => {
  const id = randomUUID();
  return { id, recipient: `age1pq1${id}`, sealedName: bytes(), ...about };
};

type Store = WorkerKeyStore & ColleagueStore;
type Opened = {
  readonly empty: () => Promise<{ store: Store; queued: () => Promise<number> }>;
  readonly close: () => Promise<void>;
};

const fake = async (): Promise<Opened> => ({
  empty: async () => {
    const store = createFakeWorkerKeyStore();
    return { store, queued: async () => store.queued.length };
  },
  close: async () => undefined,
});

const postgres = async (): Promise<Opened> => {
  const database = await openTestDatabase();
  return {
    empty: async () => {
      await database.empty();
      return {
        store: { ...createWorkerKeyStore(database.pool), ...createColleagueStore(database.pool) },
        queued: async () => (await database.pool.query('select from outbox')).rowCount ?? 0,
      };
    },
    close: database.close,
  };
};

describe.each([
  ['the fake', fake],
  ['PostgreSQL', postgres],
])('a store of colleagues: %s', (_name, open) => {
  let source: Opened;
  let store: Store;
  let queued: () => Promise<number>;
  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, queued } = await source.empty());
  });

  /** Puts a worker who has the ring. */
  const addWorker = async (): Promise<string> => {
    const id = randomUUID();
    await store.put({ id, agency, recipient: `age1pq1${id}`, wrappedAgencyKey: bytes() }, now);
    return id;
  };
  /** Somebody who used an invitation. */
  const addNewcomer = async (): Promise<Newcomer> => {
    const invitation = makeInvitation();
    const newcomer = makeNewcomer();
    await store.invite(invitation, now);
    expect(await store.join(invitation.codeHash, newcomer, [], now)).toBe('joined');
    return newcomer;
  };
  const seen = async (ringKeyId = 'ring-1') => ({
    agency,
    version: (await store.teamOf(agency)).version,
    ringKeyId,
  });
  const idsOf = async () => (await store.teamOf(agency)).colleagues.map(({ id }) => id).toSorted();

  describe('an invitation', () => {
    it('is found by its code until it is used or over', async () => {
      const invitation = makeInvitation();
      const { codeHash, kind, expiresAt } = invitation;
      await store.invite(invitation, now);
      expect(await store.findInvitation(codeHash, later)).toEqual({ agency, kind, expiresAt });
      expect(await store.findInvitation(codeHash, end)).toBeNull();
      expect(await store.findInvitation(bytes(32), later)).toBeNull();
      await store.join(codeHash, makeNewcomer(), [], later);
      expect(await store.findInvitation(codeHash, later)).toBeNull();
    });

    it('lets one person ask, who may repeat it, and nobody after', async () => {
      const { codeHash, ...rest } = makeInvitation();
      await store.invite({ codeHash, ...rest }, now);
      const newcomer = makeNewcomer();
      expect(await store.join(codeHash, newcomer, notices, later)).toBe('joined');
      expect(await store.join(codeHash, newcomer, notices, later)).toBe('joined');
      expect(await store.join(codeHash, makeNewcomer(), notices, later)).toBe('over');
      expect(await idsOf()).toEqual([newcomer.id]);
      expect(await queued()).toBe(0);
    });

    it('lets one of many ask who use it at once', async () => {
      // More than one round: in the first, a database is still opening its connections one after the other.
      for (let round = 1; round <= 5; round += 1) {
        const invitation = makeInvitation();
        await store.invite(invitation, now);
        const results = await Promise.all(
          Array.from({ length: 8 }, () => store.join(invitation.codeHash, makeNewcomer(), [], later)),
        );
        expect(results.filter((result) => result === 'joined')).toHaveLength(1);
        expect(await idsOf()).toHaveLength(round);
      }
    });

    it('lets nobody ask once it is over', async () => {
      const invitation = makeInvitation();
      await store.invite(invitation, now);
      expect(await store.join(invitation.codeHash, makeNewcomer(), [], end)).toBe('over');
      expect(await idsOf()).toEqual([]);
    });

    it('of a colleague takes no first key, and one of a first key needs it', async () => {
      const [colleague, first] = [makeInvitation(), makeInvitation({ kind: 'first-key' })];
      await store.invite(colleague, now);
      await store.invite(first, now);
      const withRing = makeNewcomer({ ring: { wrapped: bytes(), keyId: 'ring-1' } });
      expect(await store.join(colleague.codeHash, withRing, [], later)).toBe('over');
      expect(await store.join(first.codeHash, makeNewcomer(), [], later)).not.toBe('joined');
      expect(await idsOf()).toEqual([]);
    });

    it('of a first key opens the agency at once, and is told', async () => {
      const invitation = makeInvitation({ kind: 'first-key' });
      await store.invite(invitation, now);
      const wrapped = bytes();
      const newcomer = makeNewcomer({ ring: { wrapped, keyId: 'ring-1' } });
      expect(await store.join(invitation.codeHash, newcomer, notices, later)).toBe('joined');
      expect((await store.find(newcomer.id))?.wrappedAgencyKey).toEqual(wrapped);
      expect(await queued()).toBe(2);
    });

    it('of a first key ends every key that the agency had', async () => {
      const lost = await addWorker();
      const asking = await addNewcomer();
      const invitation = makeInvitation({ kind: 'first-key' });
      await store.invite(invitation, now);
      const newcomer = makeNewcomer({ ring: { wrapped: bytes(), keyId: 'ring-2' } });
      expect(await store.join(invitation.codeHash, newcomer, notices, later)).toBe('joined');
      expect(await store.find(lost)).toBeNull();
      expect(await store.isWaiting(asking.id)).toBe(false);
      expect(await idsOf()).toEqual([newcomer.id]);
    });

    it('of a first key touches no other agency', async () => {
      const worker = await addWorker();
      const invitation = makeInvitation({ kind: 'first-key', agency: 'second-agency' });
      await store.invite(invitation, now);
      const newcomer = makeNewcomer({ ring: { wrapped: bytes(), keyId: 'ring-2' } });
      expect(await store.join(invitation.codeHash, newcomer, notices, later)).toBe('joined');
      expect(await store.find(worker)).not.toBeNull();
    });

    it('of a first key does nothing once somebody got a key after it was made', async () => {
      await addWorker();
      const invitation = makeInvitation({ kind: 'first-key' });
      await store.invite(invitation, now);
      const asking = await addNewcomer();
      await store.letIn(await seen(), giveTo(asking.id), [], later);
      const newcomer = makeNewcomer({ ring: { wrapped: bytes(), keyId: 'ring-2' } });
      expect(await store.join(invitation.codeHash, newcomer, notices, later)).toBe('has-workers');
      expect(await store.find(newcomer.id)).toBeNull();
      expect(await store.find(asking.id)).not.toBeNull();
      expect(await queued()).toBe(0);
    });

    it('of a first key makes one key, when two are used at once', async () => {
      const two = [makeInvitation({ kind: 'first-key' }), makeInvitation({ kind: 'first-key' })];
      for (const invitation of two) await store.invite(invitation, now);
      const results = await Promise.all(
        two.map(({ codeHash }, index) =>
          store.join(
            codeHash,
            makeNewcomer({ ring: { wrapped: bytes(), keyId: `ring-${index}` } }),
            [],
            later,
          ),
        ),
      );
      expect(results.toSorted()).toEqual(['has-workers', 'joined']);
      expect(await idsOf()).toHaveLength(1);
    });
  });

  describe('somebody who asks', () => {
    it('is listed with their sealed name, and has no key yet', async () => {
      const { id, recipient, sealedName } = await addNewcomer();
      expect((await store.teamOf(agency)).colleagues).toEqual([
        {
          id,
          recipient,
          sealedName,
          since: now,
          letIn: false,
          deputy: false,
          teamCode: null,
          awayFrom: null,
          awayUntil: null,
        },
      ]);
      expect(await store.find(id)).toBeNull();
      expect(await store.isWaiting(id)).toBe(true);
    });

    it('gets the key when a colleague lets them in, once, and it is told', async () => {
      const newcomer = await addNewcomer();
      const wrapped = bytes();
      expect(await store.letIn(await seen(), giveTo(newcomer.id, wrapped), notices, later)).toBe('done');
      expect((await store.find(newcomer.id))?.wrappedAgencyKey).toEqual(wrapped);
      expect(await store.isWaiting(newcomer.id)).toBe(false);
      const again = await store.letIn(await seen(), giveTo(newcomer.id), notices, later);
      expect(again).toBe('changed');
      expect((await store.find(newcomer.id))?.wrappedAgencyKey).toEqual(wrapped);
      expect(await queued()).toBe(2);
    });

    it('is let in by nobody of another agency', async () => {
      const { id } = await addNewcomer();
      const other = { ...(await seen()), agency: 'second-agency' };
      for (const version of [0, other.version])
        expect(await store.letIn({ ...other, version }, giveTo(id), notices, later)).toBe('changed');
      expect(await store.turnAway('second-agency', id, later)).toBe('changed');
      expect(await store.find(id)).toBeNull();
    });

    it('can be turned away, and is gone', async () => {
      const { id } = await addNewcomer();
      expect(await store.turnAway(agency, id, later)).toBe('done');
      expect(await store.isWaiting(id)).toBe(false);
      expect(await idsOf()).toEqual([]);
      expect(await store.turnAway(agency, id, later)).toBe('changed');
      expect(await store.letIn(await seen(), giveTo(id), [], later)).toBe('changed');
    });

    it('is let in once, when two colleagues do it at once', async () => {
      const { id } = await addNewcomer();
      const team = await seen();
      const results = await Promise.all(
        Array.from({ length: 6 }, () => store.letIn(team, giveTo(id), notices, later)),
      );
      expect(results.filter((result) => result === 'done')).toHaveLength(1);
      expect(await queued()).toBe(2);
    });
  });

  describe('removing a worker', () => {
    it('takes the key away and gives a new ring to all who remain', async () => {
      const [one, two, three] = [await addWorker(), await addWorker(), await addWorker()];
      const wraps = [one, two].map((id) => giveTo(id));
      const change = { removed: three, newKeyId: 'ring-2', wraps };
      expect(await store.replaceKey(await seen(), change, notices, later)).toBe('done');
      expect(await store.find(three)).toBeNull();
      for (const { id, wrapped } of wraps) expect((await store.find(id))?.wrappedAgencyKey).toEqual(wrapped);
      expect(await idsOf()).toEqual([one, two].toSorted());
      expect(await queued()).toBe(2);
    });

    it('changes nothing when there is no wrap, one too many, or one for somebody else', async () => {
      const [one, two, three] = [await addWorker(), await addWorker(), await addWorker()];
      const before = await store.find(one);
      const wrapsFor = (ids: readonly string[]) => ids.map((id) => giveTo(id));
      for (const ids of [[], [one, two, three], [one, 'stranger'], [one, one]]) {
        const change = { removed: three, newKeyId: 'ring-2', wraps: wrapsFor(ids) };
        expect(await store.replaceKey(await seen(), change, notices, later)).toBe('changed');
      }
      const stranger = { removed: 'stranger', newKeyId: 'ring-2', wraps: wrapsFor([one, two, three]) };
      expect(await store.replaceKey(await seen(), stranger, notices, later)).toBe('changed');
      expect(await store.find(one)).toEqual(before);
      expect(await store.find(three)).not.toBeNull();
      expect(await queued()).toBe(0);
    });

    it('lets in again whoever remains and was given no ring; they ask since then', async () => {
      const [one, two, three] = [await addWorker(), await addWorker(), await addWorker()];
      const days = (count: number) => new Date(later.getTime() + count * 24 * 60 * 60 * 1000);
      const removal = days(30);
      const change = { removed: three, newKeyId: 'ring-2', wraps: [giveTo(one)] };
      expect(await store.replaceKey(await seen(), change, notices, removal)).toBe('done');
      expect(await store.find(two)).toBeNull();
      expect(await store.isWaiting(two)).toBe(true);
      const asking = (await store.teamOf(agency)).colleagues.find(({ id }) => id === two);
      expect(asking).toMatchObject({ letIn: false, since: removal, teamCode: null });
      // The time in which somebody may ask begins with the removal, and not with the day on which they came.
      await store.invite(makeInvitation(), days(30 + 13));
      expect(await store.isWaiting(two)).toBe(true);
      expect(await store.letIn(await seen('ring-2'), giveTo(two), [], later)).toBe('done');
      expect(await store.find(two)).not.toBeNull();
    });

    it('changes nothing when the team, or its key, has changed since it was seen', async () => {
      const [one, two] = [await addWorker(), await addWorker()];
      const team = await seen();
      const newcomer = await addNewcomer();
      const change = { removed: two, newKeyId: 'ring-2', wraps: [giveTo(one)] };
      expect(await store.replaceKey(team, change, notices, later)).toBe('changed');
      expect(await store.replaceKey(await seen(), change, notices, later)).toBe('done');
      const stale = await store.letIn(await seen('ring-1'), giveTo(newcomer.id), [], later);
      expect(stale).toBe('changed');
      const fresh = await store.letIn(await seen('ring-2'), giveTo(newcomer.id), [], later);
      expect(fresh).toBe('done');
    });

    it('happens once when several remove one another at once, and leaves nobody with half a ring', async () => {
      const ids = [await addWorker(), await addWorker(), await addWorker(), await addWorker()];
      const team = await seen();
      const results = await Promise.all(
        ids.map((removed, index) => {
          const wraps = ids.filter((id) => id !== removed).map((id) => giveTo(id, Uint8Array.of(index)));
          return store.replaceKey(team, { removed, newKeyId: `ring-new-${index}`, wraps }, notices, later);
        }),
      );
      const winner = results.indexOf('done');
      expect(results.filter((result) => result === 'done')).toHaveLength(1);
      for (const [index, id] of ids.entries()) {
        const key = await store.find(id);
        expect(key?.wrappedAgencyKey ?? null).toEqual(index === winner ? null : Uint8Array.of(winner));
      }
      expect(await queued()).toBe(2);
    });

    it('and letting somebody in at the same moment has one winner', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { store: fresh } = await source.empty();
        store = fresh;
        const [one, two] = [await addWorker(), await addWorker()];
        const newcomer = await addNewcomer();
        const team = await seen();
        const change = { removed: two, newKeyId: 'ring-2', wraps: [giveTo(one)] };
        const results = await Promise.all([
          store.letIn(team, giveTo(newcomer.id), [], later),
          store.replaceKey(team, change, [], later),
        ]);
        expect(results.toSorted()).toEqual(['changed', 'done']);
      }
    });
  });

  describe('the code that confirms a worker’s key', () => {
    const codeOf = async (one: string) =>
      (await store.teamOf(agency)).colleagues.find(({ id }) => id === one)?.teamCode;

    it('is kept when a colleague lets them in', async () => {
      const { id } = await addNewcomer();
      const given = giveTo(id);
      await store.letIn(await seen(), given, [], later);
      expect(await codeOf(id)).toEqual(given.teamCode);
      expect((await store.find(id))?.teamCode).toEqual(given.teamCode);
    });

    it('is kept when their own browser makes it, and raises no version', async () => {
      const id = await addWorker();
      const before = await seen();
      expect(await codeOf(id)).toBeNull();
      const teamCode = bytes(32);
      expect(await store.confirm(before, { id, teamCode })).toBe('done');
      expect(await codeOf(id)).toEqual(teamCode);
      expect(await seen()).toEqual(before);
    });

    it('is made anew for all who remain, and one of the earlier key is refused', async () => {
      const [one, two] = [await addWorker(), await addWorker()];
      await store.confirm(await seen(), { id: one, teamCode: bytes(32) });
      const given = giveTo(one);
      await store.replaceKey(await seen(), { removed: two, newKeyId: 'ring-2', wraps: [given] }, [], later);
      expect(await codeOf(one)).toEqual(given.teamCode);
      expect(await store.confirm(await seen('ring-1'), { id: one, teamCode: bytes(32) })).toBe('changed');
      expect(await codeOf(one)).toEqual(given.teamCode);
      expect(await store.confirm(await seen('ring-2'), { id: one, teamCode: bytes(32) })).toBe('done');
    });

    it('is kept for nobody else: another agency’s, somebody who asks, who was removed', async () => {
      const [worker, removed] = [await addWorker(), await addWorker()];
      const { id: asking } = await addNewcomer();
      await store.remove(removed, later);
      const team = await seen();
      for (const id of [asking, removed, 'stranger'])
        expect(await store.confirm(team, { id, teamCode: bytes(32) })).toBe('changed');
      const other = { ...team, agency: 'second-agency' };
      expect(await store.confirm(other, { id: worker, teamCode: bytes(32) })).toBe('changed');
      expect(await codeOf(worker)).toBeNull();
      expect(await codeOf(asking)).toBeNull();
    });

    it('and a removal at the same moment leave one of the new key', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { store: fresh } = await source.empty();
        store = fresh;
        const [one, two] = [await addWorker(), await addWorker()];
        const given = giveTo(one);
        const team = await seen();
        await Promise.all([
          store.replaceKey(team, { removed: two, newKeyId: 'ring-2', wraps: [given] }, [], later),
          store.confirm(team, { id: one, teamCode: bytes(32) }),
        ]);
        // Confirmed before the removal it was made anew; after it, it was refused.
        expect(await codeOf(one)).toEqual(given.teamCode);
      }
    });
  });

  it('tells of a published key when it is another than before, once', async () => {
    const keyOf = (sign: string) => ({
      id: `key-${sign}`,
      fingerprint: Array.from({ length: 5 }, () => sign.repeat(4)).join('-'),
    });
    const before: (string | null)[] = [];
    const note = (slug: string, sign: string, at: Date) =>
      store.notePublishedKey(
        slug,
        keyOf(sign),
        (fingerprint) => {
          before.push(fingerprint);
          return notices;
        },
        at,
      );
    await note(agency, '1', now);
    await note(agency, '1', later);
    await note('second-agency', '2', later);
    expect(await queued()).toBe(0);
    await Promise.all([note(agency, '2', later), note(agency, '2', later)]);
    await note(agency, '2', later);
    expect(await queued()).toBe(2);
    expect(before.at(-1)).toBe(keyOf('1').fingerprint);
  });

  it('keeps what a worker says about themself', async () => {
    const id = await addWorker();
    await store.setPresence(id, {
      deputy: true,
      awayFrom: '2026-11-30',
      awayUntil: '2026-12-03',
      sealedName: Uint8Array.of(1, 2),
    });
    expect(await store.workersOf(agency)).toMatchObject([
      {
        id,
        letIn: true,
        deputy: true,
        awayFrom: '2026-11-30',
        awayUntil: '2026-12-03',
        sealedName: Uint8Array.of(1, 2),
      },
    ]);
    await store.setPresence(id, { deputy: false, awayFrom: null, awayUntil: null });
    expect(await store.workersOf(agency)).toMatchObject([
      { deputy: false, awayFrom: null, awayUntil: null, sealedName: Uint8Array.of(1, 2) },
    ]);
  });

  it('says of everybody who can open an inbox when they are away, and of nobody else', async () => {
    const [one, other] = [await addWorker(), await addWorker()];
    const invitation = makeInvitation();
    await store.invite(invitation, now);
    await store.join(invitation.codeHash, makeNewcomer(), [], now);
    await store.setPresence(one, { deputy: false, awayFrom: '2026-11-30', awayUntil: '2026-12-03' });
    const here = { agency, letIn: true, awayFrom: null, awayUntil: null };
    expect(
      (await store.listPresence()).toSorted(
        (a, b) => Number(a.awayUntil === null) - Number(b.awayUntil === null),
      ),
    ).toEqual([{ ...here, awayFrom: '2026-11-30', awayUntil: '2026-12-03' }, here]);
    await store.remove(other, later);
    expect(await store.listPresence()).toHaveLength(1);
  });
});

describe('colleagues in PostgreSQL', () => {
  it('wait for a removal that is under way, and confirm nothing with the key that it ends', async () => {
    const database = await openTestDatabase();
    try {
      const store = createColleagueStore(database.pool);
      const invitation = makeInvitation({ kind: 'first-key' });
      const { id, ...rest } = makeNewcomer({ ring: { wrapped: bytes(), keyId: 'ring-1' } });
      await store.invite(invitation, now);
      await store.join(invitation.codeHash, { id, ...rest }, [], now);
      const removal = await database.pool.connect();
      await removal.query("begin; update agency_team set ring_key_id = 'ring-2', version = version + 1");
      const confirming = store.confirm({ agency, ringKeyId: 'ring-1' }, { id, teamCode: bytes(32) });
      const waiting =
        "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%team_code%'";
      await expect.poll(async () => (await database.pool.query(waiting)).rowCount).toBe(1);
      await removal.query('commit');
      removal.release();
      expect(await confirming).toBe('changed');
    } finally {
      await database.close();
    }
  });

  it('who were removed leave no name behind, nor somebody who was never let in', async () => {
    const database = await openTestDatabase();
    try {
      const store = createColleagueStore(database.pool);
      const invitation = makeInvitation();
      const newcomer = makeNewcomer();
      await store.invite(invitation, now);
      await store.join(invitation.codeHash, newcomer, [], now);
      expect(await database.dump()).toContain(Buffer.from(newcomer.sealedName).toString('hex'));
      await store.invite(makeInvitation(), new Date(now.getTime() + 20 * 24 * 60 * 60 * 1000));
      const dump = await database.dump();
      expect(dump).not.toContain(Buffer.from(newcomer.sealedName).toString('hex'));
      expect(dump).not.toContain(Buffer.from(invitation.codeHash).toString('hex'));
    } finally {
      await database.close();
    }
  });
});
