import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { createFileTombstones } from '#adapters/tombstones/file.ts';
import type { Application } from '#app/application.ts';
import { watchRequests } from '#app/watching.ts';
import { withdrawRequest } from '#app/withdraw-request.ts';
import { makeData } from '#core/contact/contact-data.fixture.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const monday = new Date('2026-11-23T10:00:00Z');
const tuesday = new Date('2026-11-24T10:00:00Z');
const context = { ip: '127.0.0.1', waitUntil: () => undefined };

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'restored-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `withdrawRequest` uses of the application. */
const appWith = (store: Application['store'], tombstones: Application['tombstones']) =>
  ({ store, tombstones, now: () => monday, deliver: async () => undefined }) as unknown as Application;

it('a backup that brings a withdrawn request back does not keep it: the next watch deletes it again', async () => {
  const store = createRequestStore(database.pool);
  const tombstones = createFileTombstones(join(folder, 'tombstones.txt'));
  const [gone, stays] = [makeSealedRequest(), makeSealedRequest()];
  await store.keep(gone, [], monday);
  await store.keep(stays, [], monday);
  // The backup: both requests as they are now.
  await database.pool.query('create table backup as table contact_request');
  const app = appWith(store, tombstones);
  expect(await withdrawRequest(gone.reference, gone.authenticationHash, app, context)).toBe('withdrawn');
  await database.pool.query('delete from contact_request');
  await database.pool.query('insert into contact_request select * from backup');
  await database.pool.query('drop table backup');
  expect(await store.findForReturn(gone.reference, gone.authenticationHash)).not.toBeNull();

  await watchRequests(
    {
      store,
      colleagues: createColleagueStore(database.pool),
      tombstones,
      data: makeData(),
      addresses: new Map(),
    },
    tuesday,
  );
  expect(await store.findForReturn(gone.reference, gone.authenticationHash)).toBeNull();
  expect(await store.findForReturn(stays.reference, stays.authenticationHash)).not.toBeNull();
  const dump = await database.dump();
  expect(dump).not.toContain(Buffer.from(gone.sealed).toString('hex'));
  expect(dump).toContain(Buffer.from(stays.sealed).toString('hex'));
});

it('wrong words lay no tombstone', async () => {
  const store = createRequestStore(database.pool);
  const path = join(folder, `${randomUUID()}.txt`);
  const tombstones = createFileTombstones(path);
  const request = makeSealedRequest();
  await store.keep(request, [], monday);
  const wrong = new Uint8Array(32);
  expect(await withdrawRequest(request.reference, wrong, appWith(store, tombstones), context)).toBe(
    'not-found',
  );
  expect(await tombstones.read()).toEqual([]);
});

it('when the tombstone cannot be laid nothing is deleted, and the visitor may try again', async () => {
  const store = createRequestStore(database.pool);
  const request = makeSealedRequest();
  await store.keep(request, [], monday);
  // A folder where the file should be.
  const tombstones = createFileTombstones(folder);
  await expect(
    withdrawRequest(request.reference, request.authenticationHash, appWith(store, tombstones), context),
  ).rejects.toThrow();
  expect(await store.findForReturn(request.reference, request.authenticationHash)).not.toBeNull();
});
