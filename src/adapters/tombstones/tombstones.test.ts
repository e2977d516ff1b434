import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/test-database.ts';
import { createDatabaseTombstones } from './database.ts';
import { digestOf } from './digest.ts';
import { createFileTombstones } from './file.ts';

const now = new Date('2026-11-23T10:00:00Z');
let folder: string;
let database: TestDatabase;
let places: Record<string, () => Tombstones>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tombstones-'));
  database = await openTestDatabase();
  places = {
    'a file': () => createFileTombstones(join(folder, 'a folder', 'tombstones.txt')),
    'a database': () => createDatabaseTombstones(database.pool),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['a file', 'a database'])('tombstones in %s', (name) => {
  it('remember each once, over a restart, and hold no reference', async () => {
    const place = () => places[name]?.() as Tombstones;
    expect(await place().read()).toEqual([]);
    await Promise.all(
      ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF', 'AAAA-BBBB-CCCC'].map((one) => place().lay(one, now)),
    );
    const read = await place().read();
    expect([...read].sort()).toEqual([digestOf('AAAA-BBBB-CCCC'), digestOf('DDDD-EEEE-FFFF')].sort());
  });
});

it('a line that a crash cut off spoils neither the ones before nor the next', async () => {
  const path = join(folder, 'cut.txt');
  const tombstones = createFileTombstones(path);
  await tombstones.lay('AAAA-BBBB-CCCC', now);
  await appendFile(path, `\n${now.toISOString()} ${digestOf('cut').slice(0, 20)}`);
  await tombstones.lay('DDDD-EEEE-FFFF', now);
  expect(await tombstones.read()).toEqual([digestOf('AAAA-BBBB-CCCC'), digestOf('DDDD-EEEE-FFFF')]);
});
