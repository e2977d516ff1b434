import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answering } from './answering.ts';
import { editorSignIn } from './editor-sign-in.ts';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.ts';

const token = 'gho_aTokenThatNobodyMayRead';
const site = 'https://site.example';

/** The code host, as far as signing in goes. `ways` says how it answers the next exchange. */
let host: Server;
let settings: SignInSettings;
let exchanges: { code?: string; code_verifier?: string; client_secret?: string; redirect_uri?: string }[] =
  [];
let way: 'token' | 'refuses' | 'nonsense' | 'silent' | 'redirects' | 'hangs up' = 'token';

const answerExchange = async (request: IncomingMessage): Promise<[number, string, string?]> => {
  exchanges.push(JSON.parse(await text(request)) as (typeof exchanges)[number]);
  if (way === 'refuses') return [200, JSON.stringify({ error: 'bad_verification_code' })];
  if (way === 'nonsense') return [200, '<html>'];
  if (way === 'redirects') return [302, '', 'http://127.0.0.1:9/'];
  return [200, JSON.stringify({ access_token: token, token_type: 'bearer', scope: 'public_repo' })];
};

beforeAll(async () => {
  host = createServer((request, response) => {
    if (way === 'hangs up') return void request.socket.destroy();
    if (way === 'silent') return;
    void answerExchange(request).then(([status, body, location]) =>
      response.writeHead(status, location === undefined ? {} : { Location: location }).end(body),
    );
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const { port } = host.address() as AddressInfo;
  settings = {
    clientId: 'Iv1.client',
    clientSecret: 'the-secret',
    codeHost: `http://127.0.0.1:${port}`,
    siteOrigin: site,
  };
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});
beforeEach(() => {
  exchanges = [];
  way = 'token';
});

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    answering(
      '/api/editor-sign-in',
      editorSignIn(() => settings, 300),
    )(new Request(`${site}${path}`, { headers }), undefined),
  );

const begin = async (query = '?provider=github&scope=public_repo') => {
  const answer = await ask(`/api/editor-sign-in${query}`, { 'Sec-Fetch-Site': 'same-origin' });
  const to = new URL(answer.headers.get('Location') ?? '');
  const set = answer.headers.get('Set-Cookie') ?? '';
  return { answer, to, set, cookie: set.split(';')[0] ?? '', state: to.searchParams.get('state') ?? '' };
};
const finish = (query: string, cookie: string) =>
  ask(`/api/editor-sign-in/answer?${query}`, { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' });

test('the browser is sent to the code host with a state that only it knows', async () => {
  const { answer, to, set, state } = await begin();
  expect(answer.status).toBe(302);
  expect(to.origin + to.pathname).toBe(`${settings.codeHost}/login/oauth/authorize`);
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    client_id: 'Iv1.client',
    redirect_uri: `${site}/api/editor-sign-in/answer`,
    scope: 'public_repo',
    code_challenge_method: 'S256',
  });
  expect(state.length).toBeGreaterThan(40);
  expect(set).toMatch(
    /^__Host-editor-sign-in=[\w-]+\.[\w-]+; Path=\/; Max-Age=600; Secure; HttpOnly; SameSite=Lax$/,
  );
  expect(to.href).not.toContain('the-secret');
  expect((await begin()).state).not.toBe(state);
});

test('it asks for nothing but to write into a repository', async () => {
  for (const [asked, given] of [
    ['repo', 'repo'],
    ['admin:org', 'public_repo'],
    ['', 'public_repo'],
  ])
    expect((await begin(`?scope=${asked}`)).to.searchParams.get('scope')).toBe(given);
});

test.each(['cross-site', 'same-site', 'none'])(
  'a sign-in that begins elsewhere (%s) is refused',
  async (from) => {
    const answer = await ask('/api/editor-sign-in', { 'Sec-Fetch-Site': from });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(await answer.text()).toContain('A sign-in begins in the editor.');
  },
);

test('a code becomes a token, with the proof that the same browser began', async () => {
  const { to, cookie, state } = await begin();
  const answer = await finish(`code=abc&state=${state}`, cookie);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(token);
  const [exchange] = exchanges;
  expect(exchange).toMatchObject({ code: 'abc', client_secret: 'the-secret' });
  expect(exchange?.redirect_uri).toBe(to.searchParams.get('redirect_uri'));
  const challenge = createHash('sha256')
    .update(exchange?.code_verifier ?? '')
    .digest('base64url');
  expect(challenge).toBe(to.searchParams.get('code_challenge'));
});

test('the answer is kept by nobody, may run one script of ours, and ends the cookie', async () => {
  const { cookie, state } = await begin();
  const { headers } = await finish(`code=abc&state=${state}`, cookie);
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self';");
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('unsafe-none');
  expect(headers.get('Set-Cookie')).toContain('__Host-editor-sign-in=; Path=/; Max-Age=0;');
});

describe('nothing is exchanged', () => {
  test.each([
    ['a forged state', () => ({ query: 'code=abc&state=forged', withCookie: true })],
    ['no state', () => ({ query: 'code=abc', withCookie: true })],
    ['an empty state', () => ({ query: 'code=abc&state=', withCookie: true })],
    ['another browser', (state: string) => ({ query: `code=abc&state=${state}`, withCookie: false })],
  ])('for %s', async (_, from) => {
    const { cookie, state } = await begin();
    const { query, withCookie } = from(state);
    const answer = await finish(query, withCookie ? cookie : 'other=1; __Host-editor-sign-in=');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This sign-in was not begun in this window');
    expect(exchanges).toEqual([]);
  });

  test('when the editor said no', async () => {
    const { cookie, state } = await begin();
    const answer = await finish(`error=access_denied&state=${state}`, cookie);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('GitHub was told not to');
    expect(exchanges).toEqual([]);
  });
});

test.each([
  ['refuses', 403, 'GitHub did not accept this sign-in'],
  ['nonsense', 502, 'GitHub does not answer'],
  ['redirects', 502, 'GitHub does not answer'],
  ['silent', 502, 'GitHub does not answer'],
  ['hangs up', 502, 'GitHub does not answer'],
] as const)('a code host that %s gets a sentence', async (how, status, sentence) => {
  const { cookie, state } = await begin();
  way = how;
  const answer = await finish(`code=abc&state=${state}`, cookie);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(sentence);
});

test('neither token nor code nor secret is logged', async () => {
  const said = (['log', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  const ways = ['token', 'refuses', 'nonsense', 'silent', 'hangs up'] as const;
  for (const how of ways) {
    const { cookie, state } = await begin();
    way = how;
    await finish(`code=abc&state=${state}`, cookie);
  }
  for (const spy of said) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('what comes in an address is never repeated', async () => {
  const mark = '"><b>mark';
  const { cookie, state } = await begin();
  way = 'refuses';
  for (const query of [
    `code=${encodeURIComponent(mark)}&state=${state}`,
    `error=${encodeURIComponent(mark)}`,
  ])
    expect(await (await finish(query, cookie)).text()).not.toContain('mark');
});

test('where it is not set up, it says so and sets nothing', async () => {
  for (const path of ['/api/editor-sign-in', '/api/editor-sign-in/answer?code=a&state=b']) {
    const answer = await editorSignIn(() => null)(new Request(site + path));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(await answer.text()).toContain('Signing in is not set up on this site.');
  }
});

test('the settings are both there, or neither', () => {
  expect(readSignInSettings({ GITHUB_CLIENT_ID: ' ' })).toBeNull();
  expect(() => readSignInSettings({ GITHUB_CLIENT_ID: 'a' })).toThrow('Set both');
  expect(() => readSignInSettings({ GITHUB_CLIENT_SECRET: 'a' })).toThrow('Set both');
  const env = { GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b', SITE_URL: 'https://x.example/y' };
  expect(readSignInSettings(env)).toEqual({
    clientId: 'a',
    clientSecret: 'b',
    codeHost: 'https://github.com',
    siteOrigin: 'https://x.example',
  });
});
