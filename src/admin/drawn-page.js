// @ts-check
import { askAbout, postWithToken } from './draft.js';
import { quietPage } from './quiet-page.js';

/** @typedef {import('./draft.js').Draft} Draft */

/**
 * What stands beside the form of a draft: its page; or what is wrong with it; or why nobody could draw it.
 * @typedef {{ readonly page?: string, readonly problems: readonly string[], readonly undrawn?: string }} Drawn
 */

/**
 * How pages are drawn, and how often: after a pause in writing, and no sooner than some time after the last.
 * @typedef {{
 *   readonly draw: (draft: Draft) => Promise<Drawn>,
 *   readonly pauseMilliseconds: number,
 *   readonly apartMilliseconds: number,
 * }} Drawing
 */

/** @param {string} why @returns {Drawn} */
const undrawn = (why) => ({
  problems: [],
  undrawn: [
    'The page could not be drawn now.',
    why,
    'What you wrote is still here, and it is drawn again when you write on.',
  ]
    .filter(Boolean)
    .join(' '),
});

/** By the editing server, on one’s own computer. @type {Drawing} */
export const drawnHere = {
  pauseMilliseconds: 400,
  apartMilliseconds: 0,
  draw: async (draft) => {
    const { problems, address } = await askAbout('draft-page', draft);
    if (address === undefined) return { problems };
    const answer = await fetch(address);
    return answer.ok ? { problems, page: quietPage(await answer.text()) } : undrawn('');
  },
};

/** Why the site did not draw a page, by the status of its answer. @type {Readonly<Record<number, string>>} */
const why = {
  401: 'GitHub does not say that you may write here; log out and sign in again.',
  413: 'It is too long to be drawn here.',
  429: 'It was drawn too often within a minute.',
  503: 'GitHub did not answer, or the site is too busy.',
};

/**
 * Asks the finished site for the page of a draft (`functions/editors-page.ts`). Whatever happens on the way there is an answer.
 * @param {Draft} draft
 * @param {string} token What the code host gave whoever signed in.
 * @param {typeof fetch} [send]
 * @param {(html: string) => string} [quiet]
 * @returns {Promise<Drawn>}
 */
export const askForPage = async (draft, token, send = fetch, quiet = quietPage) => {
  const { status, said } = await postWithToken('../api/editors/page', draft, token, send);
  if (typeof said?.page === 'string') return { problems: [], page: quiet(said.page) };
  return Array.isArray(said?.problems) && said.problems.length > 0
    ? { problems: said.problems }
    : undrawn(why[status] ?? 'The site did not answer.');
};

/**
 * By the finished site, which counts how often somebody asks it: up to fifteen times a minute.
 * @param {() => string} token
 * @returns {Drawing}
 */
export const drawnBySite = (token) => ({
  pauseMilliseconds: 1_000,
  apartMilliseconds: 4_000,
  draw: async (draft) => askForPage(draft, token()),
});
