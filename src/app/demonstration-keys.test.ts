import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyIdOf, recipientOf } from '#adapters/age/keys.ts';
import { open } from '#adapters/age/sealing.ts';
import type { WorkerKey } from '#core/agencies/worker-key.ts';
import { makeData, makeDesk, withoutCoordinatorKey, withoutKey } from '#core/contact/contact-data.fixture.ts';
import { chooseAgency } from '#core/routing/destination.ts';
import { createFakeWorkerKeyStore } from '../../tests/support/fake-worker-key-store.ts';
import { putWorkerKeys, readDemonstrationKeys, withDemonstrationKeys } from './demonstration-keys.ts';

const data = withoutCoordinatorKey(
  makeData({
    agencies: {
      'first-door': withoutKey(makeDesk()),
      'phone-line': withoutKey(
        makeDesk({ name: 'Phone Line', ring: { name: 'Phone Line', number: '1800 111 111' } }),
      ),
    },
  }),
);
const now = new Date('2026-11-22T10:00:00Z');
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'alongside-keys-')), 'data');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const file = () => join(folder, 'demonstration-keys.json');

describe('the demonstration’s keys', () => {
  test('are made for the coordinator and each agency that takes requests by the form', async () => {
    const keys = await readDemonstrationKeys(folder, data);
    expect(Object.keys(keys).sort()).toEqual(['coordinator', 'first-door']);
    for (const { agency, worker } of Object.values(keys)) {
      expect(await recipientOf(agency.identity)).toBe(agency.recipient);
      expect(await recipientOf(worker.identity)).toBe(worker.recipient);
      expect(worker.recipient).not.toBe(agency.recipient);
    }
  });

  test('are the same at the next start', async () => {
    const first = await readDemonstrationKeys(folder, data);
    expect(await readDemonstrationKeys(folder, data)).toEqual(first);
  });

  test('are kept when an agency is added, which gets its own', async () => {
    const first = await readDemonstrationKeys(folder, data);
    const more = { ...data, agencies: { ...data.agencies, 'second-door': withoutKey(makeDesk()) } };
    const second = await readDemonstrationKeys(folder, more);
    expect(second).toMatchObject(first);
    expect(Object.keys(second).sort()).toEqual(['coordinator', 'first-door', 'second-door']);
    expect(await readDemonstrationKeys(folder, more)).toEqual(second);
  });

  test('can be read by nobody else on the machine, and leave no half-written file', async () => {
    await readDemonstrationKeys(folder, data);
    expect((await stat(file())).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(['demonstration-keys.json']);
  });

  test.each(['{}', '[]', '{"first-door":{"agency":"x"}}'])(
    'are made anew when the file holds %s',
    async (text) => {
      await readDemonstrationKeys(folder, data);
      await writeFile(file(), text);
      const keys = await readDemonstrationKeys(folder, data);
      expect(Object.keys(keys).sort()).toEqual(['coordinator', 'first-door']);
      expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(keys);
    },
  );

  test.each(['', '{"first-door": {"agency": {"identity": "AGE-SECRET-KEY-PQ-1'])(
    'are made anew when the file is damaged: %j',
    async (text) => {
      await readDemonstrationKeys(folder, data);
      await writeFile(file(), text);
      expect(Object.keys(await readDemonstrationKeys(folder, data)).sort()).toEqual([
        'coordinator',
        'first-door',
      ]);
    },
  );
});

describe('with these keys', () => {
  const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;

  test('an agency and the coordinator can be sealed to', async () => {
    const keys = await readDemonstrationKeys(folder, data);
    expect(chooseAgency({ asked, data, today: '2026-11-22' })).toEqual({ kind: 'closed' });
    expect(
      chooseAgency({ asked, data: withDemonstrationKeys(data, keys), today: '2026-11-22' }),
    ).toMatchObject({
      kind: 'sealed',
      desk: { publicKey: keys['first-door']?.agency.recipient },
      coordinatorKey: keys['coordinator']?.agency.recipient,
    });
  });

  test('an agency that takes calls is still rung', async () => {
    const keyed = withDemonstrationKeys(data, await readDemonstrationKeys(folder, data));
    expect(keyed.agencies['phone-line']).toEqual(data.agencies['phone-line']);
  });

  test('no private key gets into the data that browsers fetch', async () => {
    const keyed = withDemonstrationKeys(data, await readDemonstrationKeys(folder, data));
    expect(JSON.stringify(keyed)).not.toContain('SECRET');
  });
});

describe('each demonstration worker', () => {
  test('opens the agency’s key with their own, and no other worker does', async () => {
    const keys = await readDemonstrationKeys(folder, data);
    const store = createFakeWorkerKeyStore();
    await putWorkerKeys(store, keys, now);
    for (const [slug, { agency, worker }] of Object.entries(keys)) {
      const stored = await store.find(keyIdOf(worker.recipient));
      expect(stored).toMatchObject({ agency: slug, recipient: worker.recipient });
      const wrapped = stored?.wrappedAgencyKey ?? new Uint8Array();
      expect(new TextDecoder().decode((await open(worker.identity, wrapped)) ?? new Uint8Array())).toBe(
        agency.identity,
      );
      for (const other of Object.values(keys)) {
        if (other.worker !== worker) expect(await open(other.worker.identity, wrapped)).toBeNull();
      }
    }
  });

  test('is put once: the next start leaves what is there', async () => {
    const keys = await readDemonstrationKeys(folder, data);
    const fake = createFakeWorkerKeyStore();
    const put: Omit<WorkerKey, 'teamCode'>[] = [];
    const store = {
      ...fake,
      put: (key: Omit<WorkerKey, 'teamCode'>, at: Date) => {
        put.push(key);
        return fake.put(key, at);
      },
    };
    await putWorkerKeys(store, keys, now);
    await putWorkerKeys(store, keys, now);
    expect(put).toHaveLength(2);
  });
});
