import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteerOf } from '../../places/match-place.ts';
import { phrasesFor } from './phrases.ts';
import { understand } from './understand.ts';

const need = (slug: string, name: string, alsoSaid: string[]) => ({
  slug,
  name,
  description: name,
  offeredInContactForm: true,
  alsoSaid,
});
const phrases = phrasesFor([
  need('treatment', 'Treatment for them', ['rehab', 'detox', 'residential']),
  need('counselling', 'Counselling', ['counsellor', 'therapy']),
  need('grief', 'Grief', ['died', 'bereaved']),
  need('support', 'Support for families', ['support group']),
]);
const at = (name: string, area?: string, also?: string[]) => ({
  name,
  county: name,
  latitude: 52,
  longitude: -7,
  ...(area && { area }),
  ...(also && { also }),
});
const places = gazetteerOf([
  at('Wexford', 'wexford'),
  at('Clonmel', 'south-tipperary', ['Cluain Meala']),
  at('New Ross', 'wexford'),
  at('Sligo'),
]);
const read = (written: string) => understand(written, phrases, places);

describe('what people type', () => {
  test('a place with its letters swapped', () => {
    expect(read('wexfrod')).toMatchObject({
      place: { place: { name: 'Wexford' }, exact: false, written: 'wexfrod' },
      rest: [],
    });
  });
  test('a place outside the areas covered', () => {
    expect(read('sligo').place?.place).toMatchObject({ name: 'Sligo' });
    expect(read('sligo').place?.place.area).toBeUndefined();
  });
  test('“my son” is a parent, who worries about a son', () => {
    expect(read('my son')).toMatchObject({ audiences: ['parent'], they: 'son', needs: [], rest: [] });
  });
  test('“rehab for my son” is treatment, and a parent', () => {
    expect(read('rehab for my son')).toMatchObject({
      needs: ['treatment'],
      audiences: ['parent'],
      they: 'son',
    });
  });
  test('a whole sentence', () => {
    expect(read('I need counselling for my wife, near New Ross, in the evening. She drinks.')).toMatchObject({
      needs: ['counselling'],
      audiences: ['partner'],
      place: { place: { name: 'New Ross' } },
      whens: ['evenings'],
      rest: [],
    });
  });
  test('a place of two words, and in another spelling', () => {
    expect(read('new ross').place?.place.name).toBe('New Ross');
    expect(read('Cluain Meala').place?.place.name).toBe('Clonmel');
  });
  test('a letter wrong in a need', () => {
    expect(read('councelling').needs).toEqual(['counselling']);
  });
  test('a name stays a word to look for', () => {
    expect(read('samaritans wexford')).toMatchObject({ rest: ['samaritans'], place: { exact: true } });
  });
  test('a word of a listing is not taken for a place that is spelt almost like it', () => {
    expect(understand('clonmell', phrases, places).rest).toEqual([]);
    expect(understand('clonmell', phrases, places, (word) => word === 'clonmell').rest).toEqual(['clonmell']);
  });
  test('words that say nothing are left out', () => {
    expect(read('please help me')).toMatchObject({ needs: [], audiences: [], rest: [] });
  });
  test('nothing typed', () => {
    expect(read('  ')).toEqual({ needs: [], audiences: [], hows: [], whens: [], rest: [] });
  });
});

test('a need’s own words win over words for how and when', () => {
  const own = phrasesFor([need('night-shelter', 'Somewhere to stay', ['night'])]);
  expect(understand('night', own, gazetteerOf([])).needs).toEqual(['night-shelter']);
});

test('whatever is typed is read without fail, and in any case and with any signs the same', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      expect(read(`${written.toUpperCase()} !`).rest).toEqual(read(written.toUpperCase()).rest);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('rehab', 'my son', 'wexford', 'in the evening', 'free'), (phrase) => {
      expect(read(`  ${phrase.toUpperCase()}?! `)).toEqual(read(phrase));
    }),
  );
});
