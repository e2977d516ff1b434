import { describe, expect, test } from 'vitest';
import { readSources } from './sources.ts';
import { rawColours, undefinedProperties } from './style-rules.ts';

const sources = readSources();
const sheet = (text: string) => new Map([['src/styles/x.css', text]]);

test('every custom property that is used is defined', () => {
  expect(undefinedProperties(sources)).toEqual([]);
});

test('colours are in the tokens, nowhere else', () => {
  expect(rawColours(sources)).toEqual([]);
});

test('the rules read real styles', () => {
  expect([...sources.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(2);
});

test('a planted property that is defined nowhere is found, with a fallback too', () => {
  expect(undefinedProperties(sheet('.x { color: var(--inkk); padding: var(--spaace, 1rem) }'))).toHaveLength(
    2,
  );
  expect(
    undefinedProperties(new Map([['src/components/X/X.astro', '<style>.x { color: var(--inkk) }</style>']])),
  ).toHaveLength(1);
  expect(undefinedProperties(sheet(':root { --ink: 1 } .x { color: var(--ink) }'))).toEqual([]);
});

describe('a planted colour is found', () => {
  test.each([
    'color: #fff',
    'background: rgb(0 0 0 / 50%)',
    'border: 1px solid black',
    'color: light-dark(white, var(--ink))',
  ])('%s', (declaration) => {
    expect(rawColours(sheet(`.x { ${declaration}; }`))).toHaveLength(1);
  });
});

describe('this is no raw colour', () => {
  test.each([
    'color: currentColor',
    'color: CanvasText',
    'background: transparent',
    'border-color: var(--edge)',
    'background: url("#fade")',
    'white-space: nowrap',
    "content: 'red'",
  ])('%s', (declaration) => {
    expect(rawColours(sheet(`.x { ${declaration}; }`))).toEqual([]);
  });
});

test('the print sheet gives tokens other values, and uses no raw colour besides', () => {
  expect(
    rawColours(new Map([['src/styles/print.css', ':root { --ink: #000; } p { color: var(--ink); }']])),
  ).toEqual([]);
  expect(rawColours(new Map([['src/styles/print.css', 'p { color: #000; }']]))).toHaveLength(1);
});

test('colours in the tokens and in comments are fine', () => {
  expect(rawColours(new Map([['src/styles/tokens.css', ':root { --ink: #17242b; }']]))).toEqual([]);
  expect(rawColours(sheet('/* color: #fff; */ .x { color: var(--ink); }'))).toEqual([]);
});
