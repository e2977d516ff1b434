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
  at('Carrick-on-Suir', 'south-tipperary'),
  at('Kill'),
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

describe('what families type at night', () => {
  test.each([
    'xanax',
    'D-10s',
    'lyrica',
    'benzos',
    'weed',
    'he is on coke',
    'she drinks every night',
    'drunk again and again',
    'an alcoholic',
    'addicted to tablets',
  ])('“%s” says that somebody drinks or uses, and no listing is asked for the word', (written) => {
    expect(read(written)).toMatchObject({ they: 'person', needs: [], whens: [], rest: [] });
  });

  test.each([
    ['my sons on coke', 'parent', 'son'],
    ["my mam's drinking", 'grown-child', 'mam'],
    ['me da wont stop drinking', 'grown-child', 'da'],
    ['husband wont stop', 'partner', 'husband'],
    ['my child is 15 smoking weed', 'parent', 'child'],
  ])('“%s” names a relative, and nothing is left over', (written, audience, they) => {
    expect(read(written)).toMatchObject({ audiences: [audience], they, rest: [] });
  });

  test.each(['new ros', 'nw ross', 'carrik on suir', 'carrick on sure'])(
    'a place of several words with a letter wrong: “%s”',
    (written) => {
      expect(read(`rehab near ${written}`).place).toMatchObject({ exact: false, written });
    },
  );

  test.each([
    'he said he will kill himself',
    'suicide',
    'she took an overdose',
    "my daughter od'd",
    'he hit me',
    '999',
    'he wont wake up',
    'my son is suicidal in new ross',
  ])('“%s” may be urgent, and is not taken for a village', (written) => {
    const understood = read(written);
    expect(understood.isUrgent).toBe(true);
    expect(understood.place?.place.name).not.toBe('Kill');
    expect(understood.rest).toEqual([]);
  });

  test.each([
    'my brother died of an overdose',
    'lost my son to suicide',
    'kill',
    'killarney',
    'a hitting need',
  ])('“%s” is not urgent', (written) => expect(read(written)).not.toHaveProperty('isUrgent'));

  test.each(['R95 W123', 'r95w123', 'near Y35 AB12', 'E91 V2P3'])(
    '“%s” is an Eircode: nothing is left of it to look for',
    (written) =>
      expect(read(written)).toEqual({
        needs: [],
        audiences: [],
        hows: [],
        whens: [],
        rest: [],
        hasEircode: true,
      }),
  );

  test.each(['d10', 'x91 near wexford', 'room b12', 'e number'])('“%s” keeps its other words', (written) => {
    expect(read(written).place?.place.name ?? 'none').toBe(written.includes('wexford') ? 'Wexford' : 'none');
  });

  test('a listing with a drug in its name is found by the rest of its name', () => {
    expect(read('cocaine anonymous').rest).toEqual(['anonymous']);
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
