import { expect, test } from 'vitest';
import { asTranslation, rememberBegun, withBegun } from './begun-entry.js';

/** A storage that forgets when the test ends. */
const fakeStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
};

const collections = [
  {
    name: 'translations',
    fields: [
      { name: 'title', widget: 'string' },
      {
        name: 'review',
        widget: 'group',
        fields: [
          { name: 'state', widget: 'select' },
          { name: 'by', widget: 'string' },
        ],
      },
      { name: 'sources', widget: 'list', fields: [{ name: 'title', widget: 'string' }] },
      { name: 'body', widget: 'markdown' },
    ],
  },
  { name: 'others', fields: [{ name: 'title', widget: 'string' }] },
];

test('a form begins with what was remembered for it, where Decap looks for it, and the next one is empty', () => {
  const storage = fakeStorage();
  const data = { title: 'A', review: { state: 'draft' }, sources: [{ title: 'B' }], unknown: 1 };
  rememberBegun(storage, 'translations', data);
  expect(withBegun(storage, collections)).toEqual([
    {
      name: 'translations',
      fields: [
        { name: 'title', widget: 'string', default: 'A' },
        {
          name: 'review',
          widget: 'group',
          fields: [
            { name: 'state', widget: 'select', default: 'draft' },
            { name: 'by', widget: 'string' },
          ],
        },
        {
          name: 'sources',
          widget: 'list',
          fields: [{ name: 'title', widget: 'string' }],
          default: [{ title: 'B' }],
        },
        { name: 'body', widget: 'markdown' },
      ],
    },
    collections[1],
  ]);
  expect(withBegun(storage, collections)).toEqual(collections);
});

test('a translation begins as its page, but not as reviewed', () => {
  const reviewed = {
    title: 'Start',
    review: { state: 'reviewed', on: '2026-01-02', by: 'A nurse, a clinic' },
  };
  expect(asTranslation(reviewed)).toEqual({ title: 'Start', review: { state: 'clinical-review-needed' } });
  const draft = { title: 'Start', review: { state: 'draft' } };
  expect(asTranslation(draft)).toEqual(draft);
});
