import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { expect, type Locator, type Page } from '@playwright/test';
import { decapCollections } from '../../src/adapters/decap/decap-config.ts';
import { daysAsText } from '../../src/adapters/mdx/front-matter-days.ts';
import { type Editing, problemsIn, test } from './support/editing-test.ts';
import { openRecord, pressSave, save, write } from './support/editor-page.ts';

/** Every collection that has a folder; a language may have no page yet for some readers. */
const collections = decapCollections([{ code: 'ga', name: 'Gaeilge' }]).filter(
  ({ folder }) => folder === undefined || existsSync(folder),
);

/** What a file says, without regard to how it is written down. */
const meaningOf = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8');
  if (file.endsWith('.json')) return JSON.parse(text);
  const { frontmatter, content } = parseFrontmatter(text);
  return { facts: daysAsText(frontmatter), text: content.trim() };
};

const biggestFile = async (folder: string): Promise<string> => {
  const names = await readdir(folder);
  const sized = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(path.join(folder, name))).size })),
  );
  return sized.sort((one, other) => other.size - one.size)[0]?.name ?? '';
};

const writeService = async (editing: Editing, slug: string, change: Record<string, unknown>) => {
  const folder = path.join(editing.root, 'content/services');
  const [first = ''] = await readdir(folder);
  const service = JSON.parse(await readFile(path.join(folder, first), 'utf8')) as Record<string, unknown>;
  await writeFile(
    path.join(folder, `${slug}.json`),
    `${JSON.stringify({ ...service, ...change }, null, 2)}\n`,
  );
};
const readService = async (editing: Editing, slug: string) =>
  JSON.parse(await readFile(path.join(editing.root, `content/services/${slug}.json`), 'utf8')) as Record<
    string,
    unknown
  >;

/** The first field that names something; what lies folded up, in lists and in lists within them, is opened until one shows. */
const firstName = async (editor: Page): Promise<Locator> => {
  const input = editor
    .getByLabel(/^(Name|Title|Heading|Word)/)
    .and(editor.locator('input, textarea'))
    .locator('visible=true')
    .first();
  await expect(async () => {
    if (!(await input.isVisible())) await editor.getByRole('button', { name: 'Expand' }).first().click();
    expect(await input.isVisible()).toBe(true);
  }).toPass();
  return input;
};

test('every collection is listed, with every record that is on disk', async ({ editor, editing }) => {
  // Whoever was here before may have left a record open, or taken one away that the editor still knows.
  await editor.goto('/admin/#/collections/settings');
  await editor.reload();
  for (const collection of collections) {
    await editor.getByRole('link', { name: collection.label, exact: true }).click();
    await expect(editor.getByRole('heading', { name: collection.label, level: 1 })).toBeVisible();
    const folder = collection.folder;
    const count =
      folder === undefined
        ? collection.files?.length
        : (await readdir(path.join(editing.root, folder))).length;
    await expect(editor.locator(`a[href^="#/collections/${collection.name}/entries/"]`)).toHaveCount(
      count ?? 0,
    );
  }
});

for (const collection of collections) {
  for (const file of collection.files ?? [undefined]) {
    test(`a record of ${file?.label ?? collection.label} is opened, and saved with nothing else changed than one letter`, async ({
      editor,
      editing,
    }) => {
      const name =
        file === undefined ? await biggestFile(path.join(editing.root, collection.folder ?? '')) : '';
      const onDisk = path.join(editing.root, file?.file ?? `${collection.folder}/${name}`);
      const before = await meaningOf(onDisk);
      const bytes = await readFile(onDisk, 'utf8');
      const isEmpty = Object.values(before as object).every(
        (list) => Array.isArray(list) && list.length === 0,
      );
      test.skip(isEmpty, 'Nothing is in it yet that could be opened.');
      const fields = file?.fields ?? collection.fields ?? [];
      const [first] = fields;

      await openRecord(editor, collection.name, file?.name ?? path.parse(name).name, first?.label ?? '');
      const input = await firstName(editor);
      const text = await input.inputValue();
      // Decap saves nothing while nothing differs.
      await input.press('End');
      await input.press('x');
      await save(editor);

      const saved = JSON.stringify(await meaningOf(onDisk));
      expect(saved).toContain(JSON.stringify(`${text}x`));
      expect(JSON.parse(saved.replace(JSON.stringify(`${text}x`), JSON.stringify(text)))).toEqual(before);
      // Whoever looks at the history sees what was changed, and nothing that only moved.
      if (onDisk.endsWith('.json') && collection.name !== 'messages')
        expect((await readFile(onDisk, 'utf8')).replace(`${text}x`, () => text)).toBe(bytes);
      expect(await problemsIn(editing.root)).toEqual(editing.problems);
    });
  }
}

