import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, sitemapAddresses } from './links.ts';
import { builtPages, dist } from './pages.ts';

const { language: main, languages } = JSON.parse(readFileSync('content/site.json', 'utf8')) as {
  readonly language: string;
  readonly languages: readonly string[];
};
const pages = new Map(builtPages().map(([file, markup]) => [addressOf(file), markup]));
const markupAt = (address: string): string => {
  const markup = pages.get(address);
  if (markup === undefined) throw new Error(`There is no page ${address}.`);
  return markup;
};
const codeOf = (address: string) => languages.find((code) => address.startsWith(`/${code}/`));
const inOthers = [...pages].filter(([address]) => codeOf(address) !== undefined);
const isFallback = (markup: string) => markup.includes('<link rel="canonical"');
const isListed = (markup: string) => !markup.includes('<meta name="robots" content="noindex">');
const fallbacks = inOthers.filter(([, markup]) => isFallback(markup));
/** Whatever is in the words of its language; what search engines are to find of that. */
const own = inOthers.filter(([, markup]) => !isFallback(markup));
const translated = own.filter(([, markup]) => isListed(markup));

const pathOf = (address: string) => new URL(address).pathname;
/** What a page says of itself in other languages: the address by its language. */
const alternates = (markup: string): Record<string, string> =>
  Object.fromEntries(
    [...markup.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, tag = '', href = '']) => [tag, pathOf(href)],
    ),
  );
const note = (markup: string) => /<p class="translation-note"[^>]*>([\s\S]*?)<\/p>/.exec(markup)?.[1] ?? '';

test('the site speaks more than one language', () => {
  expect(languages).toContain('ga');
  expect(translated.length).toBeGreaterThan(8);
  expect(fallbacks.length).toBeGreaterThan(8);
});

test('every page says which language it is in', () => {
  const langOf = (markup: string) => /<html lang="([^"]*)"/.exec(markup)?.[1];
  expect([...pages].filter(([address, markup]) => langOf(markup) !== (codeOf(address) ?? main))).toEqual([]);
});

test('Irish are help now, where to start, contact and the way back, six core pages, the front page, the shelf and the search', () => {
  expect(translated.map(([address]) => address).toSorted()).toEqual([
    '/ga/',
    '/ga/contact/',
    '/ga/families/',
    '/ga/families/feeling-safe-at-home/',
    '/ga/families/just-found-out/',
    '/ga/families/looking-after-yourself/',
    '/ga/families/talking-tonight/',
    '/ga/families/they-want-help/',
    '/ga/families/when-it-is-an-emergency/',
    '/ga/help-now/',
    '/ga/search/',
    '/ga/start/',
  ]);
  expect(own.filter(([, markup]) => !isListed(markup)).map(([address]) => address)).toEqual(
    expect.arrayContaining(['/ga/contact/answer/', '/ga/contact/return/']),
  );
});

test('whoever is told to remove the pages they kept is led where the button is', () => {
  const told = [...pages].filter(([, markup]) => /“(?:Keep them here|Remove them)”/.test(markup));
  expect(told.map(([address]) => address)).toEqual(expect.arrayContaining(['/leave/', '/ga/leave/']));
  for (const [address, markup] of told) {
    const [, led = ''] = /“Keep them here” on\s*<a href="([^"]+)"/.exec(markup) ?? [];
    expect(markupAt(led), `${address} leads to ${led}`).toContain('id="offline"');
  }
});

test('a page and its translations name each other, and what to open when no language fits', () => {
  for (const [address, markup] of translated) {
    const said = alternates(markup);
    expect(said[codeOf(address) ?? ''], address).toBe(address);
    expect(said['x-default'], address).toBe(said[main]);
    for (const other of Object.values(said))
      expect(alternates(markupAt(other)), `${address} and ${other}`).toEqual(said);
  }
  const named = [...pages].flatMap(([, markup]) => Object.values(alternates(markup)));
  expect([...new Set(named)].filter((address) => codeOf(address) !== undefined).toSorted()).toEqual(
    translated.map(([address]) => address).toSorted(),
  );
});

test('every translation says, before its text, that no speaker has reviewed it, and leads to the page it translates', () => {
  for (const [address, markup] of own) {
    expect(note(markup), address).toContain('Níl an t-aistriúchán seo seiceáilte ag cainteoir Gaeilge fós.');
    expect(note(markup), address).toContain(`hreflang="${main}"`);
    expect(markup.indexOf('translation-note')).toBeLessThan(markup.indexOf('<h1'));
  }
});

test('what a clinician has to see says so in Irish too', () => {
  const guidance = translated.filter(([address]) => /^\/ga\/(families\/.+|help-now\/)/.test(address));
  expect(guidance).toHaveLength(7);
  for (const [address, markup] of guidance)
    expect(markup.includes('<b>Le hathbhreithniú ag cliniceoir.</b>'), address).toBe(true);
});

