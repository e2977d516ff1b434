import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstPlace,
  nextPart,
  partBefore,
  placeAfter,
  type ReadingPlace,
  type SpokenParts,
} from './place.ts';

const anyParts = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

/** Every place of a reading that nobody interrupts. */
const wholeReading = (parts: SpokenParts): ReadingPlace[] => {
  const places: ReadingPlace[] = [];
  for (let place: ReadingPlace | undefined = firstPlace; place; place = placeAfter(place, parts))
    places.push(place);
  return places;
};

test('a reading that nobody interrupts says every piece once, in order, and ends', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(wholeReading(parts).map(({ part, piece }) => parts[part]?.[piece])).toEqual(parts.flat());
    }),
  );
});

test('forward goes to the beginning of the next part, and nowhere from the last', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      for (const place of wholeReading(parts)) {
        const next = nextPart(place, parts);
        if (place.part === parts.length - 1) expect(next).toBeUndefined();
        else expect(next).toEqual({ part: place.part + 1, piece: 0 });
      }
    }),
  );
});

test('back goes to the beginning of a part, never before the first', () => {
  expect(partBefore({ part: 3, piece: 2 })).toEqual({ part: 3, piece: 0 });
  expect(partBefore({ part: 3, piece: 0 })).toEqual({ part: 2, piece: 0 });
  expect(partBefore(firstPlace)).toEqual(firstPlace);
});
