import { expect, test } from 'vitest';
import type { Need } from '../content/need.ts';
import { makeService } from '../directory/service.fixture.ts';
import type { Guidance } from '../guidance/guidance.ts';
import { waysOn } from './ways-on.ts';

const need = (slug: string, offeredInContactForm = true): Need => ({
  slug,
  name: slug,
  description: slug,
  offeredInContactForm,
});
const page = (id: string, needs: readonly string[]) => ({
  id,
  guidance: { title: id, needs } as unknown as Guidance,
});
const listed = (slug: string, areas: readonly string[]) => ({
  slug,
  service: makeService({ needs: ['grief'], areas: [...areas] }),
});
const known = {
  needs: [need('grief'), need('healing', false)],
  pages: [
    page('families/first', []),
    page('families/also-grief', ['housing', 'grief']),
    page('families/grief', ['grief']),
    page('friends/first', []),
  ],
  listings: [
    listed('one', ['carlow']),
    listed('two', ['carlow', 'wexford']),
    listed('three', ['carlow']),
    listed('four', ['carlow']),
  ],
  areas: ['carlow', 'wexford'],
};

test('there is a way for every need that can be asked for, and for no other', () => {
  expect(waysOn(known).map(({ need: { slug } }) => slug)).toEqual(['grief']);
});

test('pages that are about the need first come first; a shelf without one gives its first pages', () => {
  const [way] = waysOn(known);
  expect(way?.reading.family.map(({ id }) => id)).toEqual(['families/grief', 'families/also-grief']);
  expect(way?.reading.friend.map(({ id }) => id)).toEqual(['friends/first']);
  expect(way?.reading.professional).toEqual([]);
});

test('each area has its first three services, in the directory’s order', () => {
  const [way] = waysOn(known);
  expect(way?.services.map(({ slug, areas }) => [slug, areas])).toEqual([
    ['one', ['carlow']],
    ['two', ['carlow', 'wexford']],
    ['three', ['carlow']],
  ]);
});
