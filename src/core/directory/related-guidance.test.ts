import { expect, test } from 'vitest';
import { relatedGuidance } from './related-guidance.ts';
import { makeService } from './service.fixture.ts';

const page = (key: string, order: number, ...needs: string[]) => ({ key, guidance: { order, needs } });
const pages = [
  page('professionals/asking', 1, 'grief', 'housing'),
  page('friends/standing-by', 1, 'grief'),
  page('families/after-a-death', 2, 'grief'),
  page('families/rent', 1, 'grief'),
  page('families/losing-a-home', 9, 'grief', 'housing'),
  page('families/money', 1, 'money'),
];
const related = (about: Parameters<typeof makeService>[0]) =>
  relatedGuidance(makeService(about), pages).map(({ key }) => key);

test('what editors chose comes alone and in their order', () => {
  expect(related({ guidance: ['families/money', 'friends/standing-by', 'families/gone'] })).toEqual([
    'families/money',
    'friends/standing-by',
  ]);
});

test('otherwise three pages about its needs, most in common first, then families, then their order', () => {
  expect(related({ needs: ['grief', 'housing'] })).toEqual([
    'families/losing-a-home',
    'families/rent',
    'families/after-a-death',
  ]);
  expect(related({ needs: ['sleep'] })).toEqual([]);
});

test('a page that names the need first stands before one that names it besides', () => {
  const limits = page('families/limits', 1, 'family-support', 'feeling-safe');
  const safe = page('families/safe', 9, 'feeling-safe', 'housing');
  expect(relatedGuidance(makeService({ needs: ['feeling-safe'] }), [limits, safe])).toEqual([safe, limits]);
});

test('pages for professionals go with services for them alone', () => {
  expect(related({ needs: ['grief'], audiences: ['professional'] })).toEqual(['professionals/asking']);
});
