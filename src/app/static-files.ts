import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
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

/** Every page as its address: `/contact/` for `contact/index.html`. */
const pagesOf = (dist: string): ReadonlySet<string> =>
  new Set(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file.split(sep).join('/')}`)
      .filter((file) => file.endsWith('/index.html'))
      .map((file) => file.slice(0, -'index.html'.length)),
  );

/**
 * Answers GET and HEAD from the built site in the folder `dist`, read once at the start: precompressed files where
 * the browser takes them, a year in the browser for files whose name changes with their content, a redirect to the
 * address with a slash, the site's own page for what is not there, the header table on all of it.
 */
export const staticFiles = (dist: string): ServeFile => {
  const files = sirv(dist, { etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const pages = pagesOf(dist);
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
