import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFiles } from './read-content.ts';

test('a record that is deleted while all are read is left out, and stops nothing', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const needs = path.join(root, 'content/needs');
  await mkdir(needs, { recursive: true });
  const fleeting = Array.from({ length: 200 }, (_, at) => path.join(needs, `fleeting-${at}.json`));
  await writeFile(path.join(needs, 'stays.json'), '{"name": "Stays"}');
  for (const _round of [1, 2, 3]) {
    await Promise.all(fleeting.map((file) => writeFile(file, '{}')));
    const reading = readFiles(root);
    const [files] = await Promise.all([reading, ...fleeting.map((file) => rm(file))]);
    expect(files.at(-1)).toEqual({ path: 'content/needs/stays.json', text: '{"name": "Stays"}' });
  }
});
