import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { makeKeyPair } from '../../src/adapters/age/keys.ts';
import { type Editing, problemsIn, test } from './support/editing-test.ts';
import { openRecord, pressSave, save, write } from './support/editor-page.ts';

const file = (editing: Editing, name: string) => path.join(editing.root, 'content', name);
const read = async (editing: Editing, name: string) =>
  JSON.parse(await readFile(file(editing, name), 'utf8')) as Record<string, unknown>;
const put = (editing: Editing, name: string, record: unknown) =>
  writeFile(file(editing, name), `${JSON.stringify(record, null, 2)}\n`);
const firstIn = async (editing: Editing, folder: string) =>
  (await readdir(file(editing, folder))).sort()[0] ?? '';

const facts = `---
title: A page of every block
summary: For a test.
group: treatment
order: 900
written: 2026-11-20
reviewDue: 2027-11-20
review:
  state: draft
sources:
  - title: A paper
    id: paper
---
`;

/** Puts a block behind the cursor, and answers what its small form asks. */
const putIn = async (editor: Page, button: string, answer?: (form: Locator) => Promise<unknown>) => {
  await editor.getByRole('button', { name: 'Add component' }).first().click();
  await editor.getByRole('menuitem', { name: button, exact: true }).click();
  if (answer === undefined) return;
  const form = editor.getByRole('dialog', { name: button });
  await answer(form);
  await form.getByRole('button', { name: 'Put it in' }).click();
};

test('what stands in a line is put into a page with buttons, on disk as the build takes it, and the page shows it', async ({
  editor,
  editing,
}) => {
  const name = 'guidance/families/every-block.mdx';
  await writeFile(file(editing, name), `${facts}Begin here.\n`);
  await openRecord(editor, 'guidance-families', 'every-block', 'Title');
  await editor.locator('[data-slate-editor="true"]').first().click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.insertText(' Ring ');
  await putIn(editor, 'Number to ring', (form) => form.getByLabel('Helpline').selectOption('samaritans'));
  await putIn(editor, 'Word explained', async (form) => {
    const axe = await new AxeBuilder({ page: editor }).include('dialog').analyze();
    expect(axe.violations).toEqual([]);
    await form.getByLabel('Explained as').selectOption('relapse');
    await form.getByLabel('Word', { exact: true }).fill('relapse');
  });
  await putIn(editor, 'Source of a claim', (form) => form.getByLabel('Key').fill('paper'));
  await putIn(editor, 'Tool', (form) => form.getByLabel('Tool').selectOption('emergency-card'));
  const service = path.parse(await firstIn(editing, 'services')).name;
  await putIn(editor, 'Service', (form) => form.getByLabel('Service').selectOption(service));
  await putIn(editor, 'Emergency numbers');
  await save(editor);

  const saved = await readFile(file(editing, name), 'utf8');
  const [, text = ''] = saved.split(/\n---\n/);
  // Decap leaves the cursor before what was put in.
  expect(text.trim()).toBe(
    `Begin here. Ring <Emergency /><ServiceLink slug="${service}" /><ToolLink id="emergency-card" /><Source id="paper" /><Term id="relapse">relapse</Term><Helpline id="samaritans" />`,
  );
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  const shown = await editor.request.get('/families/every-block/');
  expect(await shown.text()).toContain('Begin here. Ring');
  await rm(file(editing, name));
});

const blocks = [
  '<Today title="Now">\n\nRest a *little*.\n\n</Today>',
  '<Beside>\n\n“I am here.”\n\n</Beside>',
  '<Note title="Mind">\n\nOne line. <Source id="paper" />\n\n</Note>',
  '<Callout title="Danger">\n\n**<Term id="relapse">Relapse</Term>.** Take care.\n\n</Callout>',
  '<Pair>\n\n<Side title="You may">\n\n- rest\n- ask\n\n</Side>\n\n<Side>\n\n- wait\n\n</Side>\n\n</Pair>',
  '<Steps>\n\n1. Sit down.\n2. Breathe.\n\n</Steps>',
  '<Question ask="Is it far?">\n\nNo: [look](/help-now/).\n\n</Question>',
];

