import { expect, test } from 'vitest';
import { isPlaceTaken } from './taken-place.js';

const backend = { repo: 'network/site', branch: 'main' };
const collection = 'translations-ga-families';
const draft = { path: 'content/translations/ga/families/start.mdx', slug: 'start' };
const branch = '/repos/network/site/branches/cms/translations-ga-families/start';
const file = '/repos/network/site/contents/content/translations/ga/families/start.mdx?ref=main';

test.each([
  ['an open draft', [branch], true],
  ['a published file', [file], true],
  ['nothing', [], false],
])('where the code host has %s', async (_, there, isTaken) => {
  const asked: string[] = [];
  const send = (address: RequestInfo | URL, init?: RequestInit) => {
    const { pathname, search } = new URL(String(address));
    asked.push(pathname + search);
    expect(new Headers(init?.headers).get('Authorization')).toBe('token a-token');
    return Promise.resolve(new Response(null, { status: there.includes(pathname + search) ? 200 : 404 }));
  };
  expect(await isPlaceTaken(backend, collection, draft, 'a-token', send)).toBe(isTaken);
  expect(asked).toEqual([branch, file]);
});

test('where nobody answers, nothing is said of it: saving will say so', async () => {
  const send = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await isPlaceTaken(backend, collection, draft, 'a-token', send)).toBe(false);
});
