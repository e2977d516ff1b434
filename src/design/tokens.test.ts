import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { colourTokens, tokensOf } from './tokens.ts';

const sheet = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const colours = new Map(colourTokens(sheet).map((colour) => [colour.name, colour]));
const colourIn = (name: string, scheme: 'light' | 'dark'): string => {
  const colour = colours.get(name);
  if (!colour) throw new Error(`${name} is no colour of src/styles/tokens.css.`);
  return colour[scheme];
};

test('contrast is what the standard says it is', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#fff', '#fff')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('tokens are read from a sheet: by day, by night, and what is no colour', () => {
  const css =
    ':root { --ink: light-dark(#111, #eee); --barley: #e9b949; --text-s: 1rem; /* --old: #fff; */ }';
  expect(colourTokens(css)).toEqual([
    { name: '--ink', light: '#111', dark: '#eee' },
    { name: '--barley', light: '#e9b949', dark: '#e9b949' },
  ]);
  expect(tokensOf(css, '--text-')).toEqual([{ name: '--text-s', value: '1rem' }]);
  expect(tokensOf(sheet, '--space-').length).toBeGreaterThan(4);
});

/** What is read, on what it stands, and how far apart they have to be: 7 for text, 3 for borders of controls (WCAG 1.4.6, 1.4.11). */
const pairs: readonly [text: string, ground: string, least: number][] = [
  ['--ink', '--paper', 7],
  ['--ink', '--stone', 7],
  ['--ink', '--straw', 7],
  ['--ink', '--field', 7],
  ['--ink-soft', '--paper', 7],
  ['--ink-soft', '--stone', 7],
  ['--ink-soft', '--straw', 7],
  ['--river', '--paper', 7],
  ['--river', '--stone', 7],
  ['--river', '--straw', 7],
  ['--on-river', '--river', 7],
  ['--rowan', '--paper', 7],
  ['--on-slate', '--slate', 7],
  ['--on-barley', '--barley', 7],
  ['--edge', '--paper', 3],
  ['--edge', '--field', 3],
  ['--barley-line', '--paper', 3],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(pairs)('%s on %s reaches %d', (text, ground, least) => {
    expect(contrast(colourIn(text, scheme), colourIn(ground, scheme))).toBeGreaterThanOrEqual(least);
  });
});
