import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addressOf,
  type BuiltSite,
  deadAddresses,
  orphans,
  picturesWithoutText,
  sitemapAddresses,
} from './links.ts';
import { builtPages, dist } from './pages.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const endpointsIn = (folder: string): string[] =>
  filesIn(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'(\/api[^']*)'/g)].map(([, path = '']) => path),
  );

describe('the built site', () => {
  let site: BuiltSite;
  beforeAll(() => {
    site = {
      pages: builtPages(),
      files: new Set(filesIn(dist)),
      endpoints: new Set(endpointsIn(join(import.meta.dirname, '../../../functions'))),
    };
  });
  const inSitemap = () =>
    filesIn(dist)
      .filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .flatMap((file) => sitemapAddresses(readFileSync(join(dist, file), 'utf8')));

  test('names no address that nobody answers, and no anchor that is not there', () => {
    expect(site.pages.length).toBeGreaterThan(50);
    expect(deadAddresses(site)).toEqual([]);
  });

  test('has every page of its sitemap, and each is reached from the front page by links', () => {
    const addresses = inSitemap();
    expect(addresses.length).toBeGreaterThan(50);
    const built = new Set(site.pages.map(([file]) => addressOf(file)));
    expect(addresses.filter((address) => !built.has(address))).toEqual([]);
    expect(orphans(site, addresses)).toEqual([]);
  });

  test('gives every picture its text', () => {
    expect(
      site.pages.flatMap(([file, markup]) => picturesWithoutText(markup).map((tag) => `${file}: ${tag}`)),
    ).toEqual([]);
  });
});

describe('planted in a site, this is found', () => {
  const siteOf = (...markup: string[]): BuiltSite => ({
    pages: [
      ['index.html', markup.join('')],
      ['families/index.html', '<h2 id="tonight">Tonight</h2>'],
    ],
    files: new Set(['index.html', 'families/index.html', 'a.svg']),
    endpoints: new Set(['/api/request']),
  });

  test.each([
    ['<a href="/familes/">x</a>', '/familes/'],
    ['<a class="x" href=\'/families/#today\'>x</a>', '/families/#today'],
    ['<a href="#nowhere">x</a>', '#nowhere'],
    ['<a href="familes/">x</a>', 'familes/'],
    ['<a href=/familes/>x</a>', '/familes/'],
    ['<img alt="" src="/b.svg">', '/b.svg'],
    ['<img alt="" srcset="/a.svg 1x, /b.svg 2x">', '/b.svg'],
    ['<form method="post" action="/api/requst"></form>', '/api/requst'],
    ['<link rel="icon" href="/b.svg">', '/b.svg'],
    ['<script type="module" src="/_astro/x.js"></script>', '/_astro/x.js'],
    ['<svg><use href="#drawing"/></svg>', '#drawing'],
  ])('%s', (markup, address) => {
    expect(deadAddresses(siteOf(markup))).toEqual([`/ names ${address}`]);
  });

  test.each([
    '<a href="/">x</a> <a href="/families/#tonight">x</a> <a href="/families/?a=b&amp;c#tonight">x</a>',
    '<a href="https://example.org/x">x</a> <a href="mailto:x@example.org">x</a> <a href="tel:112">x</a>',
    '<form action="/api/request"></form> <img alt="" src="/a.svg"> <img alt="" src="data:image/svg+xml,x">',
    '<h2 id="here">x</h2><a href="#here">x</a> <a href="#">top</a>',
    '<script>const x = \'<a href="/nowhere/">\';</script><!-- <a href="/nowhere/"> -->',
    '<link rel="canonical" href="/anything/">',
  ])('but not in %s', (markup) => {
    expect(deadAddresses(siteOf(markup))).toEqual([]);
  });

  test('a page that nothing links to, and two that only link to each other', () => {
    const site: BuiltSite = {
      pages: [
        ['index.html', '<a href="/a/">a</a><link rel="prefetch" href="/d/">'],
        ['a/index.html', '<a href="../b/">b</a>'],
        ['b/index.html', ''],
        ['c/index.html', '<a href="/d/">d</a>'],
        ['d/index.html', '<a href="/c/">c</a>'],
      ],
      files: new Set(),
      endpoints: new Set(),
    };
    expect(orphans(site, ['/', '/a/', '/b/', '/c/', '/d/'])).toEqual(['/c/', '/d/']);
  });

  test('a picture without its text', () => {
    expect(picturesWithoutText('<img src="/a.svg"><img src="/a.svg" alt=""><img alt src="/b.svg">')).toEqual([
      '<img src="/a.svg">',
    ]);
  });

  test('the addresses of a sitemap', () => {
    expect(
      sitemapAddresses('<url><loc>https://a.example/</loc></url><url><loc>http://localhost:1/b/</loc></url>'),
    ).toEqual(['/', '/b/']);
  });
});
