import { expect, test } from 'vitest';
import { didYouMean, nearestName } from './nearest.ts';

const needs = ['grief', 'counselling', 'somebody-to-talk-to'];

test.each([
  ['grieff', 'grief'],
  ['greif', 'grief'],
  ['Grief', 'grief'],
  ['councelling', 'counselling'],
  ['somebody', 'somebody-to-talk-to'],
])('“%s” most likely meant “%s”', (written, meant) => {
  expect(nearestName(written, needs)).toBe(meant);
});

test('nothing is suggested when nothing is near', () => {
  expect(nearestName('swimming', needs)).toBeUndefined();
  expect(didYouMean('swimming', needs)).toBe('');
  expect(didYouMean('x', [])).toBe('');
});

test('the nearest of several near names is suggested', () => {
  expect(didYouMean('carlov', ['carlow-town', 'carlow', 'cavan'])).toBe(' Did you mean “carlow”?');
});
