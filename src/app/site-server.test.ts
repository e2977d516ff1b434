import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint, PlatformContext } from './endpoints.ts';
import { headersOf } from './headers.ts';
import { createSiteServer, type SiteServer, type SiteServerOptions } from './site-server.ts';

const dist = mkdtempSync(join(tmpdir(), 'alongside-server-'));
const put = (file: string, text: string | Buffer) => {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
};

beforeAll(() => {
  put('index.html', '<title>Front</title>');
  put('contact/index.html', '<title>Contact</title>');
  put('contact/index.html.br', brotliCompressSync('<title>Contact</title>'));
  put('404.html', '<title>No such page</title>');
  put('admin/index.html', '<title>Editor</title>');
  put('keys.json', '{}');
  put('_astro/page.a1b2c3.js', 'export {}');
});
afterAll(() => rmSync(dist, { recursive: true }));

const endpoint = (path: string, handler: Endpoint['handler'], methods: readonly string[] = []): Endpoint => ({
  name: path.slice(1),
  paths: [path],
  methods,
  handler,
});

const running: SiteServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

const start = async (options: Partial<SiteServerOptions> = {}) => {
  const reports: string[] = [];
  const report = (code: string, where: string) => void reports.push(`${code} ${where}`);
  const server = createSiteServer({ dist, endpoints: [], report, ...options });
  running.push(server);
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  const { port } = server.http.address() as AddressInfo;
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  return { server, port, get, reports };
};

