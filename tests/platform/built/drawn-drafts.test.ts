import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDraft } from '#adapters/content-files/read-draft.ts';
import { draftFileOf } from '#adapters/decap/draft-file.ts';
import { daysAsText } from '#adapters/mdx/front-matter-days.ts';
import type { DrawableDraft } from '#core/editing/drawable-draft.ts';
import { type DrawDraft, openDraftProgram } from '../../../src/app/draft-program.ts';
import { buildDraftProgram } from '../../support/draft-program.ts';

let root: string;
let draw: DrawDraft;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-draft-program-'));
  await buildDraftProgram(root);
  draw = await openDraftProgram(root);
}, 300_000);
afterAll(() => rm(root, { recursive: true }));

const folders = ['guidance', 'services', 'translations'];
const files = folders.flatMap((folder) =>
  readdirSync(path.join('content', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|mdx)$/.test(file))
    .map((file) => `content/${folder}/${file}`),
);

/** A record as the form of the editor would send it, unchanged. */
const asSent = (file: string) => {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return { path: file, data: JSON.parse(text) };
  const { frontmatter, content } = parseFrontmatter(text);
  return { path: file, data: { ...(daysAsText(frontmatter) as object), body: content } };
};

const drawable = async (sent: unknown): Promise<DrawableDraft> => {
  const file = draftFileOf(sent);
  const draft = file && (await readDraft(file));
  if (draft === undefined) throw new Error('This is no draft of a page.');
  return draft;
};

/** All of a page but scripts, which a draft is shown without, and styles: a built page carries only those that it uses. */
const withoutScriptsAndStyles = (html: string): string =>
  html.replace(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<meta http-equiv[^>]*>/g, '');

test('there are texts in more than one language, and services', () => {
  for (const folder of folders)
    expect(files.filter((file) => file.startsWith(`content/${folder}/`)).length).toBeGreaterThan(3);
});

test('the way to a hidden address is on no page, whatever was typed', async () => {
  const [file] = files.filter((one) => one.startsWith('content/services/'));
  const { path: where, data } = asSent(file ?? '');
  const directions = 'Past the bridge of the canary, the third door.';
  const withAddress = (address: object) =>
    drawable({ path: where, data: { ...data, address, directions } }).then(draw);
  expect(await withAddress({ kind: 'hidden' })).not.toContain('canary');
  expect(await withAddress({ kind: 'town', town: 'Wexford' })).toContain(directions);
});

test.each(files)('%s is drawn as its page was built', async (file) => {
  const draft = await drawable(asSent(file));
  const built = readFileSync(`dist${draft.address}index.html`, 'utf8');
  const drawn = await draw(draft);
  expect(withoutScriptsAndStyles(drawn)).toBe(withoutScriptsAndStyles(built));
});

test('it carries the styles of everything on it', async () => {
  const [file = ''] = files;
  const draft = await drawable(asSent(file));
  const [styles = ''] = /<style>[\s\S]*<\/style>/.exec(await draw(draft)) ?? [];
  const built = readFileSync(`dist${draft.address}index.html`, 'utf8');
  const classes = [...built.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
  const named = (css: string) => new Set(classes.filter((name) => css.includes(`.${name}`)));
  const [own = ''] = /<style>[\s\S]*<\/style>/.exec(built) ?? [];
  expect(named(own).size).toBeGreaterThan(20);
  expect([...named(own)].filter((name) => !named(styles).has(name))).toEqual([]);
});

describe('what was typed', () => {
  const page = asSent(files.find((file) => file.startsWith('content/guidance/')) ?? '');
  const withText = (body: string) => drawable({ ...page, data: { ...page.data, body } });

  test('is shown as the words that it is', async () => {
    const html = await draw(await withText('## \\<script>alert(1)\\</script> & \\{1 + 1}\n\n`<b>` "so"\n'));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; {1 + 1}');
    expect(html).toContain('<code>&lt;b&gt;</code> “so”');
    expect(html).not.toContain('<script>alert');
  });

  test.each([
    '{globalThis.ranDraft = true}',
    'import "node:fs"\n',
    'export const x = (globalThis.ranDraft = true);\n',
    '<script>alert(1)</script>',
    '<Note title={(globalThis.ranDraft = true)}>x</Note>',
    '<Note {...{ title: 1 }}>x</Note>',
    '<div onclick="alert(1)">x</div>',
    '[x](javascript:alert(1))',
    '![x](https://example.org/x.png)',
  ])('%s is refused', async (body) => {
    await expect(withText(body)).rejects.toThrow();
    expect(globalThis).not.toHaveProperty('ranDraft');
  });

  test('is not drawn by the program either, whoever handed it over', async () => {
    const { prose, ...rest } = await withText('Begin.');
    const strange = [{ name: 'script', attributes: {}, children: ['alert(1)'] }] as never;
    await expect(
      draw({ ...rest, prose: { headings: [], cited: {}, ...prose, nodes: strange } }),
    ).rejects.toThrow();
  });
});
