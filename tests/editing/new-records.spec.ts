import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type ProseButton, proseButtons } from '../../src/adapters/decap/prose-buttons.ts';
import { type Editing, problemsIn, test } from './support/editing-test.ts';
import { openRecord, save } from './support/editor-page.ts';

const file = (editing: Editing, name: string) => path.join(editing.root, 'content', name);

/** The last field of this name that can be seen: that of what was added last. */
const field = (editor: Page, label: string) =>
  editor.getByLabel(label, { exact: true }).locator('visible=true').last();
const fill = async (editor: Page, fields: Readonly<Record<string, string>>) => {
  for (const [label, text] of Object.entries(fields)) await field(editor, label).fill(text);
};
const choose = async (editor: Page, label: string, option: RegExp) => {
  await field(editor, label).click();
  await editor.getByRole('option', { name: option }).first().click();
};
const add = (editor: Page, what: string) =>
  editor
    .getByRole('button', { name: `Add ${what}`, exact: true })
    .last()
    .click();

const isBox = ({ kind }: ProseButton): boolean => kind === 'box' || kind === 'pair';
/** Every block. Each box is a text of its own, and all of them are laid out anew for whatever is put in after them. */
const marksFirst = proseButtons.toSorted((one, other) => Number(isBox(one)) - Number(isBox(other)));

/** Puts a block after the first words of the text by its button, and says something in each of its fields. */
const putIn = async (editor: Page, { label, kind, fields }: ProseButton, first: string) => {
  const texts = editor.locator('[data-slate-editor="true"]');
  const page = texts.first();
  await page.getByText(first, { exact: true }).click();
  await editor.keyboard.press('End');
  const item = editor.getByRole('menuitem', { name: label, exact: true });
  await expect(async () => {
    if (!(await item.isVisible()))
      await editor.getByRole('button', { name: 'Add component' }).first().click();
    await item.click({ timeout: 1_000 });
  }).toPass();
  if (kind === 'mark' || kind === 'word') {
    if (fields.length === 0) return;
    const form = editor.getByRole('dialog', { name: label });
    for (const { label: asked, name, names } of fields) {
      const answer = form.getByLabel(asked, { exact: true });
      if (names === undefined) await answer.fill(name === 'id' ? 'paper' : 'word');
      else await answer.selectOption({ index: 1 });
    }
    return form.getByRole('button', { name: 'Put it in' }).click();
  }
  for (const { label: asked } of fields.filter(({ widget }) => widget === 'string'))
    await page
      .getByLabel(new RegExp(`^${asked}`))
      .first()
      .fill('Said');
  for (const [index, { name }] of fields.filter(({ widget }) => widget === 'markdown').entries()) {
    await texts.nth(index + 1).click();
    await editor.keyboard.insertText(`Words in ${label}, ${name}.`);
    await expect(texts.nth(index + 1)).toHaveText(`Words in ${label}, ${name}.`);
  }
};

test('a new page of guidance gets every block by its button, and the site shows it', async ({
  editor,
  editing,
}) => {
  // Thirteen blocks by hand, and the first page of guidance that this development server draws.
  test.slow();
  await editor.goto('/admin/#/collections/guidance-families/new');
  await fill(editor, { Title: 'Made from buttons', 'In thirty seconds': 'For a test.', Order: '900' });
  await choose(editor, 'Group', /./);
  await fill(editor, { 'Written on': '2026-11-20', 'Review by': '2027-11-20' });
  await choose(editor, 'Choose one', /^Not yet reviewed/);
  await add(editor, 'source');
  await fill(editor, { 'What it is': 'A paper', 'Key (optional)': 'paper' });
  await editor.locator('[data-slate-editor="true"]').first().click();
  await editor.keyboard.insertText('Begin.');
  for (const button of marksFirst) await putIn(editor, button, 'Begin.');
  await save(editor);

  const saved = await readFile(file(editing, 'guidance/families/made-from-buttons.mdx'), 'utf8');
  for (const { name } of proseButtons) expect(saved).toContain(`<${name}`);
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  const address = '/families/made-from-buttons/';
  // The development server hears of a new file a moment after it is there.
  await expect.poll(async () => (await editor.request.get(address)).status()).toBe(200);
  const shown = await (await editor.request.get(address)).text();
  for (const { label, fields } of proseButtons)
    for (const { name } of fields.filter(({ widget }) => widget === 'markdown'))
      expect(shown).toContain(`Words in ${label}, ${name}.`);
  await rm(file(editing, 'guidance/families/made-from-buttons.mdx'));
});

