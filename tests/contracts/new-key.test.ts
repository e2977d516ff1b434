import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyFile } from '#adapters/age/key-file.ts';
import { keyIdOf, recipientOf } from '#adapters/age/keys.ts';
import { open } from '#adapters/age/sealing.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { agencySchema } from '#core/agencies/agency.ts';
import { makeFirstKey } from '../../src/app/new-key.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'alongside-key-'));
  await cp('content', join(folder, 'content'), { recursive: true });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const make = (slug: string) => makeFirstKey(slug, database.config, join(folder, 'content'), folder);

describe('the first key of an agency', () => {
  it('is a file that opens the agency’s key, and a public key in the agency’s record', async () => {
    const { keyFile, passphrase } = await make('demonstration-wexford');
    const opened = await openKeyFile(await readFile(keyFile, 'utf8'), passphrase);
    if (typeof opened === 'string') throw new Error(opened);
    const worker = await createWorkerKeyStore(database.pool).find(
      keyIdOf(await recipientOf(opened.identity)),
    );
    if (worker === null) throw new Error('The worker’s key is not in the database.');
    const agencyIdentity = await open(opened.identity, worker.wrappedAgencyKey);
    const record = agencySchema.parse(
      JSON.parse(await readFile(join(folder, 'content/agencies/demonstration-wexford.json'), 'utf8')),
    );
    expect(record.receives).toMatchObject({
      publicKey: await recipientOf(new TextDecoder().decode(agencyIdentity ?? undefined)),
    });
  });

  it('is made once: a second would leave open requests unreadable', async () => {
    await expect(make('demonstration-wexford')).rejects.toThrow('has a key already');
  });

  it('is not made for an agency that is unknown or takes calls only', async () => {
    await expect(make('nowhere')).rejects.toThrow('There is no agency “nowhere”');
    await expect(make('../site')).rejects.toThrow('There is no agency');
    await expect(make('hse-drugs-and-alcohol-helpline')).rejects.toThrow('takes calls only');
  });
});
