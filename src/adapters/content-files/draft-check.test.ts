import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printProblem } from '#core/content/check/problem.ts';
import { type Draft, soundDrafts } from '#core/content/check/sound-content.fixture.ts';
import { createDraftCheck, sayProblem } from './draft-check.ts';
import { contentBelow } from './read-content.ts';

let root: string;
const put = async (name: string, text: string) => {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), text);
};
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'alongside-drafts-'));
  for (const [name, held] of Object.entries(soundDrafts))
    await put(
      name,
      name.endsWith('.mdx') ? `---\n${JSON.stringify(held)}\n---\n\nBegin here.\n` : JSON.stringify(held),
    );
  await put('src/pages/help-now.astro', '');
  await put('public/favicon.svg', '');
});
afterAll(() => rm(root, { recursive: true }));

const check = () => createDraftCheck(contentBelow(root, () => new Date('2026-11-23T12:00:00Z')));
const draftOf = (name: string, change: (record: Draft) => Draft) => ({
  path: name,
  text: JSON.stringify(change(soundDrafts[name] as Draft)),
});
const routing = (change: (rules: unknown[]) => unknown[]) =>
  draftOf('content/routing.json', ({ rules }) => ({ rules: change(rules as unknown[]) }));

test('a record as it lies there brings nothing', async () => {
  const same = routing((rules) => rules);
  expect(await check().broughtBy(same)).toEqual({ problems: [], warnings: [] });
  expect(await check().inDraft(same)).toEqual([]);
});

test('a mistake in the draft is found, and told by its field alone', async () => {
  const draft = draftOf('content/organisations/kind-people.json', (record) => ({ ...record, name: '' }));
  const [problem, ...others] = await check().inDraft(draft);
  expect(others).toEqual([]);
  expect(problem && sayProblem(problem, draft)).toBe('“Name” is missing. Fill it in.');
  expect((await check().broughtBy(draft)).problems).toEqual([problem]);
});

test('a hole in the routing is found and named, whichever record makes it', async () => {
  const away = { awayUntil: '2026-11-30' };
  const draft = draftOf('content/site.json', (site) => ({
    ...site,
    coordinator: { ...(site['coordinator'] as Draft), ...away },
  }));
  const { problems } = await check().broughtBy(draft);
  expect(problems.map((problem) => sayProblem(problem, draft))).toEqual([
    expect.stringMatching(
      /^content\/routing\.json, "rules": 12 kinds of request reach nobody, like family, carlow/,
    ),
  ]);
});

test('a rule that would never be used is a warning', async () => {
  const { problems, warnings } = await check().broughtBy(routing((rules) => rules.toReversed()));
  expect(problems).toEqual([]);
  expect(warnings.map(printProblem).join()).toContain('The rule “Carlow” is never used');
});

test('what was wrong elsewhere before is not laid to the draft', async () => {
  const broken = JSON.stringify({ ...(soundDrafts['content/helplines/listeners.json'] as Draft), name: '' });
  await put('content/helplines/another.json', broken);
  const draft = draftOf('content/organisations/kind-people.json', (record) => ({
    ...record,
    description: 'New.',
  }));
  expect((await check().broughtBy(draft)).problems).toEqual([]);
  await rm(path.join(root, 'content/helplines/another.json'));
});

test('a page is taken apart anew when its text is another', async () => {
  const desk = check();
  const page = (text: string) => ({
    path: 'content/guidance/families/another.mdx',
    text: `---\n{"title":"Another"}\n---\n\n${text}\n`,
  });
  const saidOf = async (text: string) => (await desk.inDraft(page(text))).map(({ sentence }) => sentence);
  expect((await saidOf('Sound.')).join()).not.toContain('Braces');
  expect((await saidOf('Not {sound}.')).join()).toContain('Braces are code');
});

test('a service that is there already is asked about, and one that was there twice before is not', async () => {
  const [known = ''] = Object.keys(soundDrafts).filter((name) => name.startsWith('content/services/'));
  const again = { path: 'content/services/not-saved-yet.json', text: JSON.stringify(soundDrafts[known]) };
  const { warnings } = await check().broughtBy(again);
  expect(warnings).toEqual([
    {
      file: again.path,
      field: 'name',
      sentence: expect.stringContaining(`${known} has the same name, organisation and town.`),
    },
  ]);
  await put(again.path, again.text);
  expect((await check().broughtBy(again)).warnings).toEqual([]);
  await rm(path.join(root, again.path));
});
