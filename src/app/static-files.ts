import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import sirv from 'sirv';
import { cacheControlFor, headersFor } from './headers.ts';

const notFoundWithoutSite =
  '<!doctype html><html lang="en"><title>Not found</title><h1>There is no page at this address</h1></html>\n';

/** Answers a GET or HEAD for the address `asked` from files. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse, asked: URL) => void;

const setAll = (response: ServerResponse, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

const contentTypeOf = (path: string): string => {
  if (path.endsWith('/') || path.endsWith('.html')) return 'text/html; charset=utf-8';
  return path.endsWith('.json') ? 'application/json' : '';
};

/** Every file as its address: `/contact/index.html`. */
const filesIn = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.split(sep).join('/')}`);

/** Every page as its address: `/contact/` for `contact/index.html`. */
const pagesOf = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.filter((file) => file.endsWith('/index.html')).map((file) => file.slice(0, -'index.html'.length)),
  );

/** Files that were compressed as brotli alone (see `scripts/compress.mjs`). */
const brotliAlone = (files: readonly string[]): ReadonlySet<string> => {
  const all = new Set(files);
  return new Set(
    files
      .filter((file) => file.endsWith('.br'))
      .map((file) => file.slice(0, -'.br'.length))
      .filter((file) => all.has(file) && !all.has(`${file}.gz`)),
  );
};

const takesGzipAlone = ({ headers: { 'accept-encoding': taken = '' } }: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(taken)) && !/\bbr\b/.test(String(taken));

const asGzip = promisify(gzip);

const sendAsGzip = async (file: string, response: ServerResponse, withBody: boolean): Promise<void> => {
  const bytes = await asGzip(await readFile(file));
  response.writeHead(200, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding',
  });
  response.end(withBody ? bytes : undefined);
};

/**
 * Answers GET and HEAD from the built site in the folder `dist`, read once at the start: precompressed files where
 * the browser takes them (a page that has no gzip file is compressed as it is asked for), a year in the browser for files whose name changes with their content, a redirect to the
 * address with a slash, the site's own page for what is not there, the header table on all of it.
 */
export const staticFiles = (dist: string): ServeFile => {
  const files = sirv(dist, { etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const all = filesIn(dist);
  const pages = pagesOf(all);
  const zippedWhenAsked = brotliAlone(all);
  const listed = readdirSync(dist);
  const notFound = listed.includes('404.html')
    ? readFileSync(join(dist, '404.html'))
    : Buffer.from(notFoundWithoutSite);

  return (request, response, { pathname, search }) => {
    // Only an address we know is redirected to, so that `//elsewhere.example` never becomes a way out.
    if (!pathname.endsWith('/') && pages.has(`${pathname}/`)) {
      setAll(response, {
        ...headersFor('/', undefined),
        Location: `${pathname}/${search}`,
        'Cache-Control': 'no-cache',
      });
      response.writeHead(301).end();
      return;
    }
    setAll(response, headersFor(pathname, contentTypeOf(pathname)));
    response.setHeader('Cache-Control', cacheControlFor(pathname));
    if (zippedWhenAsked.has(`${pathname}index.html`) && takesGzipAlone(request)) {
      void sendAsGzip(join(dist, pathname, 'index.html'), response, request.method !== 'HEAD').catch(() =>
        response.destroy(),
      );
      return;
    }
    files(request, response, () => {
      setAll(response, { ...headersFor('/', 'text/html'), 'Cache-Control': 'no-cache' });
      response.writeHead(404, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': notFound.length,
      });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  };
};
