import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkIdOf, readListLink, writeListLink } from './list-link.ts';
import { mostKept } from './shortlist.ts';

const uuids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: mostKept, selector: linkIdOf });

test('a link is read back as it was written, in its order', () => {
  fc.assert(
    fc.property(uuids, (some) => {
      const ids = some.map(linkIdOf);
      expect(readListLink(`#${writeListLink(ids)}`)).toEqual({ ids, unreadable: 0 });
    }),
  );
});

test('a link carries nothing but ids: hexadecimal digits and dots', () => {
  fc.assert(
    fc.property(uuids, (some) => {
      expect(writeListLink(some.map(linkIdOf))).toMatch(/^[0-9a-f]{10}(\.[0-9a-f]{10})*$/);
    }),
  );
});

test('whatever somebody writes behind the #, it never throws and never makes an endless list', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^([0-9a-f]{10}\.?){0,400}$/)), (fragment) => {
      const read = readListLink(fragment);
      expect(new Set(read?.ids).size).toBe(read?.ids.length ?? 0);
      expect(read?.ids.length ?? 1).toBeGreaterThan(0);
      expect(read?.ids.length ?? 0).toBeLessThanOrEqual(mostKept);
    }),
  );
});

test('a service that stands in a link twice is on the list once', () => {
  expect(readListLink('#0123456789.abcdef0123.0123456789')?.ids).toEqual(['0123456789', 'abcdef0123']);
});

test('a place in the page is no list', () => {
  expect(readListLink('#main')).toBeUndefined();
  expect(readListLink('')).toBeUndefined();
});

test('a link that a mail program cut or wrote in capitals still gives what is whole', () => {
  expect(readListLink('#0123456789.ABCDEF0123.01234')).toEqual({
    ids: ['0123456789', 'abcdef0123'],
    unreadable: 1,
  });
});
