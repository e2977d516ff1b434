import { expect, test } from 'vitest';
import { makeService } from '../directory/service.fixture.ts';
import { makeOpenData } from './open-data.fixture.ts';
import { isListedOn } from './open-data.ts';
import { wholeService } from './whole-service.fixture.ts';

test('a listing is shown from its first day to its last one', () => {
  const days = { publishFrom: '2026-11-20', publishUntil: '2026-11-22' };
  expect(
    ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((day) => isListedOn(days, day)),
  ).toEqual([false, true, true, false]);
  expect(isListedOn({}, '2026-11-22')).toBe(true);
});

test('what is not shown today is not in the file', () => {
  const { listings } = makeOpenData(
    {
      later: makeService({ publishFrom: '2026-11-23' }),
      over: makeService({ publishUntil: '2026-11-21' }),
      shown: makeService(),
    },
    '2026-11-22',
  );
  expect(listings.map(({ slug }) => slug)).toEqual(['shown']);
});

test('what stays at home is not in the file, and organisations that run nothing neither', () => {
  const { listings, organisations } = makeOpenData(
    { whole: wholeService, refuge: { ...wholeService, address: { kind: 'hidden' } } },
    '2026-11-22',
  );
  expect(listings.map(({ slug }) => slug)).toEqual(['refuge', 'whole']);
  for (const { service } of listings) {
    expect(service).not.toHaveProperty('agency');
    expect(service).not.toHaveProperty('guidance');
  }
  expect(listings[0]?.service).not.toHaveProperty('directions');
  expect(listings[1]?.service).toHaveProperty('directions');
  expect(Object.keys(organisations)).toEqual(['open-door']);
});
