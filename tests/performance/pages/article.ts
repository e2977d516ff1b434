import type { Page } from '@playwright/test';

/** The words of one page of guidance in the plainest HTML: what every page of the comparison says. */
export type Article = {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Headings, paragraphs, lists, in order, without class or id; the title is not among them. */
  readonly blocks: readonly string[];
  /** The same as mere text, title first. */
  readonly text: string;
};

/** Runs in the page. Sections and spans are there for looks, so their content stays and they go. */
const simplify = (): Article => {
  const main = document.createElement('div');
  main.append(...(document.querySelector('main')?.cloneNode(true).childNodes ?? []));
  // Ways around the site, not what the page says; every framework brings its own.
  for (const part of main.querySelectorAll('svg, script, style, .crumbs, .margin')) part.remove();
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  main.querySelector('h1')?.remove();
  for (const part of [...main.querySelectorAll('div, section, span, header, article, nav, figure')])
    part.replaceWith(...part.childNodes);
  for (const part of main.querySelectorAll('*')) {
    for (const { name } of [...part.attributes])
      if (name !== 'href' && name !== 'datetime') part.removeAttribute(name);
  }
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const blocks = [...main.childNodes].flatMap((node) => {
    if (plain(node.textContent ?? '') === '') return [];
    return [node instanceof Element ? plain(node.outerHTML) : `<p>${plain(node.textContent ?? '')}</p>`];
  });
  const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '';
  // Words of neighbouring blocks would otherwise run together.
  for (const part of main.querySelectorAll('*')) part.before(' ');
  const text = `${title} ${main.textContent ?? ''}`;
  return { language: document.documentElement.lang, title, description, blocks, text };
};

/** Reads the article out of a page of guidance of ours. */
export const readArticle = (page: Page): Promise<Article> => page.evaluate(simplify);

/** The words of a text, in order: letters and digits, so that quotation marks may differ. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The first word of `words` that does not stand in `text` after the ones before it; undefined when all of them do. What else
 * the text says does not matter.
 */
export const firstMissing = (words: readonly string[], text: string): string | undefined => {
  const said = wordsOf(text);
  let at = 0;
  return words.find((word) => {
    const found = said.indexOf(word, at);
    at = found + 1;
    return found === -1;
  });
};

/** Runs in the page: all that it says, shown or folded. */
const spoken = (): string => {
  const body = document.createElement('div');
  body.append(...document.body.cloneNode(true).childNodes);
  for (const part of body.querySelectorAll('script, style')) part.remove();
  for (const part of body.querySelectorAll('*')) part.before(' ');
  return body.textContent ?? '';
};

/** All words on a page, its menus included. */
export const readText = (page: Page): Promise<string> => page.evaluate(spoken);

/** The article as a whole page of HTML and nothing more: no style, no script, no picture. */
export const barePage = ({ language, title, blocks }: Article): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title></head><body>`,
    `<h1>${title}</h1>`,
    ...blocks,
    '</body></html>',
  ].join('\n');

/** The article as a Markdown file with front matter, for frameworks that build from one. */
export const markdownOf = ({ title, description, blocks }: Article, more: object = {}): string => {
  const matter = Object.entries({ title, description, ...more });
  const asMarkdown = (block: string): string => {
    const [, level, text] = /^<h(\d)>(.*)<\/h\d>$/.exec(block) ?? [];
    return level === undefined ? block : `${'#'.repeat(Number(level))} ${text}`;
  };
  return [
    '---',
    ...matter.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    '---',
    '',
    blocks.map(asMarkdown).join('\n\n'),
    '',
  ].join('\n');
};
