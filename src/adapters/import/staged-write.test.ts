import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendBrokenImport, writeAll } from './staged-write.ts';

let root = '';
let content = '';
const at = (file: string) => path.join(content, file);
const stage = () => path.join(root, '.data/import');
const textsIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'alongside-import-'));
  content = path.join(root, 'content');
  mkdirSync(at('services'), { recursive: true });
  writeFileSync(at('services/here.json'), 'as it was');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = [
  { path: 'services/here.json', fields: { name: 'Here' } },
  { path: 'organisations/new.json', fields: { name: 'New' } },
];

test('writes new files and replaces old ones, and leaves nothing else behind', async () => {
  const done: number[] = [];
  await writeAll(content, files, (count) => done.push(count));
  expect(textsIn(content)).toEqual({
    'services/here.json': '{\n  "name": "Here"\n}\n',
    'organisations/new.json': '{\n  "name": "New"\n}\n',
  });
  expect(done).toEqual([1, 2]);
  expect(existsSync(stage())).toBe(false);
});

test('leaves everything as it was when one file cannot get into its place', async () => {
  mkdirSync(at('organisations/new.json'), { recursive: true });
  writeFileSync(at('organisations/new.json/in-the-way'), '');
  const before = textsIn(content);
  await expect(writeAll(content, files, () => undefined)).rejects.toThrow();
  expect(textsIn(content)).toEqual(before);
  expect(existsSync(stage())).toBe(false);
});

test('leaves everything as it was when the last of three moves fails', async () => {
  mkdirSync(at('organisations'));
  const before = textsIn(content);
  let moved = 0;
  const failing = writeAll(content, files, () => {
    moved += 1;
    if (moved === 2) throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(textsIn(content)).toEqual(before);
});

test('what an import that was broken off had written is put back by the next one', async () => {
  const before = textsIn(content);
  mkdirSync(path.join(stage(), 'old/services'), { recursive: true });
  cpSync(at('services/here.json'), path.join(stage(), 'old/services/here.json'));
  writeFileSync(
    path.join(stage(), 'journal.json'),
    JSON.stringify([
      { path: 'services/here.json', wasThere: true },
      { path: 'organisations/new.json', wasThere: false },
    ]),
  );
  writeFileSync(at('services/here.json'), 'half an import');
  mkdirSync(at('organisations'));
  writeFileSync(at('organisations/new.json'), 'half an import');
  expect(await mendBrokenImport(content)).toBe('put-back');
  expect(textsIn(content)).toEqual(before);
  expect(await mendBrokenImport(content)).toBe('nothing');
});

test('an import that is at work is left to it', async () => {
  mkdirSync(stage(), { recursive: true });
  writeFileSync(path.join(stage(), 'pid'), String(process.ppid));
  expect(await mendBrokenImport(content)).toBe('at-work');
});
