import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { helplineSchema } from '../../src/core/content/helpline.ts';
import { questions } from '../../src/core/networks/answers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-network-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const begin = (args: readonly string[], input = '') =>
  spawnSync(execPath, ['scripts/new-network.mjs', ...args], { input, encoding: 'utf8', timeout: 60_000 });
const out = () => join(folder, 'content');
const good = Object.fromEntries(questions.map(({ key, example }) => [key, example]));
const answersFile = (answers: object) => {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
};

test('it asks ten questions; a wrong answer gets a sentence and is asked again', () => {
  const typed = questions.flatMap(({ key, example }) =>
    key === 'emergency' ? ['nine', example] : [example],
  );
  const { status, stdout } = begin(['--out', out()], `${typed.join('\n')}\n\n`);
  expect(status).toBe(0);
  expect(stdout).toContain('Write the numbers in digits');
  expect(stdout.match(/9 of 10/g)).toHaveLength(2);
  expect(stdout).toContain('content/ is as it was');
  expect(JSON.parse(readFileSync(join(out(), 'site.json'), 'utf8'))).toMatchObject({
    emergency: { numbers: ['999', '112'] },
    holidayRegion: 'ENG',
  });
});

test('areas without a town are asked again at once, and what was not meant so at the end', () => {
  const typed = questions.flatMap(({ key, example }) => (key === 'areas' ? ['Nowhere', example] : [example]));
  const { status, stdout } = begin(
    ['--out', out()],
    `${[...typed, 'one', '1', 'Another name'].join('\n')}\n\n`,
  );
  expect(stdout).toContain('No town is known in Nowhere of GB-ENG.');
  expect(stdout.match(/5 of 10/g)).toHaveLength(2);
  expect(stdout.match(/Is this right\?/g)).toHaveLength(3);
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(join(out(), 'site.json'), 'utf8'))).toMatchObject({ name: 'Another name' });
});

test('stopped before the last answer, it leaves nothing behind', () => {
  const { status, stderr } = begin(['--out', out()], 'A site\nA network\n');
  expect(status).toBe(1);
  expect(stderr).toContain('Nothing was written.');
  expect(readdirSync(folder)).toEqual([]);
});

test('a file with wrong answers gets every sentence at once', () => {
  const { status, stderr } = begin([
    '--answers',
    answersFile({ ...good, country: 'England', coordinator: 'Mary' }),
    '--out',
    out(),
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/country: Write two letters.*\n.*coordinator: Write an e-mail address/);
  expect(existsSync(out())).toBe(false);
});

test('it never writes over a folder that is there', () => {
  mkdirSync(out());
  const { status, stderr } = begin(['--answers', answersFile(good), '--out', out()]);
  expect(status).toBe(1);
  expect(stderr).toContain('nothing is written over it');
  expect(readdirSync(out())).toEqual([]);
});

test('areas that nobody knows a town in are told before anything is written', () => {
  const { status, stderr } = begin(['--answers', answersFile({ ...good, areas: 'Nowhere' }), '--out', out()]);
  expect(status).toBe(1);
  expect(stderr).toContain('No town is known in Nowhere');
  expect(existsSync(out())).toBe(false);
});

test('the helplines that a country begins with are sound, each with its source, and none says it was checked by us', () => {
  for (const file of readdirSync('scripts/starters')) {
    const records = Object.values(JSON.parse(readFileSync(join('scripts/starters', file), 'utf8')) as object);
    expect(records.length).toBeGreaterThan(10);
    for (const record of records) expect(helplineSchema.parse(record).checked).toBeUndefined();
  }
});
