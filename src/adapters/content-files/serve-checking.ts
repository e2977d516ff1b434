import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { checkingAddress, checkingView } from '#core/directory/checking/checking-view.ts';
import { type Html, html } from '#core/html/html.ts';
import { type CheckingSession, createCheckingSession } from './checking-session.ts';
import { isFromThisSite, readBody } from './own-request.ts';

const mostBytes = 16 * 1024;
const layers = { markup: '@layer reset, tokens, base, components, print;' } as const;
const sheets = [
  '/src/styles/tokens.css',
  '/src/styles/base.css',
  '/src/components/Button/button.css',
  '/src/admin/checking-list.css',
];

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const pageOf = (main: Html): string =>
  `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>What to check</title>
<style>${layers}</style>
${sheets.map((sheet) => html`<link rel="stylesheet" href="${sheet}">`)}
</head><body><main class="checking">${main}</main></body></html>`.markup
  }\n`;

/** Answers the list's address: the list for a GET, and for a POST what a press of a button does. */
const answer = async (
  session: CheckingSession,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const show = async (status: number, fields: URLSearchParams, problem?: string) => {
    const desk = await session.show(fields);
    response.writeHead(status, headers).end(pageOf(checkingView({ ...desk, problem })));
  };
  if (request.method === 'GET' || request.method === 'HEAD') return show(200, asked);
  if (request.method !== 'POST' || !isFromThisSite(request))
    return show(403, asked, 'That did not come from this list. Nothing was written.');
  const text = await readBody(request, mostBytes);
  if (text === null) return show(413, asked, 'That is too long. Nothing was written.');
  const fields = new URLSearchParams(text);
  const pressed = await session.press(fields);
  if ('problem' in pressed) return show(409, fields, pressed.problem);
  const way = await session.wayIn(fields);
  // A page that was loaded again after this must not press once more.
  response.writeHead(303, { Location: `${checkingAddress}?${way}#${pressed.id}` }).end();
};

/**
 * Serves the list of what to check beside the pages of the editing server: it writes checks into `content/` below `root`, on
 * this machine only.
 */
export const serveChecking = (root: string): AstroIntegration => ({
  name: 'alongside/serve-checking',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const session = createCheckingSession(root, () => new Date());
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?');
        if (path !== checkingAddress && path !== checkingAddress.slice(0, -1)) return next();
        answer(session, request, response).catch(next);
      });
    },
  },
});
