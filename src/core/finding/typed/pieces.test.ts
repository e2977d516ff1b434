import { describe, expect, test } from 'vitest';
import { knownWords } from './known-words.ts';
import { indexWords } from './match-words.ts';
import { offersFor } from './offers.ts';
import { keyOf, type Piece, pieceInWords, piecesOf } from './pieces.ts';
import type { Understood } from './understand.ts';

const needs = [
  { slug: 'treatment', name: 'Treatment for them', forThem: true },
  { slug: 'counselling', name: 'Counselling' },
];
const wexford = { name: 'Wexford', county: 'Wexford', latitude: 52, longitude: -6 };
const understood = (about: Partial<Understood>): Understood => ({
  needs: [],
  audiences: [],
  hows: [],
  whens: [],
  rest: [],
  ...about,
});
const say = (about: Partial<Understood>) =>
  piecesOf(understood(about)).map((piece) => pieceInWords(piece, needs));

test('what was read, in words', () => {
  const place = { place: wexford, exact: false, written: 'wexfrod' };
  expect(
    say({ needs: ['treatment'], place, audiences: ['parent'], whens: ['now'], hows: ['phone'] }),
  ).toEqual([
    'Treatment for them',
    'near Wexford (you wrote “wexfrod”)',
    'for parents',
    'by phone',
    'open now',
  ]);
  expect(say({ place: { ...place, exact: true }, rest: ['samaritans'] })).toEqual([
    'near Wexford',
    'the word “samaritans”',
  ]);
});

test('no two pieces are taken for each other', () => {
  const pieces: Piece[] = piecesOf(
    understood({
      needs: ['phone'],
      hows: ['phone'],
      rest: ['phone', 'Wexford'],
      place: { place: wexford, exact: true, written: 'wexford' },
    }),
  );
  expect(new Set(pieces.map(keyOf)).size).toBe(pieces.length);
});

describe('who names a person is offered two things', () => {
  const offered = (about: Partial<Understood>) =>
    offersFor(understood({ audiences: ['parent'], they: 'son', ...about }), needs);

  test('something for them first, when that was asked for', () => {
    expect(offered({ needs: ['treatment'] })).toEqual([
      { for: 'them', words: 'For your son: Treatment for them', needs: ['treatment'], audiences: [] },
      { for: 'asker', words: 'For you: support for parents', needs: [], audiences: ['parent'] },
    ]);
  });
  test('something for the asker first, when nothing was asked for', () => {
    expect(offered({})?.map((offer) => offer.for)).toEqual(['asker', 'them']);
  });
  test('both, when both were asked for', () => {
    expect(offered({ needs: ['treatment', 'counselling'] })?.map(({ words }) => words)).toEqual([
      'For your son: Treatment for them',
      'For you: Counselling for parents',
    ]);
  });
  test('nothing to choose when all is for the asker, or no person is named', () => {
    expect(offered({ needs: ['counselling'] })).toBeUndefined();
    expect(offersFor(understood({ needs: ['treatment'], audiences: ['parent'] }), needs)).toBeUndefined();
    expect(offersFor(understood({ audiences: ['parent'], they: 'son' }), needs.slice(1))).toBeUndefined();
  });
});

test('a word that no listing has is told apart', () => {
  const index = indexWords([{ name: 'Samaritans', rest: 'Somebody who listens.' }]);
  expect(knownWords(index, ['heroin', 'listens', 'samar'])).toEqual({
    known: ['listens', 'samar'],
    unknown: ['heroin'],
  });
});
