import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tokenColours } from '../../../src/layouts/token-colours.ts';
import { builtPages, dist } from './pages.ts';

const pages = builtPages();
const metas = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))].map(
    ([, content = '']) => content,
  );
const titleOf = (markup: string): string => markup.match(/<title>([^<]*)<\/title>/)?.[1] ?? '';
const { name } = JSON.parse(readFileSync('content/site.json', 'utf8')) as { readonly name: string };

/** Width and height of a PNG, from its head. */
const sizeOf = (file: string): readonly number[] => {
  const bytes = readFileSync(join(dist, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('the browser’s own colour is that of the paper, by day and by night', () => {
  const { light, dark } = tokenColours(readFileSync('src/styles/tokens.css', 'utf8'), 'paper');
  for (const [file, markup] of pages)
    expect([file, metas(markup, 'theme-color')]).toEqual([file, [light, dark]]);
});

describe('a page that is shared', () => {
  const shared = pages.filter(([, markup]) => metas(markup, 'og:title').length > 0);

  test('has the picture of the two lines, by its whole address', () => {
    expect(shared.length).toBeGreaterThan(20);
    expect(sizeOf('share.png')).toEqual([1200, 630]);
    for (const [file, markup] of shared)
      expect([file, metas(markup, 'og:image')]).toEqual([
        file,
        [expect.stringMatching(/^https?:\/\/.+\/share\.png$/)],
      ]);
  });

  test('says no more than its title does in the history', () => {
    for (const [file, markup] of shared)
      expect([file, metas(markup, 'og:title')]).toEqual([file, [titleOf(markup)]]);
    const neutral = shared.filter(([file, markup]) => file !== 'index.html' && titleOf(markup) === name);
    for (const [file, markup] of neutral) expect([file, metas(markup, 'og:description')]).toEqual([file, []]);
  });

  test('is not the inbox, nor any other page that search engines should leave alone', () => {
    const files = shared
      .filter(([, markup]) => metas(markup, 'robots').includes('noindex'))
      .map(([file]) => file);
    expect(files).toEqual([]);
    expect(shared.map(([file]) => file)).not.toContain('inbox/index.html');
  });
});

test('the icons that browsers ask for by themselves are there', () => {
  expect(sizeOf('apple-touch-icon.png')).toEqual([180, 180]);
  expect(existsSync(join(dist, 'favicon.ico'))).toBe(true);
  // An icon with a name on the home screen is a trace that nobody asked for.
  expect(pages.filter(([, markup]) => /rel="?manifest/.test(markup))).toEqual([]);
});

describe('what can be kept for when there is no signal', () => {
  const worker = readFileSync(join(dist, 'offline.js'), 'utf8');
  const {
    store,
    pages: kept,
    parts,
    scripts,
  } = JSON.parse(worker.match(/\{"store".*?\}/)?.[0] ?? '{}') as {
    readonly store: string;
    readonly pages: readonly string[];
    readonly parts: readonly string[];
    readonly scripts: string;
  };
  const markupAt = (address: string): string =>
    pages.find(([file]) => file === `${address.slice(1)}index.html`)?.[1] ?? '';

  test('is there, and is all that those pages load', () => {
    expect(kept.length).toBeGreaterThan(0);
    for (const address of kept) {
      const loads = markupAt(address).matchAll(
        /<(?:script|img)[^>]* src="([^"]+)|url\(["']?(\/[^"')]+)|<link rel="stylesheet" href="([^"]+)/g,
      );
      const loaded = new Set([...loads].map(([, source, style, sheet]) => source ?? style ?? sheet));
      // Scripts are followed from the page, and kept with it (`tests/journeys/offline.spec.ts`).
      const others = [...loaded].filter((one) => !(one?.startsWith(scripts) && one.endsWith('.js')));
      expect([address, others]).toEqual([address, parts]);
    }
  });

  test('is offered by those pages alone, under the store’s one name', () => {
    const offering = pages
      .filter(([, markup]) => markup.includes('id="offline"'))
      .map(([file]) => `/${file}`);
    expect(offering.toSorted()).toEqual(kept.map((address) => `${address}index.html`).toSorted());
    for (const address of kept) expect(markupAt(address)).toContain(`"store":"${store}"`);
  });
});
