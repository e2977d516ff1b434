import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './pages.ts';

/** A page of guidance, taken apart. */
export type GuidancePage = {
  readonly title: string;
  /** What to know in thirty seconds: the sentences under the title. */
  readonly summary: string;
  /** The text between the summary and what to read next, without the blocks that are filled in from elsewhere. */
  readonly prose: string;
  /** What stands before the first heading, as markup. */
  readonly opening: string;
  /** The parts of the text by their headings, as markup. */
  readonly sections: readonly { readonly heading: string; readonly markup: string }[];
  /** Where the page leads at its end. */
  readonly next: readonly string[];
  /** Who wrote it, who has reviewed it, when it is due, and from what: as markup. */
  readonly sources: string;
};

const plain = (markup: string): string =>
  markup
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/\s+/g, ' ')
    .trim();

/** The number of words in a text. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Markup without the elements of a class and all that is in them. */
const without = (markup: string, [tag, className]: readonly [tag: string, className: string]): string => {
  const start = markup.search(new RegExp(`<${tag} class="${className}\\b`));
  if (start === -1) return markup;
  let depth = 0;
  for (const found of markup.slice(start).matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g'))) {
    depth += found[1] === '/' ? -1 : 1;
    const end = start + found.index + found[0].length;
    if (depth === 0) return markup.slice(0, start) + without(markup.slice(end), [tag, className]);
  }
  return markup.slice(0, start);
};

/** What stands in the text and was not written for it: numbers, services, what a hard word means, marks of sources. */
const filledIn = [
  ['div', 'helpline'],
  ['div', 'emergency'],
  ['div', 'service-in-prose'],
  ['span', 'meaning'],
  ['a', 'source-mark'],
] as const;

const between = (markup: string, start: RegExp, end: RegExp): string => {
  const from = markup.search(start);
  if (from === -1) return '';
  const rest = markup.slice(from);
  const to = rest.search(end);
  return to === -1 ? rest : rest.slice(0, to);
};

/** Takes the built page at an address apart. Where none was built, all of it is empty. */
export const readGuidancePage = (address: string): GuidancePage => {
  const file = join(dist, address, 'index.html');
  const markup = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const article = between(markup, /<article class="article"/, /<nav class="next"/);
  const next = between(markup, /<nav class="next"/, /<\/nav>/);
  const [opening = '', ...parts] = article.split(/(?=<h2 id=)/);
  const own = filledIn.reduce(without, article);
  return {
    title: plain(between(markup, /<h1\b/, /<\/h1>/)),
    summary: plain(between(markup, /<p class="lead"/, /<\/p>/)),
    prose: plain(own),
    opening,
    sections: parts.map((part) => ({ heading: plain(between(part, /<h2/, /<\/h2>/)), markup: part })),
    next: [...next.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href),
    sources: between(markup, /<details class="sources"/, /<\/details>/),
  };
};
