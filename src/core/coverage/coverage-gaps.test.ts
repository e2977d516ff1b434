import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../directory/service.fixture.ts';
import { coverageOf } from './coverage.ts';
import { gapsOf } from './coverage-gaps.ts';

const needs = ['somebody-to-talk-to', 'grief'].map((slug) => ({
  slug,
  name: slug,
  description: 'x',
  offeredInContactForm: true,
}));
const onPhone = makeService({ ways: ['phone'], opening: { kind: 'always' } });
const subject = { areas: threeAreas, needs, services: [onPhone, onPhone], today: '2026-11-22' };
const [north, middle] = gapsOf(subject);

test('a need without a service, and one that is limited, stand on the sheet with what could be asked for', () => {
  expect(north?.notServed.map(({ slug }) => slug)).toEqual(['grief']);
  expect(north?.limited).toMatchObject([{ listed: 2, why: ['face-to-face', 'known'] }]);
  expect(north?.asks.map(({ needs }) => needs.map(({ slug }) => slug))).toEqual([
    ['grief'],
    ['somebody-to-talk-to'],
    ['somebody-to-talk-to'],
  ]);
});

test('when and how nobody is there, for any need, is said', () => {
  expect(north?.nobody.map(({ slug }) => slug)).toEqual([
    'online',
    'in-person',
    'community-venue',
    'home-visit',
  ]);
  expect(middle?.nobody).toHaveLength(9);
});

test('every need that is not served stands on the sheet of its area, and no other', () => {
  const { rows } = coverageOf(subject);
  gapsOf(subject).forEach(({ area, notServed, limited }) => {
    const states = rows.map(({ need, cells }) => [
      need.slug,
      cells.find((cell) => cell.area === area.slug)?.state,
    ]);
    const inState = (state: string) => states.filter(([, one]) => one === state).map(([slug]) => slug);
    expect(notServed.map(({ slug }) => slug)).toEqual(inState('not-served'));
    expect(limited.map(({ need }) => need.slug)).toEqual(inState('limited'));
  });
});