test('an edit is on disk: a text written, a field cleared, a third answer, a word in accents', async ({
  editor,
  editing,
}) => {
  await writeService(editing, 'edited', { alert: 'Moving in May.', waitTime: 'A week', free: true });
  await openRecord(editor, 'services', 'edited', 'Name');
  await write(editor.getByLabel('Alert (optional)'), 'Closed for Easter — Cáisc.');
  await write(editor.getByLabel('Waiting (optional)'), '');
  await editor
    .getByRole('radiogroup', { name: 'Free', exact: true })
    .getByRole('radio', { name: 'Not known' })
    .check();
  await editor
    .getByRole('radiogroup', { name: 'Run by people who have been there' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await save(editor);

  const saved = await readService(editing, 'edited');
  expect(saved).toMatchObject({ alert: 'Closed for Easter — Cáisc.', peerLed: true });
  expect(saved).not.toHaveProperty('waitTime');
  expect(saved).not.toHaveProperty('free');
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
});

test('an address that is hidden takes the street with it', async ({ editor, editing }) => {
  await writeService(editing, 'moved', {
    address: { kind: 'full', lines: ['1 Example Street'], town: 'Wexford' },
  });
  await openRecord(editor, 'services', 'moved', 'Name');
  await expect(editor.getByLabel('Town', { exact: true })).toHaveValue('Wexford');
  await editor.getByLabel('Choose one').first().click();
  await editor.getByText('Hidden, or not known', { exact: true }).click();
  await expect(editor.getByLabel('Town', { exact: true })).toHaveCount(0);
  await save(editor);
  expect((await readService(editing, 'moved'))['address']).toEqual({ kind: 'hidden' });
});

test('what has not the right form is not saved, and the sentence is the schema’s', async ({
  editor,
  editing,
}) => {
  await writeService(editing, 'refused', { url: 'https://example.org/' });
  await openRecord(editor, 'services', 'refused', 'Name');
  await write(editor.getByLabel('Website (optional)'), 'www.example.org');
  await pressSave(editor);
  await expect(
    editor.getByText('Website: Write the whole web address, beginning with https://'),
  ).toBeVisible();
  expect(await readService(editing, 'refused')).toMatchObject({ url: 'https://example.org/' });
  await write(editor.getByLabel('Website (optional)'), 'https://example.org/here');
  await save(editor);
  expect(await readService(editing, 'refused')).toMatchObject({ url: 'https://example.org/here' });
});

test('a check that is begun must be finished, and one that is emptied again is no check', async ({
  editor,
  editing,
}) => {
  await writeService(editing, 'checked', { checked: undefined });
  await openRecord(editor, 'services', 'checked', 'Name');
  const by = editor.getByLabel('Checked by', { exact: true });
  if (!(await by.isVisible())) await editor.getByRole('button', { name: 'expand' }).last().click();
  await write(by, 'the coordinator');
  await pressSave(editor);
  await expect(editor.getByText('Checked on: please fill this in.')).toBeVisible();
  await write(by, '');
  await save(editor);
  expect(await readService(editing, 'checked')).not.toHaveProperty('checked');
});

test('braces and angle brackets in a page become prose', async ({ editor, editing }) => {
  const folder = path.join(editing.root, 'content/guidance/friends');
  const slug = path.parse((await readdir(folder))[0] ?? '').name;
  await openRecord(editor, 'guidance-friends', slug, 'Title');
  // The page's own text; boxes in it hold more.
  await editor.locator('[data-slate-editor="true"]').first().locator('p').first().click();
  await editor.keyboard.press('End');
  await editor.keyboard.insertText('Fewer than {five} or <5 people.');
  await save(editor);
  expect(await readFile(path.join(folder, `${slug}.mdx`), 'utf8')).toContain(
    'Fewer than \\{five\\} or \\<5 people.',
  );
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
});

test('the editor runs under its policy, which is at work', async ({ openEditor, editor, editing }) => {
  const answer = await editor.request.get('/admin/');
  expect(answer.headers()['content-security-policy']).toContain(`connect-src 'self' ${editing.saving};`);
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  const { complaints } = openEditor.watched;
  const isBlocked = await editor.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => false,
      () => true,
    ),
  );
  expect(isBlocked).toBe(true);
  await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy');
  complaints.length = 0;
});

test('the server that saves does not let another site read', async ({ editing }) => {
  const answer = await fetch(`${editing.saving}/api/v1`, {
    method: 'OPTIONS',
    headers: { Origin: 'http://localhost:9999', 'Access-Control-Request-Method': 'POST' },
  });
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(editing.site);
});

test('a new record gets an address without accents', async ({ editor, editing }) => {
  await editor.goto('/admin/#/collections/organisations/new');
  await write(editor.getByLabel('Name', { exact: true }), 'Cúnamh agus Éisteacht');
  await write(editor.getByLabel('What it does', { exact: true }), 'They listen.');
  await save(editor);
  const file = path.join(editing.root, 'content/organisations/cunamh-agus-eisteacht.json');
  expect(await readFile(file, 'utf8')).toBe(
    '{\n  "name": "Cúnamh agus Éisteacht",\n  "description": "They listen."\n}\n',
  );
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
});
