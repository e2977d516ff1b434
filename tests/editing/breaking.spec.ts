import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type Editing, problemsIn, test } from './support/editing-test.ts';
import { openRecord, pressSave, save, write } from './support/editor-page.ts';

const file = (editing: Editing, name: string) => path.join(editing.root, 'content', name);
/** What the editor refused; Decap writes it down as well. */
const takeBack = (complaints: string[]): string => complaints.splice(0).join('\n');

test('what is wrong inside a closed list is told by its place, and nothing is saved', async ({
  openEditor,
  editor,
  editing,
}) => {
  const [first = ''] = await readdir(file(editing, 'services'));
  const service = JSON.parse(await readFile(file(editing, `services/${first}`), 'utf8'));
  const name = file(editing, 'services/closed-list.json');
  const before = JSON.stringify({ ...service, name: 'Closed', phones: [{ number: 'ask inside' }] });
  await writeFile(name, before);
  await openRecord(editor, 'services', 'closed-list', 'Name');
  // Its fields are not laid out before somebody opens it.
  await expect(editor.getByRole('group', { name: 'ask inside' })).toBeVisible();
  await expect(editor.getByLabel('Number', { exact: true })).toHaveCount(0);
  await write(editor.getByLabel('Name', { exact: true }), 'Closed still');
  await pressSave(editor);
  await expect(editor.getByText('Not saved. Phones, item 1, Number: Write the whole number')).toBeVisible();
  expect(await readFile(name, 'utf8')).toBe(before);
  expect(takeBack(openEditor.watched.complaints)).toContain('Phones, item 1, Number');

  await editor.getByRole('group', { name: 'ask inside' }).getByRole('button').first().click();
  await write(editor.getByLabel('Number', { exact: true }), '059 913 0000');
  await save(editor);
  expect(JSON.parse(await readFile(name, 'utf8')).phones).toEqual([{ number: '059 913 0000' }]);
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  await rm(name);
});

test('a change that would leave requests without anybody is refused, and the hole is named', async ({
  openEditor,
  editor,
  editing,
}) => {
  const before = await readFile(file(editing, 'site.json'), 'utf8');
  await openRecord(editor, 'settings', 'site', 'Name of the site');
  const away = editor.getByLabel('Away until the end of (optional)');
  await away.fill('2099-12-31');
  await pressSave(editor);
  await expect(
    editor.getByText(/Not saved\. content\/routing\.json, "rules": \d+ kinds of request reach nobody, like /),
  ).toBeVisible();
  expect(await readFile(file(editing, 'site.json'), 'utf8')).toBe(before);
  expect(takeBack(openEditor.watched.complaints)).toContain('reach nobody');
  await away.fill('');
  // Whoever comes next finds nothing unsaved.
  await save(editor);
  expect(JSON.parse(await readFile(file(editing, 'site.json'), 'utf8'))).toEqual(JSON.parse(before));
});
