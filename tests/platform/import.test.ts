import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v5 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readContentFolder } from '#adapters/import/content-folder.ts';
import { runImport } from '#adapters/import/import-command.ts';
import { siteSchema } from '#core/content/site.ts';
import { openDirectory } from '#core/open-referral/api/open-directory.ts';
import { servicesCsv } from '#core/open-referral/csv/services-csv.ts';
import { openDataOf } from '#core/open-referral/open-data.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { serviceToHsds } from '#core/open-referral/writing/service-to-hsds.ts';

const project = path.join(import.meta.dirname, '../..');
const today = '2026-11-22';

let root = '';
/** A folder for each test. */
let here = '';
let number = 0;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-import-command-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  number += 1;
  here = path.join(root, String(number));
  await cp(path.join(project, 'content'), path.join(here, 'content'), { recursive: true });
});

type Ran = { readonly code: number; readonly said: string; readonly progress: string };

/** Does what the command does where the files are, into the copy of the content there. */
const run = async (...words: string[]): Promise<Ran> => {
  const [said, progress]: [string[], string[]] = [[], []];
  const code = await runImport([...words, '--into', 'content'], {
    from: here,
    content: path.join(here, 'nowhere'),
    now: new Date(`${today}T12:00:00Z`),
    say: (line) => said.push(line),
    progress: (line) => progress.push(line),
  });
  return { code, said: said.join('\n'), progress: progress.join('\n') };
};

/** The command itself, as `npm run import` starts it. */
const command = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(project, 'scripts/import.mjs'), ...words, '--into', 'content'],
      { cwd: here, maxBuffer: 100 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), said: stdout, progress: stderr }),
    );
  });

const put = async (file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(path.join(here, file)), { recursive: true });
  await writeFile(path.join(here, file), content);
};

const contentHere = async (): Promise<Record<string, string>> => {
  const folder = path.join(here, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
    ),
  );
};

/** What the site would publish of the content here: the table, and the records of the feed. */
const exported = async (): Promise<{ csv: string; json: string }> => {
  const reading = await readContentFolder(path.join(here, 'content'));
  if (reading.kind === 'fault') throw new Error(reading.sentence);
  const { read, needs, services, organisations, gazetteer } = reading.content;
  const site = read.find((file) => file.path === 'content/site.json')?.reading;
  const data = openDataOf(
    siteSchema.parse(site?.kind === 'value' ? site.value : undefined),
    needs,
    Object.fromEntries(organisations) as never,
    [...services].map(([slug, service]) => ({ slug, service: service as never })),
    [...new Set(gazetteer.values())],
    today,
  );
  const { services: listed, feed } = openDirectory(data, today, recordIds(v5, data.openDataKey));
  const contents = [...listed.values()].map((one) => serviceToHsds(one, feed));
  return { csv: servicesCsv(data), json: JSON.stringify({ total_items: contents.length, contents }) };
};

describe.each(['json', 'csv'] as const)('the export as %s', (kind) => {
  test('comes back into an empty directory as it was, and is exported the same', async () => {
    const before = await exported();
    await put(`export.${kind}`, before[kind]);
    for (const folder of ['services', 'organisations']) {
      await rm(path.join(here, 'content', folder), { recursive: true });
      await mkdir(path.join(here, 'content', folder));
    }
    const { code, said } = await command(`export.${kind}`, '--write');
    expect([code, said]).toEqual([0, expect.stringContaining(' 0 changed, 0 unchanged, 0 refused.')]);
    expect((await exported())[kind]).toBe(before[kind]);
    expect((await run(`export.${kind}`, '--write')).said).toContain('There is nothing to write.');
  });

  test('changes nothing in the directory it came from', async () => {
    await put(`export.${kind}`, (await exported())[kind]);
    const before = await contentHere();
    const { code, said } = await run(`export.${kind}`, '--write');
    expect([code, said]).toEqual([0, expect.stringMatching(/0 new, 0 changed, \d+ unchanged, 0 refused\./)]);
    expect(await contentHere()).toEqual(before);
  });
});

const table = (...rows: string[]): string =>
  ['slug,name,organization_slug,kind,summary,description,needs,areas', ...rows].join('\r\n');
const row = (slug: string, need = 'grief') =>
  `${slug},Made up ${slug},hse,Centre,Somebody to talk to.,A place where people listen.,${need},carlow`;

test('looks first, and writes only when asked; what is refused is left out', async () => {
  await put('list.csv', table(row('made-one'), row('made-two', 'greif')));
  const before = await contentHere();
  const look = await run('list.csv');
  expect(look.code).toBe(1);
  expect(look.said).toContain('list.csv row 2: new — content/services/made-one.json — Made up made-one');
  expect(look.said).toMatch(/row 3: refused.*\n {4}needs: There is no need “greif”\. Did you mean “grief”\?/);
  expect(look.said).toContain('Nothing was written: this was to look at. To write 1 file, add --write.');
  expect(await contentHere()).toEqual(before);

  const write = await run('list.csv', '--write');
  expect(write.code).toBe(1);
  const { 'services/made-one.json': made = '', ...rest } = await contentHere();
  expect(rest).toEqual(before);
  expect(JSON.parse(made)).toMatchObject({
    address: { kind: 'hidden' },
    evidence: { grade: 'second-hand', sources: [{ title: 'list.csv' }] },
  });

  const again = await run('list.csv', '--write');
  expect(again.said).toContain('0 new, 0 changed, 1 unchanged, 1 refused.');
});

