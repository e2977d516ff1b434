import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkLogSchema } from '#core/links/link-log.ts';
import { askSite } from './ask-site.ts';
import { checkLinks } from './link-check.ts';

let folder: string;
let server: Server;
let origin: string;
let asked: { readonly method: string; readonly path: string; readonly at: number; readonly sender: string }[];
let open: number;
let mostOpen: number;

const pages: Record<string, (request: IncomingMessage, answer: ServerResponse) => void> = {
  '/here': (_, answer) => answer.end('here'),
  '/gone': (_, answer) => answer.writeHead(404).end(),
  '/no-heads': (request, answer) => answer.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/moved': (_, answer) => answer.writeHead(301, { Location: '/here' }).end(),
  '/circle': (_, answer) => answer.writeHead(302, { Location: '/circle' }).end(),
  '/never': () => undefined,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-'));
  asked = [];
  open = 0;
  mostOpen = 0;
  server = createServer((request, answer) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, path, at: performance.now(), sender: headers['user-agent'] ?? '' });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    answer.on('close', () => {
      open -= 1;
    });
    pages[path]?.(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const polite = {
  pauseBetween: 40,
  sitesAtOnce: 4,
  secondsForAnswer: 5,
  days: 7,
  sender: 'Alongside link check',
};
const ask = (path: string, seconds = 5) => askSite(`${origin}${path}`, seconds, polite.sender);

it('asks for the head only, and says who asks', async () => {
  expect(await ask('/here')).toEqual({ kind: 'answered', status: 200, end: `${origin}/here` });
  expect(asked.map(({ method, sender }) => [method, sender])).toEqual([['HEAD', 'Alongside link check']]);
});

it('asks for the page where a site gives no heads, and follows to where it moved', async () => {
  expect(await ask('/no-heads')).toMatchObject({ status: 200 });
  expect(await ask('/moved')).toEqual({ kind: 'answered', status: 200, end: `${origin}/here` });
  expect(await ask('/gone')).toMatchObject({ status: 404 });
});

it('gives up on circles, on silence and on hosts that are not there', async () => {
  expect(await ask('/circle')).toEqual({ kind: 'silent', why: 'in-circles' });
  expect(await ask('/never', 0.2)).toEqual({ kind: 'silent', why: 'timed-out' });
  expect(await askSite('http://127.0.0.1:1/', 5, 'x')).toEqual({ kind: 'silent', why: 'unreachable' });
});

it('asks one site one question at a time, with a pause between, and tells how far it is', async () => {
  const heard: number[] = [];
  const urls = ['/here', '/no-heads', '/gone'].map((path) => `${origin}${path}`);
  await checkLinks(urls, join(folder, 'links.json'), polite, (_, done) => heard.push(done));
  expect(mostOpen).toBe(1);
  const firsts = asked.filter(({ method }) => method === 'HEAD').map(({ at }) => at);
  for (const [index, at] of firsts.entries())
    if (index > 0) expect(at - (firsts[index - 1] ?? 0)).toBeGreaterThanOrEqual(polite.pauseBetween - 1);
  expect(heard).toEqual([1, 2, 3]);
});

it('goes on where it was stopped, and does not mind a spoiled log', async () => {
  const path = join(folder, 'links.json');
  await writeFile(path, '{ half');
  await checkLinks([`${origin}/here`], path, polite, () => undefined);
  expect(Object.keys(linkLogSchema.parse(JSON.parse(await readFile(path, 'utf8'))))).toEqual([
    `${origin}/here`,
  ]);
  asked.length = 0;
  const log = await checkLinks([`${origin}/here`, `${origin}/gone`], path, polite, () => undefined);
  expect(asked.every(({ path: at }) => at === '/gone')).toBe(true);
  expect(Object.keys(log).sort()).toEqual([`${origin}/gone`, `${origin}/here`]);
});
