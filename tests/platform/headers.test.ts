import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { headersFor } from '#app/headers.ts';

const folder = join(import.meta.dirname, '../../functions');
const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

type Module = {
  readonly default: (request: Request, context: unknown) => Promise<Response>;
  readonly config: { readonly path?: string | readonly string[] };
};

// As in a deploy preview: no database, so every function refuses by itself, and only its manners are looked at.
beforeAll(() => {
  process.env['NETLIFY'] = 'true';
  for (const name of ['DATABASE_URL', 'MAIL_URL', 'MAIL_FROM', 'SECRET']) delete process.env[name];
});

const call = async (name: string, method: string, accept: string) => {
  const { default: handler, config } = (await import(join(folder, name))) as Module;
  const [address] = [config.path ?? []].flat();
  if (address === undefined) return undefined;
  const request = new Request(`https://site.invalid${address}`, { method, headers: { Accept: accept } });
  const answer = await handler(request, { ip: '203.0.113.1', params: {}, waitUntil: () => undefined });
  return { address, answer };
};

test('there are functions to look at', () => {
  expect(names.length).toBeGreaterThan(0);
});

// netlify.toml and `_headers` do not reach what functions answer: each has to carry the table itself.
test.each(
  names.flatMap((name) =>
    ['GET', 'POST'].flatMap((method) =>
      ['text/html', 'application/json'].map((accept) => [name, method, accept] as const),
    ),
  ),
)('%s asked with %s for %s carries the header table and is not kept', async (name, method, accept) => {
  const called = await call(name, method, accept);
  if (called === undefined) return;
  const { address, answer } = called;
  for (const [header, value] of Object.entries(headersFor(address, answer.headers.get('Content-Type')))) {
    expect([header, answer.headers.get(header)]).toEqual([header, value]);
  }
  // What is published to everybody may be kept for five minutes.
  const isPublished = name === 'open-data.ts' && answer.ok;
  expect(answer.headers.get('Cache-Control')).toBe(isPublished ? 'public, max-age=300' : 'no-store');
  expect(answer.headers.get('Set-Cookie')).toBeNull();
});
