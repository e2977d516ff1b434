import { html } from '#core/html/html.ts';
import site from '../../content/site.json' with { type: 'json' };
import { withHeaders } from './headers.ts';

/** What went wrong, said to a visitor in two sentences: what happened, and what to do now. */
export type Failure = {
  readonly status: number;
  readonly happened: string;
  readonly doNow: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A defect or a broken environment: nobody foresaw it, so nothing more can be promised. */
export const unforeseen: Failure = {
  status: 500,
  happened: 'Something went wrong on our side. What you just sent may not have been kept.',
  doNow: 'Go back, wait a minute and try again. If it fails again, ring instead.',
};

/** More bytes than any form or letter of this site can have. */
export const tooLarge: Failure = {
  status: 413,
  happened: 'That is more than we can take at once. Nothing was kept.',
  doNow: 'Go back, shorten your words and send them again.',
};

/** More at once than this server can answer soon: better a few who try again than all who wait. */
export const tooBusy: Failure = {
  status: 503,
  happened: 'More people are asking at this moment than we can answer. Nothing was kept.',
  doNow: 'Go back, wait a minute and try again.',
  headers: { 'Retry-After': '10' },
};

/** A method that this address does not know; `allowed` are those it knows. */
export const wrongMethod = (allowed: readonly string[]): Failure => ({
  status: 405,
  happened: 'This address cannot be used in that way. Nothing was kept.',
  doNow: 'Go back and try again from the page.',
  headers: { Allow: allowed.join(', ') },
});

/** An address that no browser would make. */
export const notAnAddress: Failure = {
  status: 400,
  happened: 'That is not an address of this site. Nothing was kept.',
  doNow: 'Start again from the front page.',
};

const numbers: readonly string[] = site.emergency.numbers;

const asPage = ({ happened, doNow }: Failure): string =>
  `<!doctype html>\n${
    html`<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>That did not work</title>
</head>
<body>
<main>
<h1>That did not work</h1>
<p>${happened}</p>
<p>${doNow}</p>
<p>If somebody is in danger now, ring ${numbers.map((number, place) => html`${place > 0 && ' or '}<a href="tel:${number}">${number}</a>`)}.</p>
<p><a href="/help-now/">Help now: more numbers to ring</a></p>
</main>
</body>
</html>`.markup
  }\n`;

/** Scripts ask for JSON; a browser that sent a form asks for a page. */
const wantsPage = (request: Request): boolean =>
  request.headers.get('Accept')?.includes('text/html') ?? false;

/**
 * The answer to a request that failed: a page for a browser, JSON (`{ failure, doNow, ring }`) for a script. It
 * repeats nothing of what was sent, and needs neither the database nor a built file.
 */
export const failureAnswer = (request: Request, failure: Failure): Response => {
  const { status, happened, doNow, headers } = failure;
  const answer = wantsPage(request)
    ? new Response(asPage(failure), {
        status,
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      })
    : Response.json({ failure: happened, doNow, ring: numbers }, { status, ...(headers && { headers }) });
  return withHeaders(answer, '/');
};