/** Sends bytes as they are and gives back all that the server answers until it closes. */
const sendRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('the built site', () => {
  test('answers a page with its media type and lets the browser ask again', async () => {
    const { get } = await start();
    const answer = await get('/contact/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/html;charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(await answer.text()).toBe('<title>Contact</title>');
  });

  test('sends the compressed file to a browser that takes it', async () => {
    const { get } = await start();
    const answer = await get('/contact/', { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe('<title>Contact</title>');
  });

  test('compresses a page as it is asked for, when it has no gzip file and the browser takes no brotli', async () => {
    const { get } = await start();
    const headers = { 'Accept-Encoding': 'gzip, deflate' };
    const answer = await get('/contact/', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('Content-Security-Policy')).toBe(headersOf('page')['Content-Security-Policy']);
    expect(await answer.text()).toBe('<title>Contact</title>');
    const head = await get('/contact/', { headers, method: 'HEAD' });
    expect(head.headers.get('Content-Length')).toBe(answer.headers.get('Content-Length'));
    expect(await head.text()).toBe('');
    expect((await get('/', { headers })).headers.get('Content-Encoding')).toBeNull();
    const plainly = await get('/contact/', { headers: { 'Accept-Encoding': 'identity' } });
    expect(plainly.headers.get('Content-Encoding')).toBeNull();
  });

  test('keeps a file for a year when its name changes with its content', async () => {
    const { get } = await start();
    expect((await get('/_astro/page.a1b2c3.js')).headers.get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  test('redirects a page to its address with a slash, and keeps the query', async () => {
    const { get } = await start();
    const answer = await get('/contact?step=2');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('Location')).toBe('/contact/?step=2');
  });

  test('never redirects to another site', async () => {
    const { port } = await start();
    const answer = await sendRaw(
      port,
      'GET //elsewhere.example/contact HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 404/);
    expect(answer).not.toMatch(/^Location:/im);
  });

  test('shows the site’s own page where nothing is', async () => {
    const { get } = await start();
    const answer = await get('/nowhere/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<title>No such page</title>');
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00'])(
    'keeps %s inside the built site',
    async (path) => {
      const { port } = await start();
      expect(await sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 404/,
      );
    },
  );

  test('refuses a post to a page, and says what it takes', async () => {
    const { get } = await start();
    const answer = await get('/contact/', { method: 'POST', body: 'words' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('GET, HEAD');
  });

  test('lets what the program makes while it runs stand in front of a file', async () => {
    const overlay = (path: string) =>
      path === '/keys.json' ? Response.json({ demonstration: true }) : undefined;
    const { get } = await start({ overlay });
    expect(await (await get('/keys.json')).json()).toEqual({ demonstration: true });
    expect((await get('/contact/')).status).toBe(200);
  });
});

test('a page that cannot be made while the program runs is answered, and reported without its words', async () => {
  const { get, reports } = await start({ overlay: () => Promise.reject(new RangeError('canary-words')) });
  const answer = await get('/demo/mail/', { headers: { Accept: 'text/html' } });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('tel:112');
  expect(reports).toEqual(['RangeError a page made while running']);
});

describe('functions', () => {
  test('are told the parts of their path and the visitor’s address', async () => {
    const tell = (_: Request, { ip, params }: PlatformContext) => Response.json({ ip, params });
    const { get } = await start({ endpoints: [endpoint('/api/inbox/:agency', tell)] });
    expect(await (await get('/api/inbox/north')).json()).toEqual({
      ip: '127.0.0.1',
      params: { agency: 'north' },
    });
  });

  test('believe a forwarded address only from a trusted proxy', async () => {
    const endpoints = [endpoint('/api/ip', (_, { ip }) => new Response(ip))];
    const headers = { 'X-Forwarded-For': '198.51.100.7, 203.0.113.9' };
    const untrusting = await start({ endpoints });
    expect(await (await untrusting.get('/api/ip', { headers })).text()).toBe('127.0.0.1');
    const trusting = await start({ endpoints, trustedProxies: ['127.0.0.1'] });
    expect(await (await trusting.get('/api/ip', { headers })).text()).toBe('203.0.113.9');
  });

  test('read a form as it was sent', async () => {
    const { get } = await start({
      endpoints: [endpoint('/api/form', async (request) => new Response(await request.text()))],
    });
    expect(await (await get('/api/form', { method: 'POST', body: 'a=%C3%A9' })).text()).toBe('a=%C3%A9');
  });

  test('answer only the methods they name', async () => {
    const { get } = await start({ endpoints: [endpoint('/api/form', () => new Response('kept'), ['POST'])] });
    const answer = await get('/api/form');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  });

  test('that stop reading half-way still get their answer out', async () => {
    const endpoints = [
      endpoint('/api/form', async (request) => {
        for await (const _ of request.body ?? []) break;
        return new Response('too long', { status: 413 });
      }),
    ];
    const { get } = await start({ endpoints });
    const answer = await get('/api/form', { method: 'POST', body: 'x'.repeat(70 * 1024) });
    expect([answer.status, await answer.text()]).toEqual([413, 'too long']);
  });

  test('never see a body that no form could have', async () => {
    let seen = 0;
    const endpoints = [endpoint('/api/form', () => new Response(String(seen++)))];
    const { get } = await start({ endpoints });
    const answer = await get('/api/form', {
      method: 'POST',
      body: 'x'.repeat(300 * 1024),
      headers: { Accept: 'text/html' },
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('shorten your words');
    expect(seen).toBe(0);
  });

  test('never see a body without end', async () => {
    const { port } = await start({ endpoints: [endpoint('/api/form', () => new Response('kept'))] });
    const status = await new Promise((resolve, reject) => {
      const request = send({ port, host: '127.0.0.1', path: '/api/form', method: 'POST' }, (answer) => {
        resolve(answer.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      const more = () => {
        if (!request.destroyed) request.write('x'.repeat(64 * 1024), more);
      };
      more();
    }).catch((error: NodeJS.ErrnoException) => error.code);
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
  });

  test('that fail give numbers to ring, and leave a code and a place in the report', async () => {
    const endpoints = [
      endpoint('/api/form', async (request) => {
        throw Object.assign(new Error(`cannot keep ${await request.text()}`), { code: 'ECONNREFUSED' });
      }),
    ];
    const { get, reports } = await start({ endpoints });
    const page = await get('/api/form?q=canary-query', {
      method: 'POST',
      body: 'canary-words',
      headers: { Accept: 'text/html' },
    });
    expect(page.status).toBe(500);
    const text = await page.text();
    expect(text).toContain('tel:112');
    expect(text).not.toContain('canary');
    const script = await get('/api/form', {
      method: 'POST',
      body: 'canary-words',
      headers: { Accept: 'application/json' },
    });
    expect(await script.json()).toMatchObject({ ring: ['112', '999'] });
    expect(reports).toEqual(['ECONNREFUSED /api/form', 'ECONNREFUSED /api/form']);
  });

  test('that are too busy say so at once, give numbers to ring, and answer again when they are not', async () => {
    const { promise: isDone, resolve: finish } = Promise.withResolvers<void>();
    const slow = endpoint('/slow', () => isDone.then(() => new Response('done')));
    const { get } = await start({ endpoints: [slow], mostAtOnce: 2 });
    const first = [get('/slow'), get('/slow')];
    const refused = await get('/slow');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await refused.text()).toContain('Nothing was kept');
    expect((await get('/')).status).toBe(200);
    finish();
    for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
    expect((await get('/slow')).status).toBe(200);
  });

  test.each([
    [
      'whose length is known, and take the next request on the same connection',
      'Content-Length: 5',
      'keep-alive',
    ],
    ['without an end, and close the connection', 'Transfer-Encoding: chunked', 'close'],
  ])('that are too busy say so before they have a body %s', async (_, length, connection) => {
    const { promise: isDone, resolve: finish } = Promise.withResolvers<void>();
    const slow = endpoint('/slow', () => isDone.then(() => new Response('done')));
    const { port, get } = await start({ endpoints: [slow], mostAtOnce: 1 });
    const first = get('/slow');
    const socket = connect(port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`POST /slow HTTP/1.1\r\nHost: a\r\n${length}\r\n\r\n`);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await expect.poll(() => answer).toMatch(/^HTTP\/1.1 503 .*Nothing was kept/s);
    expect(answer).toMatch(new RegExp(`^connection: ${connection}`, 'im'));
    if (connection === 'keep-alive')
      socket.write('wordsGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    await closed;
    expect(answer.includes('HTTP/1.1 200 OK')).toBe(connection === 'keep-alive');
    finish();
    expect((await first).status).toBe(200);
  });
});

describe('the header table', () => {
  const endpoints = [
    endpoint('/api/json', () => Response.json({})),
    endpoint('/api/page', () => new Response('<p>', { headers: { 'Content-Type': 'text/html' } })),
    endpoint('/api/broken', () => Promise.reject(new Error('broken'))),
  ];
  const overlay = (path: string) =>
    path === '/demo/mail/' ? new Response('<p>', { headers: { 'Content-Type': 'text/html' } }) : undefined;

  test.each([
    ['/', 'page'],
    ['/contact/', 'page'],
    ['/contact', 'file'],
    ['/nowhere/', 'page'],
    ['/keys.json', 'json'],
    ['/_astro/page.a1b2c3.js', 'file'],
    ['/admin/', 'editor'],
    ['/demo/mail/', 'page'],
    ['/api/json', 'json'],
    ['/api/page', 'page'],
    ['/api/broken', 'json'],
  ] as const)('is on %s', async (path, kind) => {
    const { get } = await start({ endpoints, overlay });
    const { headers } = await get(path);
    for (const [name, value] of Object.entries(headersOf(kind)))
      expect([name, headers.get(name)]).toEqual([name, value]);
  });

  test('keeps answers of functions out of every cache', async () => {
    const { get } = await start({ endpoints });
    expect((await get('/api/json')).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('connections', () => {
  test('that never finish their headers are closed', async () => {
    const { port } = await start({ headersWithin: 60, requestWithin: 120 });
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408/);
  });

  test('that never finish their body are closed', async () => {
    const endpoints = [endpoint('/api/form', () => new Response('kept'))];
    const { port } = await start({ endpoints, headersWithin: 60, requestWithin: 120 });
    const answer = await sendRaw(
      port,
      'POST /api/form HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nslow',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408/);
  });

  test('that nobody uses stay longer than a minute: a proxy that keeps one so long loses no request', async () => {
    const { server, get } = await start();
    expect((await get('/')).headers.get('keep-alive')).toBe('timeout=75');
    expect(server.http.keepAliveTimeout).toBeGreaterThan(60_000);
  });

  test.each(['Host: a:99999', 'Host: <script>'])('with “%s” get an answer, not a crash', async (host) => {
    const { port, get } = await start();
    expect(await sendRaw(port, `GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 (400|200)/,
    );
    expect((await get('/')).status).toBe(200);
  });
});

describe('stopping', () => {
  test('waits for the answer and for the work after it', async () => {
    const answering = Promise.withResolvers<void>();
    const afterwards = Promise.withResolvers<void>();
    const done: string[] = [];
    const endpoints = [
      endpoint('/api/form', async (_, { waitUntil }) => {
        await answering.promise;
        waitUntil(afterwards.promise.then(() => done.push('mail sent')));
        return new Response('kept');
      }),
    ];
    const { server, get } = await start({ endpoints });
    const answer = get('/api/form');
    await new Promise((resolve) => server.http.once('request', resolve));
    const stopped = server.stop().then(() => done.push('stopped'));
    answering.resolve();
    expect(await (await answer).text()).toBe('kept');
    afterwards.resolve();
    await stopped;
    expect(done).toEqual(['mail sent', 'stopped']);
  });

  test('is not prevented by work that fails, which is reported without its words', async () => {
    const endpoints = [
      endpoint('/api/form', (_, { waitUntil }) => {
        waitUntil(Promise.reject(new TypeError('canary-words')));
        return new Response('kept');
      }),
    ];
    const { server, get, reports } = await start({ endpoints });
    await get('/api/form');
    await server.stop();
    expect(reports).toEqual(['TypeError /api/form after the answer']);
  });
});
