import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { savedEntry } from '../../admin/saved-entry.js';
import { decapCollections } from './decap-config.ts';
import type { DecapField } from './decap-field.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(path.join(root, folder))).map((name) => `${folder}/${name}`);

/** Every file of records that is no text, with the form that writes it; but not the words of pages, which grow with the pages. */
const forms = (
  await Promise.all(
    decapCollections()
      .filter(({ name }) => name !== 'messages')
      .map(async ({ files, folder = '', fields = [], extension }) =>
        files !== undefined
          ? files.map(({ file, fields: own }) => [file, own] as const)
          : extension === 'json'
            ? (await filesOf(folder)).map((file) => [file, fields] as const)
            : [],
      ),
  )
).flat();

test.each<readonly [string, readonly DecapField[]]>(forms)(
  '%s lies there as the editor would save it, so that an edit changes what was edited',
  async (file, fields) => {
    const text = await readFile(path.join(root, file), 'utf8');
    expect(`${JSON.stringify(savedEntry(fields, JSON.parse(text), []), null, 2)}\n`).toBe(text);
  },
);
