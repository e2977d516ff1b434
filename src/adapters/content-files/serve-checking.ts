import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkingAddress, checkingView } from '#core/directory/checking/checking-view.ts';
import { type Html, html } from '#core/html/html.ts';
import { createCheckingSession } from './checking-session.ts';
import { isFromThisSite, readBody } from './own-request.ts';

const mostBytes = 16 * 1024;
const layers = '@layer reset, tokens, base, components, print;';
const sheets = [
  'styles/tokens.css',
  'styles/base.css',
  'components/Button/button.css',
  'admin/checking-list.css',
];

/** The styles stand in the page: a press costs one answer and one page, and no sheet is asked for again. */
const readStyles = (root: string): string =>
  [layers, ...sheets.map((sheet) => readFileSync(join(root, 'src', sheet), 'utf8'))].join('\n');

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const pageOf = (main: Html, styles: string): string =>
  `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>What to check</title>
<style>${{ markup: styles }}</style>
</head><body><main class="checking">${main}</main></body></html>`.markup
  }\n`;

/**
 * Answers the list's address, with the records below `root`: the list for a GET, and for a POST what a press of a button does.
 * What was checked can be taken back as long as this lives.
 */
export const checkingAnswers = (root: string) => {
  const session = createCheckingSession(root, () => new Date());
  const styles = readStyles(root);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const show = async (status: number, fields: URLSearchParams, problem?: string) => {
      const desk = await session.show(fields);
      response.writeHead(status, headers).end(pageOf(checkingView({ ...desk, problem }), styles));
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
    response.writeHead(303, { Location: `${checkingAddress}?${way}#${pressed.goTo}` }).end();
  };
};

/**
 * Serves the list of what to check beside the pages of the editing server: it writes checks into `content/` below `root`, on
 * this machine only.
 */
export const serveChecking = (root: string): AstroIntegration => ({
  name: 'alongside/serve-checking',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const answer = checkingAnswers(root);
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?');
        if (path !== checkingAddress && path !== checkingAddress.slice(0, -1)) return next();
        answer(request, response).catch(next);
      });
    },
  },
});
