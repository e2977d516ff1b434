import { expect, test } from 'vitest';
import { makeService } from '../directory/service.fixture.ts';
import { makeOpenData } from './open-data.fixture.ts';
import { wholeService } from './whole-service.fixture.ts';

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
    expect(service).not.toHaveProperty('providerEmail');
  }
  expect(listings[0]?.service).not.toHaveProperty('directions');
  expect(listings[1]?.service).toHaveProperty('directions');
  expect(Object.keys(organisations)).toEqual(['open-door']);
});
