import { describe, expect, test } from 'vitest';
import { purityFaults } from './purity.ts';
import { readSources } from './sources.ts';

const faultsOf = (text: string) => purityFaults(new Map([['src/core/x.ts', text]]));

test('the core knows no clock, no random source, no browser and no Node', () => {
  expect(purityFaults(readSources())).toEqual([]);
});

describe('planted in the core, this is found', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    "const now = new Intl.DateTimeFormat('en-IE').format();",
    'const id = Math.random();',
    'const id = crypto.randomUUID();',
    'const page = document.title;',
    'const page = { window };',
    'const user = process.env.USER;',
    "const answer = await fetch('/x');",
    "globalThis.console.log('x');",
    'setTimeout(() => {}, 1);',
  ])('%s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });
});

describe('planted in the core, this is not', () => {
  test.each([
    "const day = new Date('2026-11-22');",
    'const day = (instant: Date) => new Date(instant.getTime());',
    'const place = (location: string) => location.length;',
    'const record = { process: 1, document: 2 };',
    'const text = record.document;',
    'type Listing = { location: string; history: readonly string[] };',
    'const time = formatter.format(instant);',
  ])('%s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
