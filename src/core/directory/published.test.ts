import { describe, expect, test } from 'vitest';
import { isListedOn, publishedOn } from './published.ts';
import { makeService } from './service.fixture.ts';

test('a listing is shown from its first day to its last, both with it', () => {
  const days = { publishFrom: '2026-11-20', publishUntil: '2026-11-22' };
  expect(
    ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((day) => isListedOn(days, day)),
  ).toEqual([false, true, true, false]);
  expect(isListedOn({}, '2026-11-22')).toBe(true);
});

describe('what is published on a day', () => {
  const listing = (slug: string, about: Parameters<typeof makeService>[0] = {}) => ({
    slug,
    service: makeService(about),
  });
  const on = (listings: readonly ReturnType<typeof listing>[]) => publishedOn(listings, '2026-11-22');

  test('is what is shown then, in its order', () => {
    const shown = on([
      listing('waits', { publishFrom: '2026-11-23' }),
      listing('last-day', { publishUntil: '2026-11-22' }),
      listing('over', { publishUntil: '2026-11-21' }),
      listing('always'),
    ]);
    expect(shown.map(({ slug }) => slug)).toEqual(['last-day', 'always']);
  });

  test('never says where the provider is asked', () => {
    const [shown] = on([listing('asked', { providerEmail: 'provider@example.invalid' })]);
    expect(JSON.stringify(shown)).not.toContain('provider@');
  });

  test('never says how to find a place that is hidden', () => {
    const directions = 'The blue door beside the bakery.';
    const [hidden, open] = on([
      listing('hidden', { directions }),
      listing('open', { directions, address: { kind: 'town', town: 'Millford' } }),
    ]);
    expect(JSON.stringify(hidden)).not.toContain('bakery');
    expect(open?.service.directions).toBe(directions);
  });
});
