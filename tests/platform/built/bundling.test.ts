import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionResult } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDraftProgram } from '../../support/draft-program.ts';
import {
  bundleFunctions,
  drawWithItsProgram,
  filesIn,
  includedFiles,
  readWithItsParser,
  startCold,
} from './bundles.ts';

const root = join(import.meta.dirname, '../../..');
const names = readdirSync(join(root, 'functions'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

const into = mkdtempSync(join(tmpdir(), 'alongside-bundles-'));
let bundles: readonly FunctionResult[] = [];

// Where nobody can edit, the build leaves no program that draws drafts.
const hasProgram = existsSync(join(root, 'drafts'));

beforeAll(async () => {
  if (!hasProgram) await buildDraftProgram(root);
  bundles = await bundleFunctions(into, includedFiles(readFileSync(join(root, 'netlify.toml'), 'utf8')));
}, 600_000);
afterAll(() => {
  rmSync(into, { recursive: true, force: true });
  if (!hasProgram) rmSync(join(root, 'drafts'), { recursive: true, force: true });
});

const bundle = (name: string): FunctionResult => {
  const found = bundles.find((one) => one.name === name);
  if (!found) throw new Error(`The platform’s bundler found no function “${name}”.`);
  return found;
};

/** Settings as in production, with a database that cannot be reached: everything before it has to work. */
const withoutDatabase = {
  SITE_URL: 'https://site.invalid',
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
  MAIL_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'notices@site.invalid',
  SECRET: 'x'.repeat(40),
};

test('the platform finds every function', () => {
  expect(bundles.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('the platform reads every route and schedule from the source', () => {
  for (const { name, routes = [], schedule, runtimeAPIVersion } of bundles) {
    expect([name, runtimeAPIVersion]).toEqual([name, 2]);
    expect([name, routes.length > 0 || schedule !== undefined]).toEqual([name, true]);
  }
});

test.each(names)('%s carries what it reads, and nothing private', (name) => {
  const files = filesIn(bundle(name).path);
  const carried = [...files.keys()];
  expect(carried).toContain('content/site.json');
  expect(carried).toContain('dist/contact/data.json');
  expect(carried).toContain('dist/contact/answer/index.html');
  for (const folder of ['dist/contact', 'dist/ga/contact']) {
    expect(carried).toContain(`${folder}/voice.json`);
    expect(carried).toContain(`${folder}/answer/index.html`);
  }
  expect(carried.filter((file) => file.startsWith('content/agencies/')).length).toBe(
    readdirSync(join(root, 'content/agencies')).length,
  );
  expect(carried.filter((file) => file.startsWith('.data') || file.endsWith('.test.ts'))).toEqual([]);
  const megabytes = [...files.values()].reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`${name}: ${megabytes.toFixed(1)} MB in ${files.size} files`);
  // The platform's limit is 250 MB; a function that nears a tenth of it carries something it does not need.
  expect(megabytes).toBeLessThan(25);
});

test('all of the content, and what reads it, goes with the functions that look at drafts, and with no other', () => {
  for (const name of names) {
    const carried = [...filesIn(bundle(name).path).keys()];
    const hasAll = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(json|mdx)$/.test(file))
      .every((file) => carried.includes(join('content', file)));
    // Nor does any other carry what takes pages apart.
    const hasParser = carried.some((file) => file.startsWith('node_modules/@astrojs/markdown-remark/'));
    const looksAtDrafts = name === 'editors-draft' || name === 'editors-page';
    expect([name, hasAll, hasParser]).toEqual([name, looksAtDrafts, looksAtDrafts]);
    // What draws them goes with one, and is in no folder that visitors are sent.
    const hasDrawing = carried.includes('drafts/server/entry.mjs');
    expect([name, hasDrawing]).toEqual([name, name === 'editors-page']);
  }
});

test.each(['editors-draft', 'editors-page'])('%s can read a page with what it carries', (name) => {
  const page = '---\n{"title":"A page"}\n---\n\n## Begin\n\nA <Term id="craft">word</Term>, and `code`.\n';
  expect(readWithItsParser(bundle(name).path, page)).toBe('');
});

test('the program that draws drafts needs nothing besides what goes with its function', () => {
  const [file = ''] = readdirSync(join(root, 'content/services'));
  const facts = JSON.parse(readFileSync(join(root, 'content/services', file), 'utf8'));
  const drawn = drawWithItsProgram(bundle('editors-page').path, {
    folder: 'services',
    key: 'named-a-moment-ago',
    address: '/service/named-a-moment-ago/',
    facts: { ...facts, name: 'Named a moment ago' },
  });
  expect(drawn).toMatchObject({ reported: '', heading: '<h1>Named a moment ago</h1>' });
  console.log(`the first page of a draft: loaded and drawn in ${drawn.milliseconds} ms`);
});

/** What functions that know no database answer to something sent: one only reads, in the other nobody can sign in here. */
const withoutAny: Readonly<Record<string, readonly number[]>> = {
  'open-data': [405],
  'editor-sign-in': [404],
};

test.each(names)('%s starts cold, and answers without a database', (name) => {
  const { milliseconds, status, reported } = startCold(bundle(name).path, name, withoutDatabase);
  console.log(`${name}: imported in ${milliseconds} ms`);
  // Some 200 ms on a quiet machine; this much means that something heavy came along.
  expect(milliseconds).toBeLessThan(5000);
  // A file that was not carried along would show as ENOENT.
  expect(reported).not.toContain('ENOENT');
  if (status !== undefined) expect(withoutAny[name] ?? [500, 503]).toContain(status);
});

test.each(names)('%s keeps nothing in a deploy preview, and says so', (name) => {
  const { status } = startCold(bundle(name).path, name, { NETLIFY: 'true', CONTEXT: 'deploy-preview' });
  expect(withoutAny[name] ?? [204, 503]).toContain(status);
});