test('a page of every block is opened, one word is added, and not a byte of the rest is another', async ({
  editor,
  editing,
}) => {
  const name = 'guidance/families/every-box.mdx';
  const text = `Begin.\n\n${blocks.join('\n\n')}\n\n## A heading\n\nThe last line.`;
  await writeFile(file(editing, name), `${facts}${text}\n`);
  await openRecord(editor, 'guidance-families', 'every-box', 'Title');
  await expect(editor.getByLabel('Question', { exact: true })).toHaveValue('Is it far?');
  const opening = editor.getByText('Begin.', { exact: true });
  await opening.click();
  await editor.keyboard.press('End');
  await editor.keyboard.insertText(' Now.');
  await save(editor);
  expect(await readFile(file(editing, name), 'utf8')).toBe(
    `${facts}${text.replace('Begin.', 'Begin. Now.')}\n`,
  );
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  await rm(file(editing, name));
});

test('a service gets its hours, day by day; times that run back are refused with the schema’s sentence', async ({
  editor,
  editing,
}) => {
  const service = await read(editing, `services/${await firstIn(editing, 'services')}`);
  const opening = {
    kind: 'weekly',
    stretches: [{ days: ['monday', 'tuesday'], opens: '09:00', closes: '13:00' }],
  };
  await put(editing, 'services/with-hours.json', { ...service, name: 'With hours', opening });
  await openRecord(editor, 'services', 'with-hours', 'Name');
  const day = (name: string) => editor.getByRole('group', { name, exact: true });
  await expect(async () => {
    if (!(await day('Monday').isVisible()))
      await editor.getByText('Opening times', { exact: true }).last().click();
    await expect(day('Monday')).toBeVisible({ timeout: 500 });
  }).toPass();
  await day('Friday').getByRole('button', { name: 'Open on Friday' }).click();
  await day('Friday').getByLabel('Friday opens').fill('17:00');
  await day('Friday').getByLabel('Friday closes').fill('09:00');
  await pressSave(editor);
  await expect(editor.getByText('Times: Friday: Closing must come after opening.')).toBeVisible();
  await day('Friday').getByLabel('Friday opens').fill('09:00');
  await day('Friday').getByLabel('Friday closes').fill('13:00');
  await day('Tuesday').getByRole('button', { name: 'Closed on Tuesday' }).click();
  const axe = await new AxeBuilder({ page: editor }).include('.week-day').analyze();
  expect(axe.violations).toEqual([]);
  await save(editor);
  expect((await read(editing, 'services/with-hours.json'))['opening']).toEqual({
    kind: 'weekly',
    stretches: [{ days: ['monday', 'friday'], opens: '09:00', closes: '13:00' }],
  });
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
});

test('a telephone number is understood as it is typed, and one that nobody could ring is refused', async ({
  editor,
  editing,
}) => {
  const helpline = await read(editing, 'helplines/samaritans.json');
  await put(editing, 'helplines/another.json', { ...helpline, phone: '01 873 2699' });
  await openRecord(editor, 'helplines', 'another', 'Name');
  const phone = editor.getByLabel('Number to ring (optional)');
  await write(phone, '059 913');
  await pressSave(editor);
  await expect(editor.getByText('Number to ring: Nobody could ring this number.')).toBeVisible();
  await write(phone, '00353 59 913 0000');
  await save(editor);
  expect((await read(editing, 'helplines/another.json'))['phone']).toBe('059 913 0000');
  await rm(file(editing, 'helplines/another.json'));
});

test('an agency gets its key, whole or not at all', async ({ editor, editing }) => {
  const agency = await read(editing, 'agencies/demonstration-wexford.json');
  await put(editing, 'agencies/with-key.json', { ...agency, name: 'With a key' });
  await openRecord(editor, 'agencies', 'with-key', 'Name');
  const key = editor.getByLabel('Public key (optional)');
  const { recipient: publicKey } = await makeKeyPair();
  await key.fill(publicKey.slice(0, -1));
  await pressSave(editor);
  await expect(editor.getByText('Public key: Paste the whole public key')).toBeVisible();
  await key.fill(publicKey);
  await save(editor);
  expect((await read(editing, 'agencies/with-key.json'))['receives']).toMatchObject({ publicKey });
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  await rm(file(editing, 'agencies/with-key.json'));
});

