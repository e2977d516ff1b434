import { expect, test } from 'vitest';
import { gazetteerOf } from '../../places/match-place.ts';
import { askedFor } from './asked.ts';
import { phrasesFor } from './phrases.ts';
import { keyOf } from './pieces.ts';
import { understand } from './understand.ts';

const needs = [
  { slug: 'treatment', name: 'Treatment for them', alsoSaid: ['rehab'], forThem: true },
  { slug: 'counselling', name: 'Counselling' },
];
const gazetteer = gazetteerOf([{ name: 'Wexford', county: 'Wexford', latitude: 52, longitude: -6 }]);
const asked = (written: string, away: string[] = [], picked?: 'them' | 'asker') =>
  askedFor(understand(written, phrasesFor(needs), gazetteer), { away: new Set(away), picked }, needs);

test('what was asked for first decides, until another offer is taken', () => {
  expect(asked('rehab for my son').options).toMatchObject({ needs: ['treatment'], audiences: [] });
  expect(asked('rehab for my son', [], 'asker').options).toMatchObject({ needs: [], audiences: ['parent'] });
});

test('who is for the asker anyway keeps both', () => {
  expect(asked('counselling for my wife')).toMatchObject({
    offers: [],
    options: { needs: ['counselling'], audiences: ['partner'] },
  });
});

test('every piece can be taken away, and is then no longer asked for', () => {
  const written = 'counselling near wexfrod in the evening by phone samaritans';
  for (const piece of asked(written).pieces) {
    const rest = asked(written, [keyOf(piece)]);
    expect(rest.pieces.map(keyOf)).toEqual(
      asked(written)
        .pieces.map(keyOf)
        .filter((key) => key !== keyOf(piece)),
    );
  }
  const all = asked(written, asked(written).pieces.map(keyOf));
  expect(all).toEqual({
    pieces: [],
    offers: [],
    picked: undefined,
    options: { needs: [], audiences: [], hows: [], whens: [] },
    place: undefined,
    words: [],
  });
});

test('without the person there is nothing to choose between', () => {
  expect(asked('rehab for my son', ['audiences/parent'])).toMatchObject({
    offers: [],
    options: { needs: ['treatment'], audiences: [] },
  });
});

test('a drug alone offers both: something for the asker, and something for whoever takes it', () => {
  const { offers, options, pieces } = asked('xanax');
  expect(offers.map(({ words }) => words)).toEqual([
    'For you: support for families and friends',
    'For your person: Treatment for them',
  ]);
  expect(options).toMatchObject({ needs: [], audiences: [] });
  expect(pieces).toEqual([]);
  expect(asked('xanax', [], 'them').options.needs).toEqual(['treatment']);
});

test('what is urgent, and an Eircode, are passed on', () => {
  expect(asked('he will kill himself')).toMatchObject({ isUrgent: true });
  expect(asked('R95 W123')).toMatchObject({ hasEircode: true, words: [] });
  expect(asked('wexford')).not.toHaveProperty('isUrgent');
});
