import { describe, expect, test } from 'vitest';
import { endSheetOf, type Step, stepsOf } from './end-sheet.ts';
import { endSheetView } from './end-sheet-view.ts';
import { sampleEndSheet } from './sample-end-sheet.fixture.ts';

const step = (about: Partial<Step>): Step => ({
  person: '',
  need: '',
  service: '',
  slug: '',
  seen: '',
  again: false,
  holds: '',
  ...about,
});
const family = ['Marie', 'Dan', 'Ciara'];
const house = { id: '7', name: 'The house' };
const runs = ({ service }: Step) => (service.startsWith('The door') ? house : undefined);
const nowhere = () => undefined;

describe('the lines of a turn sheet', () => {
  test('are read in their order, and “nothing” is no service', () => {
    const answers = {
      'turn.0.member': ' Dan ',
      'turn.0.need': 'money',
      'turn.0.service': 'Nothing.',
      'turn.2.member': 'Marie',
      'turn.2.service': 'The door',
      'turn.2.service.slug': 'the-door',
      'turn.2.again': ['yes'],
      'other.0.member': 'Nobody',
    };
    expect(stepsOf(sampleEndSheet, answers)).toEqual([
      step({ person: 'Dan', need: 'money' }),
      step({ person: 'Marie', service: 'The door', slug: 'the-door', again: true }),
    ]);
  });
});

describe('what an exercise came to', () => {
  test('each of the family has a path, however their name was written, and those with nothing are named', () => {
    const { paths, withNothing } = endSheetOf(
      family,
      [
        step({ person: 'dan', service: 'The door' }),
        step({ person: 'Jamie', service: 'The door' }),
        step({ person: 'DAN' }),
      ],
      runs,
      nowhere,
    );
    expect(paths.map(({ person, steps }) => [person, steps.length])).toEqual([
      ['Marie', 0],
      ['Dan', 2],
      ['Ciara', 0],
      ['Jamie', 1],
    ]);
    expect(withNothing).toEqual(['Marie', 'Ciara']);
  });

  test('services of one organisation are one agency, and what is not in the directory says so', () => {
    const { agencies } = endSheetOf(
      family,
      [
        step({ person: 'Dan', service: 'The door' }),
        step({ person: 'Marie', service: 'The door, evenings' }),
        step({ person: 'Marie', service: 'The football club' }),
      ],
      runs,
      nowhere,
    );
    expect(agencies).toEqual([
      { name: 'The house', people: ['Dan', 'Marie'], inDirectory: true },
      { name: 'The football club', people: ['Marie'], inDirectory: false },
    ]);
  });

  test('an agency is who runs it, not what it is called: of two with one name there are two, and words are none of them', () => {
    const { agencies } = endSheetOf(
      family,
      [
        step({ person: 'Dan', service: 'The door', slug: 'north-door' }),
        step({ person: 'Marie', service: 'The door', slug: 'south-door' }),
        step({ person: 'Ciara', service: 'The house' }),
        step({ person: 'Dan', service: 'the house' }),
      ],
      ({ slug }) => (slug === '' ? undefined : { ...house, id: slug }),
      nowhere,
    );
    expect(agencies.map(({ people, inDirectory }) => [people, inDirectory])).toEqual([
      [['Dan'], true],
      [['Marie'], true],
      [['Ciara', 'Dan'], false],
    ]);
  });

  test('a need is a gap where somebody found nothing, or where coverage falls short; met and served it is none', () => {
    const { gaps, again } = endSheetOf(
      family,
      [
        step({ person: 'Dan', need: 'money' }),
        step({ person: 'Marie', need: 'money', service: 'The door', again: true }),
        step({ person: 'Marie', need: 'mind', service: 'The door' }),
        step({ person: 'Ciara', need: 'home', service: 'The door' }),
        // Tried twice, and found the second time.
        step({ person: 'Ciara', need: 'safety' }),
        step({ person: 'Ciara', need: 'safety', service: 'The door' }),
      ],
      runs,
      (need) => (need === 'mind' ? 'limited' : 'served'),
    );
    expect(gaps).toEqual([
      { need: 'money', people: ['Dan'], coverage: 'served' },
      { need: 'mind', people: [], coverage: 'limited' },
    ]);
    expect(again.map(({ person }) => person)).toEqual(['Marie']);
  });

  test('is said in tables, and what somebody wrote stays text', () => {
    const came = endSheetOf(
      family,
      [step({ person: '<b>Dan</b>', need: 'money' })],
      runs,
      () => 'not-served',
    );
    const { markup } = endSheetView(came, (need) => need.toUpperCase(), 'Wexford');
    expect(markup).toContain('&lt;b&gt;Dan&lt;/b&gt;');
    expect(markup).toContain('The coverage page, Wexford');
    expect(markup).toContain('Not served: nobody is listed.');
    expect(markup).toContain('4 of 4 with nothing');
  });
});