describe('a page without a translation', () => {
  test('says so, and that the one in the main language is the true one', () => {
    for (const [address, markup] of fallbacks) {
      expect(note(markup), address).toContain('Níl an leathanach seo ar fáil i nGaeilge fós.');
      expect(/<link rel="canonical" href="([^"]+)"/.exec(markup)?.[1], address).toMatch(
        address.replace(/^\/ga/, ''),
      );
      expect(pages.has(address.replace(/^\/ga/, '')), address).toBe(true);
      expect(alternates(markup), address).toEqual({});
    }
  });

  test('has its words marked as being in the main language, under a frame in its own', () => {
    for (const [address, markup] of fallbacks) {
      expect(markup, address).toContain(`<main id="main" lang="${main}"`);
      expect(markup, address).toContain('<p class="translation-note" lang="ga"');
      expect(markup, address).toContain('Fág an leathanach seo');
    }
  });

  test('is one of the site itself or a list of the directory, but no service', () => {
    const others = fallbacks
      .map(([address]) => address)
      .filter((address) => !address.startsWith('/ga/families/'));
    expect(others.filter((address) => !address.startsWith('/ga/directory/')).toSorted()).toEqual([
      '/ga/about/',
      '/ga/accessibility/',
      '/ga/leave/',
      '/ga/privacy/',
      '/ga/shortlist/',
      '/ga/tools/',
      '/ga/words/',
    ]);
    const lists = [...pages.keys()].filter((address) => address.startsWith('/directory/'));
    expect(lists.length).toBeGreaterThan(10);
    expect(others.filter((address) => address.startsWith('/ga/directory/')).toSorted()).toEqual(
      lists.map((address) => `/ga${address}`).toSorted(),
    );
  });

  test('that is a list of the directory has the same facts and the same rows', () => {
    const listIn = (markup: string) => ({
      facts: /<script type="application\/json" id="facts">([\s\S]*?)<\/script>/.exec(markup)?.[1],
      rows: [...markup.matchAll(/<h2><a href="(\/service\/[^"]+)"/g)].map(([, href]) => href),
    });
    const lists = fallbacks.filter(([address]) => address.startsWith('/ga/directory/'));
    for (const [address, markup] of lists)
      expect(listIn(markup), address).toEqual(listIn(markupAt(address.replace(/^\/ga/, ''))));
    const { facts, rows } = listIn(markupAt('/ga/directory/'));
    expect(facts).toContain('{');
    expect(rows.length).toBeGreaterThan(20);
  });

  test('is neither in the sitemap nor in the search', () => {
    const listed = sitemapAddresses(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8'));
    expect(fallbacks.filter(([address]) => listed.includes(address))).toEqual([]);
    expect(translated.filter(([address]) => !listed.includes(address))).toEqual([]);
    expect(fallbacks.filter(([, markup]) => markup.includes('data-pagefind-body'))).toEqual([]);
  });
});

test('the sitemap pairs a page with its translation', () => {
  const xml = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const entry = xml.split('<url>').find((url) => /<loc>[^<]*\/\/[^/]+\/help-now\/<\/loc>/.test(url)) ?? '';
  expect(entry).toMatch(/hreflang="ga" href="[^"]*\/ga\/help-now\/"/);
});

/** What a text in the main language speaks of: the search of all pages, and the pages kept on the device. */
const onlyInMain = ['/search/', '/help-now/'];

test('a link stays in the language of its page where that has the page, and says so where it leaves it', () => {
  const faults = inOthers.flatMap(([address, markup]) => {
    const code = codeOf(address) ?? '';
    const body = markup.slice(markup.indexOf('<body'));
    return [...body.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
      const href = /\shref="(\/[^"#]*)/.exec(tag)?.[1];
      if (href === undefined || href.startsWith(`/${code}/`)) return [];
      if (!tag.includes(`hreflang="${main}"`)) return [`${address}: ${tag} does not say where it leads`];
      const isMeant =
        tag.includes(`lang="${main}" hreflang`) ||
        note(markup).includes(tag) ||
        (isFallback(markup) && onlyInMain.includes(href));
      const stays = pages.has(`/${code}${href}`);
      return stays && !isMeant ? [`${address}: ${tag} leaves the language`] : [];
    });
  });
  expect(faults).toEqual([]);
});

test('from every page there is a way into every other language', () => {
  const without = [...pages].filter(
    ([address, markup]) =>
      codeOf(address) === undefined &&
      !/<a href="\/ga\/[^"]*" lang="ga" hreflang="ga">Gaeilge<\/a>/.test(markup),
  );
  expect(without.map(([address]) => address)).toEqual([]);
  expect(markupAt('/help-now/')).toContain('<a href="/ga/help-now/" lang="ga"');
  expect(markupAt('/privacy/')).toContain('<a href="/ga/privacy/" lang="ga"');
  expect(markupAt('/open-data/')).toContain('<a href="/ga/" lang="ga"');
  expect(markupAt('/ga/help-now/')).toMatch(
    /<a href="\/help-now\/" lang="en-IE" hreflang="en-IE">English<\/a>/,
  );
});

test('what helplines say of themselves is marked as being in the main language', () => {
  expect(markupAt('/ga/help-now/')).toContain(`<b lang="${main}">Samaritans</b>`);
  expect(markupAt('/help-now/')).toContain('<b>Samaritans</b>');
});
