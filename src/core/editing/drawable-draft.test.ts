import { expect, test } from 'vitest';
import { draftPlaceOf } from './drawable-draft.ts';

test.each([
  ['content/services/ear.json', { folder: 'services', key: 'ear', address: '/service/ear/' }],
  [
    'content/guidance/families/talking.mdx',
    { folder: 'guidance', key: 'families/talking', address: '/families/talking/' },
  ],
  [
    'content/translations/ga/friends/talking.mdx',
    { folder: 'translations', key: 'ga/friends/talking', address: '/ga/friends/talking/' },
  ],
])('%s becomes a page', (path, place) => {
  expect(draftPlaceOf(path)).toEqual(place);
});

test.each([
  'content/site.json',
  'content/agencies/ear.json',
  'content/services/ear.mdx',
  'content/guidance/ear.mdx',
])('%s has no page of its own', (path) => {
  expect(draftPlaceOf(path)).toBeUndefined();
});
