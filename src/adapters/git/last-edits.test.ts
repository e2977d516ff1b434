import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastEdits } from './last-edits.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-git-'));
  await mkdir(path.join(root, 'content'));
});
afterEach(() => rm(root, { recursive: true }));

const git = (...words: readonly string[]) =>
  execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...words],
    {
      env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
      stdio: 'ignore',
    },
  );
let day = '';
const commit = async (on: string, ...files: readonly string[]) => {
  day = on;
  for (const file of files) await writeFile(path.join(root, file), on);
  git('add', '.');
  git('commit', '-m', on);
};

test('each file has the instant of its last change, in UTC', async () => {
  git('init');
  await commit('2026-01-05T12:00:00+00:00', 'content/a é.json', 'content/b.json', 'elsewhere.json');
  await commit('2026-07-05T12:00:00+01:00', 'content/b.json');
  await commit('2026-08-05T12:00:00+01:00', 'elsewhere.json');
  expect(Object.fromEntries(lastEdits(root, 'content'))).toEqual({
    'content/a é.json': '2026-01-05T12:00:00.000Z',
    'content/b.json': '2026-07-05T11:00:00.000Z',
  });
});

test('a checkout with only the end of its history says nothing', async () => {
  git('init');
  await commit('2026-01-05T12:00:00Z', 'content/a.json');
  await commit('2026-02-05T12:00:00Z', 'content/b.json');
  const short = `${root}-short`;
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, short], { stdio: 'ignore' });
  expect(lastEdits(short, 'content').size).toBe(0);
  await rm(short, { recursive: true });
});

test('a folder that is no checkout says nothing', () => {
  expect(lastEdits(root, 'content').size).toBe(0);
});
