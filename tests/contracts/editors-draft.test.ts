import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Draft, soundDrafts } from '#core/content/check/sound-content.fixture.ts';
import { openDraftDesk } from '../../src/app/draft-desk.ts';
import { checkDraft } from '../../src/app/editors-draft.ts';
import { refuse } from '../../src/app/refusal.ts';
import { hostRepository, hostTokens } from '../support/code-host-door.ts';
import { builtAt, type DraftGround, layDraftGround } from '../support/draft-ground.ts';

const now = () => new Date('2026-11-23T12:00:00Z');
const secretDoor = 'A house that is not shown';

let ground: DraftGround;

beforeAll(async () => {
  ground = await layDraftGround();
});
afterAll(() => ground.close());

const ask = (body: unknown, token: string | null = hostTokens.editor, within?: number) =>
  checkDraft(() => openDraftDesk(ground.root, now), within)(
    body,
    new Request('https://site.example/api/editors/draft', {
      method: 'POST',
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    }),
  );
const answered = async (body: unknown) => {
  const answer = await ask(body);
  if (!(answer instanceof Response)) throw new Error(`Refused: ${answer.reason}`);
  return answer.json();
};

const draftOf = (name: string, change: (record: Draft) => Draft) => ({
  path: name,
  data: change(structuredClone(soundDrafts[name] as Draft)),
});
const away = draftOf('content/site.json', (site) => ({
  ...site,
  coordinator: { ...(site['coordinator'] as Draft), awayUntil: '2026-11-30' },
}));

test('an editor hears that nothing is wrong, and with which content it was checked', async () => {
  const same = draftOf('content/organisations/kind-people.json', (record) => record);
  expect(await answered(same)).toEqual({ problems: [], warnings: [], builtAt });
});

test('a hole in the routing is named', async () => {
  const { problems } = await answered(away);
  expect(problems).toEqual([
    expect.stringMatching(/^content\/routing\.json, "rules": 12 kinds of request reach nobody, like family,/),
  ]);
});

test('a reference that leads nowhere is told by its field', async () => {
  const services = Object.keys(soundDrafts).filter((name) => name.startsWith('content/services/'));
  const lost = draftOf(services[0] ?? '', (record) => ({ ...record, organisation: 'nobody-we-know' }));
  const { problems } = await answered(lost);
  expect(problems.join()).toMatch(/^Organisation: There is no organisation “nobody-we-know”/);
});

test('a page is taken apart, and none of it is run', async () => {
  const body = `Begin.\n\n{globalThis.ranDraft = true}\n`;
  const { problems } = await answered({
    path: 'content/guidance/families/another.mdx',
    data: { title: 'Another', body },
  });
  expect(problems.join()).toContain('Braces are code');
  expect(globalThis).not.toHaveProperty('ranDraft');
});

test('a rule that would never be used is a warning', async () => {
  const turned = draftOf('content/routing.json', ({ rules }) => ({ rules: (rules as []).toReversed() }));
  const { problems, warnings } = await answered(turned);
  expect(problems).toEqual([]);
  expect(warnings.join()).toContain('The rule “Carlow” is never used');
});

test('a name that visitors are not shown is told to an editor alone', async () => {
  const services = Object.keys(soundDrafts).filter((name) => name.startsWith('content/services/'));
  const hidden = draftOf(services[0] ?? '', (record) => ({ ...record, name: secretDoor }));
  await ground.put(
    'content/services/a-hidden-house.json',
    JSON.stringify({ ...hidden.data, until: '2026-01-01' }),
  );
  const without = draftOf('content/needs.json', () => ({ needs: [] }));
  const { problems } = await answered(without);
  expect(problems.join()).toContain('a-hidden-house');
  for (const token of [null, hostTokens.reader, 'gho_aTokenOfSomebodyElse']) {
    expect(await ask(without, token)).toEqual(refuse('not-an-editor'));
  }
  await rm(path.join(ground.root, 'content/services/a-hidden-house.json'));
});

test.each([null, '', 'two words', 'x'.repeat(1001), 'gho_line\u00ff'])(
  'what is no token (%j) is not asked about',
  async (token) => {
    const before = ground.host.asked.length;
    expect(await ask(away, token)).toEqual(refuse('not-an-editor'));
    expect(ground.host.asked.length).toBe(before);
  },
);

test('the code host is asked once for each draft, about this repository', async () => {
  const before = ground.host.asked.length;
  await ask(away);
  expect(ground.host.asked.slice(before)).toEqual([`GET /repos/${hostRepository}`]);
});

test('a code host that is down, slow or busy is said to be, and nothing is checked', async () => {
  expect(await ask(away, hostTokens.busy)).toEqual(refuse('code-host-down'));
  expect(await ask(away, hostTokens.unanswered, 100)).toEqual(refuse('code-host-down'));
  await ground.setUpWith('http://127.0.0.1:1');
  expect(await ask(away)).toEqual(refuse('code-host-down'));
  await ground.setUpWith(ground.host.origin);
});

test('a repository that was renamed answers nobody, and the token does not go after it', async () => {
  const before = ground.host.asked.length;
  expect(await ask(away, hostTokens.moved)).toEqual(refuse('code-host-down'));
  expect(ground.host.asked.slice(before)).toEqual([`GET /repos/${hostRepository}`]);
});

test.each([
  [{}],
  [{ path: 'content/../package.json', data: {} }],
  [{ path: 'dist/admin/checking.json', data: {} }],
  ['text'],
])('%j is no draft', async (body) => {
  expect(await ask(body)).toEqual(refuse('not-readable'));
});

test('where nobody can edit, nobody is an editor', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'alongside-no-desk-'));
  expect(await openDraftDesk(empty, now)).toBeNull();
  await rm(empty, { recursive: true });
});
