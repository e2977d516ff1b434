import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Draft, soundDrafts } from '#core/content/check/sound-content.fixture.ts';
import type { DrawableDraft } from '#core/editing/drawable-draft.ts';
import { openDraftDesk } from '../../src/app/draft-desk.ts';
import { drawDraft } from '../../src/app/editors-page.ts';
import { refuse } from '../../src/app/refusal.ts';
import { hostTokens } from '../support/code-host-door.ts';
import { type DraftGround, layDraftGround } from '../support/draft-ground.ts';

let ground: DraftGround;
/** What the program was given to draw. */
let drawn: DrawableDraft[] = [];

beforeAll(async () => {
  ground = await layDraftGround();
});
afterAll(() => ground.close());

const now = () => new Date('2026-11-23T12:00:00Z');
const draw = async (draft: DrawableDraft) => {
  drawn.push(draft);
  return `<p>${draft.address}</p>`;
};
const ask = (body: unknown, token: string | null = hostTokens.editor, within?: number) => {
  drawn = [];
  return drawDraft(
    () => openDraftDesk(ground.root, now),
    async () => draw,
    within,
  )(
    body,
    new Request('https://site.example/api/editors/page', {
      method: 'POST',
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    }),
  );
};
const answered = async (body: unknown) => {
  const answer = await ask(body);
  if (!(answer instanceof Response)) throw new Error(`Refused: ${answer.reason}`);
  return answer.json();
};

const draftOf = (folder: string, change: Draft = {}) => {
  const [path = ''] = Object.keys(soundDrafts).filter((name) => name.startsWith(`content/${folder}/`));
  return { path, data: { ...(soundDrafts[path] as Draft), ...change } };
};

test('an editor gets the page of a service that nobody has saved', async () => {
  const service = draftOf('services', { name: 'Named a moment ago' });
  const address = service.path.replace(/^content\/services(.*)\.json$/, '/service$1/');
  expect(await answered(service)).toEqual({ problems: [], page: `<p>${address}</p>` });
  expect(drawn).toMatchObject([{ folder: 'services', facts: { name: 'Named a moment ago' } }]);
});

test('a page of guidance comes as pieces, and nothing of it as a program', async () => {
  const body = '## Begin\n\nOne *word*.\n\n<Beside>\n\nSay it.\n\n</Beside>\n';
  await answered({ ...draftOf('guidance'), data: { ...draftOf('guidance').data, body } });
  expect(drawn[0]?.prose?.headings).toEqual([{ depth: 2, slug: 'begin', text: 'Begin' }]);
  expect(JSON.parse(JSON.stringify(drawn[0]))).toEqual(drawn[0]);
  expect(drawn[0]?.prose?.nodes.filter((node) => typeof node !== 'string').map(({ name }) => name)).toEqual([
    'h2',
    'p',
    'Beside',
  ]);
});

test('a draft with problems gets its problems, and is not drawn', async () => {
  const { problems, page } = await answered(draftOf('services', { url: 'example' }));
  expect(problems.join()).toContain('Write the whole web address');
  expect([page, drawn]).toEqual([undefined, []]);
  const code = await answered(draftOf('guidance', { body: '{globalThis.ranDraft = true}' }));
  expect(code.problems.join()).toContain('Braces are code');
  expect(drawn).toEqual([]);
  expect(globalThis).not.toHaveProperty('ranDraft');
});

test('a page is for whom the code host lets write, and for nobody else', async () => {
  const service = draftOf('services');
  for (const token of [null, '', 'two words', hostTokens.reader, 'gho_aTokenOfSomebodyElse'])
    expect(await ask(service, token)).toEqual(refuse('not-an-editor'));
  expect(await ask(service, hostTokens.busy)).toEqual(refuse('code-host-down'));
  expect(await ask(service, hostTokens.unanswered, 100)).toEqual(refuse('code-host-down'));
  expect(drawn).toEqual([]);
});

test.each([[{}], ['text'], [{ path: 'content/../package.json', data: {} }]])(
  '%j is no draft',
  async (body) => {
    expect(await ask(body)).toEqual(refuse('not-readable'));
  },
);

test('what has no page of its own is not drawn', async () => {
  const path = 'content/site.json';
  expect(await ask({ path, data: soundDrafts[path] })).toEqual(refuse('not-readable'));
});
