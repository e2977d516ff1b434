import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpack } from '../../../src/browser/search/unpack.ts';
import { serviceSchema } from '../../../src/core/directory/service.ts';
import { canary, plantedListings } from '../../support/planted/planted-listings.ts';
import { buildPlantedSite } from '../../support/planted/planted-site.ts';

/** Every file of a built site as text in small letters; the words search as what is in it. */
let files: ReadonlyMap<string, string>;

const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  if (!path.endsWith('.pack')) return bytes.toString('utf8').toLowerCase();
  const packed = unpack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return [...packed]
    .map(([name, content]) => `${name} ${opened(content)}`)
    .join('\n')
    .toLowerCase();
};

const opened = (content: Uint8Array): string => {
  const isZipped = content[0] === 0x1f && content[1] === 0x8b;
  return Buffer.from(isZipped ? gunzipSync(content) : content).toString('utf8');
};

beforeAll(async () => {
  const dist = join(await buildPlantedSite(), 'dist');
  files = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(dist, file)).isFile())
      .map((file) => [file, `${file}\n${textOf(join(dist, file))}`]),
  );
}, 480_000);

const filesWith = (words: string): string[] =>
  [...files].flatMap(([file, text]) => (text.includes(words.toLowerCase()) ? [file] : []));

test('a look through all that is built finds what may be seen: pages, feeds, words search and sitemap', () => {
  const found = filesWith('planted-table');
  expect(found).toEqual(
    expect.arrayContaining([
      'service/planted-table/index.html',
      'directory/index.html',
      'open-data/listings.json',
      'sitemap-0.xml',
    ]),
  );
  expect(filesWith('The Planted Table')).toContain('open-data/services.csv');
  expect(found.some((file) => file.startsWith('pagefind/'))).toBe(true);
});

test('an address that is hidden has no field it could be written in', () => {
  const { directions: _, ...house } = plantedListings['planted-house'] ?? {};
  expect(serviceSchema.safeParse(house).success).toBe(true);
  const withAddress = { ...house, address: { kind: 'hidden', lines: ['1 Lane'], town: 'Wexford' } };
  expect(serviceSchema.safeParse(withAddress).success).toBe(false);
});

describe('nowhere in all that is built is said', () => {
  // Words searches keep the beginning of a word only.
  const beginning = (words: string) => words.slice(0, 12);

  test('how to find a place that is hidden, although its listing is there', () => {
    expect(filesWith('planted-house')).toContain('service/planted-house/index.html');
    expect(filesWith(beginning(canary.hiddenPlace))).toEqual([]);
  });

  test('where a provider is asked whether the listing is still correct', () => {
    expect(filesWith(canary.providerEmail)).toEqual([]);
    expect(filesWith(beginning(canary.providerEmail))).toEqual([]);
  });

  test('a listing before its first day', () => {
    expect(filesWith(beginning(canary.notYet))).toEqual([]);
    expect(filesWith('planted-later')).toEqual([]);
  });

  test('a listing after its last day', () => {
    expect(filesWith(beginning(canary.over))).toEqual([]);
    expect(filesWith('planted-before')).toEqual([]);
  });
});

describe('what can be kept on a device tells nobody what it is', () => {
  // Partners' trainings and meetings are for those who work with families: their calendar may say what it is.
  const kept = () =>
    [...files].filter(([file]) => /\.(ics|vcf)$/.test(file) && !file.startsWith('partners/'));

  test('there are contacts and calendars, and their names say nothing', () => {
    const names = new Set(kept().map(([file]) => file.split('/').at(-1)));
    expect([...names].toSorted()).toEqual(['calendar-2.ics', 'calendar.ics', 'contact.vcf']);
  });

  test('none says who it is, what it does, or where', () => {
    for (const [file, text] of kept()) {
      const content = text.slice(file.length);
      expect(content, file).not.toMatch(
        /support|family|group|planted|wexford|http|@|org|adr|note|description/,
      );
    }
  });
});
