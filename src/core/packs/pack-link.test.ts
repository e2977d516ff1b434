import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPackId, mostInPack, readPackLink, writePackLink } from './pack-link.ts';

const id = fc
  .tuple(
    fc.constantFrom('families', 'friends', 'professionals', 'tools', 'service'),
    fc.stringMatching(/^[a-z0-9-]{1,30}$/),
  )
  .map((parts) => parts.join('/'));

test('a link is read back as it was written, in its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: mostInPack }), (ids) => {
      expect(readPackLink(`#${writePackLink(ids)}`)).toEqual({ ids, unreadable: 0 });
    }),
  );
});

test('whatever somebody writes behind the #, only pages of this site come out of it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readPackLink(`#pack=${text}`);
      expect(read?.ids.every(isPackId)).toBe(true);
    }),
  );
  expect(readPackLink('#pack=//evil.example+../x+https://evil.example+families/../x+families/a')).toEqual({
    ids: ['families/a'],
    unreadable: 4,
  });
});

test('a place in the page is no pack; a cut link still gives what is whole', () => {
  expect(readPackLink('#families')).toBeUndefined();
  expect(readPackLink('')).toBeUndefined();
  expect(readPackLink('#pack=tools/emergency-card+famil')).toEqual({
    ids: ['tools/emergency-card'],
    unreadable: 1,
  });
});