test('a record that could not be built is refused with the words of the content check', async () => {
  await put(
    'list.csv',
    table(row('made-one').replace('people listen', 'junkies talk'), row('made-two').replace('hse', 'hsee')),
  );
  const { said } = await run('list.csv');
  expect(said).toMatch(/row 2: refused.*\n {4}description: “junkies” is a word that hurts\./);
  expect(said).toMatch(/row 3: refused.*\n {4}There is no organisation “hsee” here/);
});

describe('a file that is broken changes nothing, whatever stands beside it', () => {
  const good = table(row('made-one'));
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.csv', '', 'The file is empty.'],
    ['UTF-16', 'a.csv', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'UTF-16'],
    ['Latin-1', 'a.csv', Buffer.from(good.replace('listen', 'éist'), 'latin1'), 'not in UTF-8: line 2'],
    ['a zip', 'a.csv', Buffer.from('PK\u0003\u0004'), 'ZIP'],
    ['binary', 'a.json', Buffer.from([0, 1, 2, 255, 254, 7]), 'not a text file'],
    ['half a JSON', 'a.json', '[\n{"name": "Half', 'The JSON breaks in line 2.'],
    ['another JSON', 'a.json', '{"openapi": "3.1.0"}', 'There is no service in this file.'],
    ['a deep JSON', 'a.json', '['.repeat(200_000), 'too deep or too large'],
    ['a missing column', 'a.csv', 'name,phones\nOne,051 000 000', 'Columns are missing'],
    ['a column twice', 'a.csv', 'slug,name,name\none,One,One', 'The column “name” is there twice.'],
    ['an unclosed quotation mark', 'a.csv', `${good}\r\n"made-two`, 'quotation mark'],
  ])('%s', async (_, file, content, sentence) => {
    await put(`lists/${file}`, content);
    await put('lists/good.csv', good);
    const before = await contentHere();
    const { code, said, progress } = await run('lists', '--write');
    expect(said).toContain(sentence);
    expect(said).toContain('Nothing was written, because a file cannot be read.');
    expect([code, progress]).toEqual([2, '']);
    expect(said).not.toMatch(/\n\s+at |Error/);
    expect(await contentHere()).toEqual(before);
  });
});

test('the command itself says it in the same words, and ends with 2', async () => {
  await put('list.json', '[{"name": "Half');
  const { code, said, progress } = await command('list.json', '--write');
  expect(said).toContain('list.json: cannot be read\n    The JSON breaks in line 1.');
  expect([code, progress]).toEqual([2, '']);
});

test('a record that is nested too deep is refused, and the others are read', async () => {
  const deep = `{"name": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  await put('list.json', `[${deep}, {"name": "One"}]`);
  const { code, said } = await run('list.json');
  expect(said).toMatch(
    /record 1: refused\n {4}It is nested too deep to be read\.\n.*record 2: refused — One/,
  );
  expect(code).toBe(1);
});

test('ten thousand rows are read in one go, with a word now and then on how far it is', async () => {
  const rows = Array.from({ length: 10_000 }, (_, place) => row(`made-${place}`));
  await put('list.csv', table(...rows));
  const begun = process.cpuUsage();
  const { code, said, progress } = await run('list.csv');
  expect(said).toContain('10,000 new, 0 changed, 0 unchanged, 0 refused.');
  expect(progress.split('\n')[0]).toBe('… 1,000 records read (list.csv: 10,000)');
  expect(code).toBe(0);
  // Some seconds of work, however busy the machine is. More than this, and something is no longer linear.
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000_000).toBeLessThan(20);
}, 300_000);

test.each<[string, string[], string]>([
  ['no file', [], 'Name the file or folder'],
  ['a file that is not there', ['nowhere.csv'], 'There is no file or folder'],
  ['a folder without files', ['empty'], 'There is no .json or .csv file'],
  ['an option that is none', ['list.csv', '--wirte'], '--wirte'],
  ['a need that is none', ['list.csv', '--need', 'greif'], 'Did you mean “grief”?'],
])('%s is a sentence', async (_, words, sentence) => {
  await mkdir(path.join(here, 'empty'));
  await put('list.csv', table(row('made-one')));
  const { code, said } = await run(...words);
  expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
});

test('a mistake that is in the content already is told, and not added to', async () => {
  await put('list.csv', table(row('made-one')));
  await put('content/services/broken.json', '{');
  const { code, said } = await run('list.csv', '--write');
  expect([code, said]).toEqual([
    2,
    expect.stringContaining('There is a mistake in content/services/broken.json'),
  ]);
});

test('a million characters and a formula are refused where they stand', async () => {
  await put(
    'list.csv',
    table(
      row('made-one').replace('people listen', 'x'.repeat(1_000_000)),
      row('made-two').replace('Made', '=Made'),
    ),
  );
  const { code, said } = await run('list.csv');
  expect(code).toBe(1);
  expect(said).toMatch(/row 2: refused.*\n {4}description: It has 1,000,0\d\d characters\./);
  expect(said).toMatch(/row 3: refused.*\n {4}name: It begins with “=”/);
});
