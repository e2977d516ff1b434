import { expect, test } from 'vitest';
import { askForPage } from './drawn-page.js';

const draft = { path: 'content/services/ear.json', data: { name: 'Ear' } };
const quiet = (html: string) => `quiet ${html}`;
const answering = (answer: () => Response | Promise<Response>) => {
  const sent: { address: string; post: RequestInit | undefined }[] = [];
  const send = (async (address: string, post?: RequestInit) => {
    sent.push({ address, post });
    return answer();
  }) as typeof fetch;
  return { sent, send };
};

test('the finished site is asked with the draft and the token, and its page is made quiet', async () => {
  const { sent, send } = answering(() => Response.json({ problems: [], page: '<p>Ear</p>' }));
  expect(await askForPage(draft, 'gho_token', send, quiet)).toEqual({
    problems: [],
    page: 'quiet <p>Ear</p>',
  });
  expect(sent).toMatchObject([
    {
      address: '../api/editors/page',
      post: {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: 'Bearer gho_token' },
        body: JSON.stringify(draft),
      },
    },
  ]);
});

test('what is wrong with a draft is told, without a page', async () => {
  const { send } = answering(() => Response.json({ problems: ['Write its name.'] }));
  expect(await askForPage(draft, 'gho_token', send, quiet)).toEqual({ problems: ['Write its name.'] });
});

test.each<[what: string, answer: () => Response | Promise<Response>, why: string]>([
  ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'The site did not answer.'],
  ['it fails', () => new Response('<p>Sorry.</p>', { status: 500 }), 'The site did not answer.'],
  ['another page answers', () => new Response('<p>Hello.</p>'), 'The site did not answer.'],
  ['something else answers', () => Response.json({}), 'The site did not answer.'],
  ['GitHub is away', () => new Response(null, { status: 503 }), 'GitHub did not answer'],
  ['the token is good no more', () => new Response(null, { status: 401 }), 'log out and sign in again'],
  ['it is too long', () => new Response(null, { status: 413 }), 'It is too long'],
  ['it is asked too often', () => new Response(null, { status: 429 }), 'too often within a minute'],
])('when %s there is no page, and no problem either, and why is told', async (_, answer, why) => {
  const { page, problems, undrawn } = await askForPage(draft, 'gho_token', answering(answer).send, quiet);
  expect([page, problems]).toEqual([undefined, []]);
  expect(undrawn).toMatch(/^The page could not be drawn now\. .*What you wrote is still here/);
  expect(undrawn).toContain(why);
});
