import { describe, expect, test } from 'vitest';
import { askSite, draftOf, tokenIn, whyNotYet } from './draft.js';

const collection = {
  folder: 'content/services',
  extension: 'json',
  fields: [{ name: 'name', widget: 'string' }],
};

test('a draft lies where its record lies, and a new one under a name of its own', () => {
  const data = { name: 'Ear' };
  expect(draftOf(collection, 'content/services/ear.json', data)).toEqual({
    path: 'content/services/ear.json',
    data,
  });
  expect(draftOf(collection, '', data)).toEqual({ path: 'content/services/not-saved-yet.json', data });
});

test('a translation has the name of the page it translates, and does not say it again', () => {
  const translations = {
    folder: 'content/translations/ga/families',
    extension: 'mdx',
    fields: [{ name: 'translates', widget: 'translated-page' }, ...collection.fields],
  };
  expect(draftOf(translations, '', { translates: 'start', name: 'Tús' })).toEqual({
    path: 'content/translations/ga/families/start.mdx',
    data: { name: 'Tús' },
    slug: 'start',
  });
  expect(draftOf(translations, '', {}).path).toBe('content/translations/ga/families/not-saved-yet.mdx');
});

test('what would break is told, three sentences at most, and nobody is asked', () => {
  const ask = () => {
    throw new Error('Nobody is asked.');
  };
  const problems = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
  expect(whyNotYet({ problems, warnings: ['A rule.'] }, ask)).toBe('One. Two. Three. And 2 more.');
});

test('a warning is a question, and the answer counts', () => {
  const asked: string[] = [];
  const answering = (answer: boolean) => (question: string) => {
    asked.push(question);
    return answer;
  };
  expect(whyNotYet({ problems: [], warnings: ['A rule.'] }, answering(true))).toBeUndefined();
  expect(whyNotYet({ problems: [], warnings: ['A rule.'] }, answering(false))).toBe('It is as it was.');
  expect(asked).toEqual(['A rule. Save it all the same?', 'A rule. Save it all the same?']);
});

test('without either it is saved', () => {
  expect(whyNotYet({ problems: [] }, () => false)).toBeUndefined();
});

test('what the finished site says is told with the day of what it was checked with', () => {
  const said = { problems: ['One.'], builtAt: '2026-11-22T10:00:00.000Z' };
  expect(whyNotYet(said, () => true)).toMatch(
    /^One\. It was checked with the site as it was built on 22 November 2026 at .*: other drafts, /,
  );
  const asked: string[] = [];
  whyNotYet({ problems: [], warnings: ['A rule.'] }, (question) => asked.push(question) > 0, 'Publish');
  expect(asked).toEqual(['A rule. Publish it all the same?']);
});

describe('the finished site is asked', () => {
  const draft = { path: 'content/services/ear.json', data: { name: 'Ear' } };
  const answering = (answer: () => Response | Promise<Response>) => {
    const sent: { address: string; post: RequestInit | undefined }[] = [];
    const send = (async (address: string, post?: RequestInit) => {
      sent.push({ address, post });
      return answer();
    }) as typeof fetch;
    return { sent, send };
  };

  test('with the draft and the token, and gives its answer', async () => {
    const said = { problems: [], warnings: [], builtAt: '2026-11-22T10:00:00.000Z' };
    const { sent, send } = answering(() => Response.json(said));
    expect(await askSite(draft, 'gho_token', send)).toEqual(said);
    expect(sent).toMatchObject([
      {
        address: '../api/editors/draft',
        post: {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: 'Bearer gho_token' },
          body: JSON.stringify(draft),
        },
      },
    ]);
  });

  test('and asked too often from one address it is sent again with its ticket, after the time that was said', async () => {
    const said = { problems: ['Name: write it.'] };
    const step = Response.json({ ticket: 'one-more' }, { status: 429, headers: { 'Retry-After': '0' } });
    const answers = [step, Response.json(said)];
    const { sent, send } = answering(() => answers.shift() ?? Response.error());
    expect(await askSite(draft, 'gho_token', send)).toEqual(said);
    expect(sent.map(({ post }) => new Headers(post?.headers).get('Alongside-Ticket'))).toEqual([
      null,
      'one-more',
    ]);
  });

  test.each<[what: string, answer: () => Response | Promise<Response>, why: string]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'The site did not answer.'],
    ['it fails', () => new Response('<p>Sorry.</p>', { status: 500 }), 'The site did not answer.'],
    ['GitHub is away', () => new Response(null, { status: 503 }), 'GitHub did not answer, or the site is'],
    ['another page answers', () => new Response('<p>Hello.</p>'), 'The site did not answer.'],
    ['something else answers', () => Response.json({}), 'The site did not answer.'],
    ['the token is good no more', () => new Response(null, { status: 401 }), 'log out and sign in again'],
    ['it is too long', () => new Response(null, { status: 413 }), 'It is too long'],
    ['it is asked too often', () => new Response(null, { status: 429 }), 'too many checks within a minute'],
  ])('and when %s the draft goes on unchecked, and why is told', async (_, answer, why) => {
    const said = await askSite(draft, 'gho_token', answering(answer).send);
    expect(said.problems).toEqual([]);
    expect(said.unchecked).toMatch(/^This could not be checked now\. .*the site stays as it is\.$/);
    expect(said.unchecked).toContain(why);
  });
});

test.each([
  [JSON.stringify({ backendName: 'github', token: 'gho_token' }), 'gho_token'],
  [JSON.stringify({ backendName: 'proxy' }), ''],
  [null, ''],
])('of what Decap keeps, %s, the token is %j', (kept, token) => {
  expect(tokenIn({ getItem: (name) => (name === 'decap-cms-user' ? kept : null) })).toBe(token);
});
