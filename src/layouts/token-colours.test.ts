import { expect, test } from 'vitest';
import { tokenColours } from './token-colours.ts';

const sheet =
  ':root { --ink-soft: light-dark(#111, #eee); --ink: light-dark(#17242b, #f0ede3); --barley: #e9b949; }';

test('reads the light and the dark colour of a token', () => {
  expect(tokenColours(sheet, 'ink')).toEqual({ light: '#17242b', dark: '#f0ede3' });
});

test('says which token is not there, or has one colour only', () => {
  expect(() => tokenColours(sheet, 'paper')).toThrow('--paper');
  expect(() => tokenColours(sheet, 'barley')).toThrow('--barley');
});