test('what others name cannot be deleted, and they are told; what nobody names can', async ({
  editor,
  editing,
}) => {
  const service = await read(editing, `services/${await firstIn(editing, 'services')}`);
  const named = String(service['organisation']);
  await put(editing, 'organisations/nobody-names-it.json', {
    name: 'Nobody names it',
    description: 'Alone.',
  });
  const said: string[] = [];
  const answer = (dialog: { message(): string; accept(): Promise<void> }) => {
    said.push(dialog.message());
    void dialog.accept();
  };
  editor.on('dialog', answer);
  for (const slug of [named, 'nobody-names-it']) {
    await openRecord(editor, 'organisations', slug, 'Name');
    await editor.getByRole('button', { name: 'Delete entry' }).click();
    await expect.poll(() => said.length).toBe(slug === named ? 1 : 2);
  }
  editor.off('dialog', answer);
  expect(said[0]).toContain(`Service “${String(service['name'])}”`);
  await expect.poll(() => readdir(file(editing, 'organisations'))).not.toContain('nobody-names-it.json');
  expect(await readdir(file(editing, 'organisations'))).toContain(`${named}.json`);
});

test('a need that is used keeps its address: who uses it is told, and nothing is saved', async ({
  openEditor,
  editor,
  editing,
}) => {
  const before = await readFile(file(editing, 'needs.json'), 'utf8');
  const [first] = (JSON.parse(before) as { needs: { slug: string; name: string }[] }).needs;
  await openRecord(editor, 'settings', 'needs', 'Needs');
  const address = editor.getByLabel('Address', { exact: true }).first();
  await expect(async () => {
    if (!(await address.isVisible())) await editor.getByRole('button', { name: 'Expand' }).first().click();
    expect(await address.isVisible()).toBe(true);
  }).toPass();
  await write(address, `${first?.slug}-renamed`);
  await pressSave(editor);
  await expect(
    editor.getByText(`The need “${first?.name}” (${first?.slug}) is still named by:`),
  ).toBeVisible();
  expect(await readFile(file(editing, 'needs.json'), 'utf8')).toBe(before);
  // Decap also writes down what it could not save.
  expect(openEditor.watched.complaints.join()).toContain('is still named by');
  openEditor.watched.complaints.length = 0;
  await write(address, String(first?.slug));
});

test('two editors on one record: what is saved later stands, whole', async ({ browser, editor, editing }) => {
  const organisation = { name: 'Two at once', description: 'Before.' };
  await put(editing, 'organisations/two-at-once.json', organisation);
  const other = await browser.newPage({ baseURL: editing.site });
  await other.goto('/admin/');
  await other.getByRole('button', { name: 'Login' }).click();
  await expect(other.getByRole('heading', { name: 'Collections' })).toBeVisible();
  for (const page of [editor, other]) await openRecord(page, 'organisations', 'two-at-once', 'Name');
  await write(editor.getByLabel('What it does', { exact: true }), 'The first wrote this.');
  await write(other.getByLabel('What it does', { exact: true }), 'The second wrote this.');
  await save(editor);
  await save(other);
  await other.close();
  expect(await read(editing, 'organisations/two-at-once.json')).toEqual({
    ...organisation,
    description: 'The second wrote this.',
  });
});

test('a thousand services still list and search', async ({ browser, editing }) => {
  const service = await read(editing, `services/${await firstIn(editing, 'services')}`);
  const folder = file(editing, 'services');
  await mkdir(folder, { recursive: true });
  const made = Array.from({ length: 1_000 }, (_, index) => `thousand-${index}`);
  await Promise.all(made.map((slug) => put(editing, `services/${slug}.json`, { ...service, name: slug })));
  const page = await browser.newPage({ baseURL: editing.site });
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('heading', { name: 'Collections' })).toBeVisible();
  const listed = Date.now();
  await page.getByRole('link', { name: 'Services', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'thousand-999', exact: true })).toBeAttached({
    timeout: 20_000,
  });
  const searched = Date.now();
  await page.getByPlaceholder('Search all').fill('thousand-777');
  await page.getByPlaceholder('Search all').press('Enter');
  await expect(page.getByRole('heading', { name: 'thousand-777', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  const found = Date.now();
  console.log(`1,000 services: listed in ${searched - listed} ms, searched in ${found - searched} ms.`);
  await page.close();
  await Promise.all(made.map((slug) => rm(file(editing, `services/${slug}.json`))));
});
