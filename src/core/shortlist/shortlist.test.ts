import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  change,
  drop,
  isKept,
  join,
  type Kept,
  keep,
  mostKept,
  moveTo,
  readShortlist,
  type Shortlist,
} from './shortlist.ts';

const slugs = (list: Shortlist) => list.map(({ slug }) => slug);
const listOf = (...some: string[]) => some.reduce<Shortlist>(keep, []);

/** Lists as their operations make them: each service once. */
const anyList: fc.Arbitrary<Shortlist> = fc.uniqueArray(
  fc.record({ slug: fc.stringMatching(/^[a-z]{1,6}$/), note: fc.string(), goesAlong: fc.boolean() }),
  {
    selector: (kept: Kept) => kept.slug,
    maxLength: mostKept,
  },
);

test('a service is kept at the end, once', () => {
  expect(slugs(keep(listOf('one', 'two'), 'three'))).toEqual(['one', 'two', 'three']);
  expect(slugs(keep(listOf('one', 'two'), 'one'))).toEqual(['one', 'two']);
});

test('nothing that could put somebody in danger goes along before it is ticked', () => {
  expect(keep([], 'one')).toEqual([{ slug: 'one', note: '', goesAlong: false }]);
});

test('a full list stays as it is', () => {
  const full = listOf(...Array.from({ length: mostKept }, (_, number) => `service-${number}`));
  expect(keep(full, 'one-more')).toBe(full);
});

test('what is taken off is gone, with its note', () => {
  fc.assert(
    fc.property(anyList, fc.nat(), (list, at) => {
      const slug = list[at % Math.max(list.length, 1)]?.slug ?? 'nobody';
      const left = drop(list, slug);
      expect(isKept(left, slug)).toBe(false);
      expect(left).toEqual(list.filter((kept) => kept.slug !== slug));
    }),
  );
});

test('moving changes the order and nothing else, and stops at the ends', () => {
  fc.assert(
    fc.property(
      anyList.filter((list) => list.length > 0),
      fc.nat(),
      fc.integer(),
      (list, at, to) => {
        const kept = list[at % list.length];
        const slug = kept?.slug ?? '';
        const moved = moveTo(list, slug, to);
        expect(drop(moved, slug)).toEqual(drop(list, slug));
        expect(moved.indexOf(kept as Kept)).toBe(Math.min(Math.max(to, 0), list.length - 1));
      },
    ),
  );
});

test('one step up from the first place is the first place', () => {
  expect(slugs(moveTo(listOf('one', 'two', 'three'), 'one', -1))).toEqual(['one', 'two', 'three']);
});

test('a note belongs to one service', () => {
  const list = change(listOf('one', 'two'), 'two', { note: 'Ask for Tuesday.' });
  expect(list.map(({ note }) => note)).toEqual(['', 'Ask for Tuesday.']);
});

test('two lists become one: the first as it is, then what only the second has', () => {
  expect(slugs(join(listOf('one', 'two'), listOf('two', 'three')))).toEqual(['one', 'two', 'three']);
});

test('a list is read back from JSON as it was written', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      expect(readShortlist(JSON.parse(JSON.stringify(list)))).toEqual(list);
    }),
  );
});

test('whatever else is found where a list was written, it is a list', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const list = readShortlist(value);
      expect(new Set(slugs(list)).size).toBe(list.length);
      expect(list.length).toBeLessThanOrEqual(mostKept);
    }),
  );
  expect(readShortlist([{ slug: 'one' }, { slug: 'one' }, 'two', null, { slug: 3 }])).toEqual(listOf('one'));
});
