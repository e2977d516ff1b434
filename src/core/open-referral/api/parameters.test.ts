import { describe, expect, test } from 'vitest';
import { parameters, readParameters } from './parameters.ts';
import { listParameters } from './resources.ts';

const read = (address: string) =>
  readParameters(new URLSearchParams(address), listParameters.service_at_locations);

test('parameters are read as what they are', () => {
  expect(
    read(
      'page=2&per_page=10&full=true&search=family group&minimum_age=0&day=tu&start_time=09:30:00&proximity=5000',
    ),
  ).toEqual({
    query: {
      page: 2,
      per_page: 10,
      full: true,
      search: 'family group',
      minimum_age: 0,
      day: 'tuesday',
      start_time: '09:30',
      proximity: 5000,
    },
  });
});

test('one that is left empty is not there', () => {
  expect(read('search=&page= ')).toEqual({ query: {} });
});

describe('what cannot be followed says what to write', () => {
  test.each([
    ['page=0', 'page', 'from 1'],
    ['page=-1', 'page', 'whole number'],
    ['page=1.5', 'page', 'whole number'],
    ['page=1e3', 'page', 'whole number'],
    ['per_page=201', 'per_page', '200'],
    ['per_page=many', 'per_page', 'whole number'],
    ['taxonomy_term_id=grief', 'taxonomy_term_id', 'an id as the feed gives it'],
    ['day=someday', 'day', 'MO, TU'],
    ['start_time=9am', 'start_time', '09:30'],
    ['end_time=25:00', 'end_time', '09:30'],
    ['full=yes', 'full', 'true or false'],
    ['minimum_age=old', 'minimum_age', 'whole number'],
    [`search=${'x'.repeat(201)}`, 'search', '200 characters'],
    ['page=1&page=2', 'page', 'once'],
    ['taxonomy_trem_id=x', 'taxonomy_trem_id', 'Did you mean “taxonomy_term_id”?'],
    ['__proto__=x', '__proto__', 'It takes:'],
  ])('%s', (address, parameter, sentence) => {
    expect(read(address)).toEqual({ parameter, sentence: expect.stringContaining(sentence) });
  });
});

test('a list takes only its own, and a single record none', () => {
  expect(readParameters([['postcode', 'Wexford']], listParameters.services)).toMatchObject({
    parameter: 'postcode',
  });
  expect(readParameters([['page', '1']], [])).toEqual({
    parameter: 'page',
    sentence: expect.stringContaining('It takes none.'),
  });
});

test('every parameter belongs to a list', () => {
  const used = new Set<string>(Object.values(listParameters).flat());
  expect(Object.keys(parameters).filter((name) => !used.has(name))).toEqual([]);
});