test('a routing rule is written, and taken away again', async ({ editor, editing }) => {
  const name = file(editing, 'routing.json');
  const before = await readFile(name, 'utf8');
  await openRecord(editor, 'settings', 'routing', 'Rules');
  await add(editor, 'routing rule');
  await fill(editor, { 'Name of the rule': 'Carlow, professionals' });
  await choose(editor, 'Areas (optional)', /^Carlow$/);
  await choose(editor, 'Who asks (optional)', /^professional$/);
  await choose(editor, 'Agency', /Carlow/);
  await fill(editor, { 'Reason shown to the visitor': 'they are in Carlow.' });
  await save(editor);
  expect(JSON.parse(await readFile(name, 'utf8')).rules.at(-1)).toMatchObject({
    name: 'Carlow, professionals',
    areas: ['carlow'],
    askers: ['professional'],
    agency: 'demonstration-carlow-kilkenny',
  });
  expect(await problemsIn(editing.root)).toEqual(editing.problems);

  await openRecord(editor, 'settings', 'routing', 'Rules');
  // Opening, moving, taking away.
  const bar = editor.getByRole('group', { name: 'Carlow, professionals', exact: true });
  await bar.getByRole('button').last().click();
  await expect(bar).toHaveCount(0);
  await save(editor);
  expect(await readFile(name, 'utf8')).toBe(before);
});

test('a rule that would never be used is asked about first', async ({ openEditor, editor, editing }) => {
  const name = file(editing, 'routing.json');
  const before = await readFile(name, 'utf8');
  await openRecord(editor, 'settings', 'routing', 'Rules');
  await add(editor, 'routing rule');
  await fill(editor, { 'Name of the rule': 'Too late' });
  await choose(editor, 'Who asks (optional)', /^friend$/);
  await choose(editor, 'Agency', /Carlow/);
  await fill(editor, { 'Reason shown to the visitor': 'they are in Carlow.' });
  const asked = editor.waitForEvent('dialog');
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await editor.getByRole('menuitem', { name: 'Save now' }).click();
  const question = await asked;
  expect(question.message()).toContain('The rule “Too late” is never used');
  await question.dismiss();
  await expect(editor.getByText('Not saved. It is as it was.')).toBeVisible();
  expect(await readFile(name, 'utf8')).toBe(before);
  // Decap writes down what it could not save.
  expect(openEditor.watched.complaints.splice(0).join()).toContain('It is as it was.');
  await editor.getByRole('group', { name: 'Too late' }).getByRole('button').last().click();
});

test('a new tool is on disk as the build takes it, and the site shows it', async ({ editor, editing }) => {
  await editor.goto('/admin/#/collections/tools/new');
  await fill(editor, {
    Title: 'A new tool',
    'Neutral title': 'A sheet',
    'In thirty seconds': 'For a test.',
    'Who it is for': 'For anybody.',
    Minutes: '5',
    Version: '1',
    'Opens files from version': '1',
    'Written on': '2026-11-20',
    'Review by': '2027-11-20',
  });
  await choose(editor, 'Who fills it in', /^families$/);
  await choose(editor, 'Choose one', /^Not yet reviewed/);
  await add(editor, 'section');
  await fill(editor, { Key: 'first', Heading: 'First' });
  await add(editor, 'line');
  await fill(editor, { Key: 'sit', Text: 'Sit down first.' });
  await choose(editor, 'Kind', /^statement$/);
  await add(editor, 'source');
  await fill(editor, { Source: 'X judgement' });
  await add(editor, 'next step');
  await fill(editor, { Text: 'Read on', Address: '/help-now/' });
  await save(editor);

  const saved = JSON.parse(await readFile(file(editing, 'tools/a-new-tool.json'), 'utf8'));
  expect(saved.sections).toEqual([
    {
      id: 'first',
      title: 'First',
      items: [{ id: 'sit', kind: 'statement', text: 'Sit down first.', sources: ['X judgement'] }],
    },
  ]);
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  expect(await (await editor.request.get('/tools/a-new-tool/')).text()).toContain('Sit down first.');
  await rm(file(editing, 'tools/a-new-tool.json'));
});
