import { expect, test } from 'vitest';
import { adviceBeforeSafety, promisesOfProtection, textOfPage } from '../dangerous-advice.ts';
import { builtPages } from './pages.ts';

const pages = builtPages().map(([file, markup]) => [file, textOfPage(markup)] as const);

test('what a page says is read from it, in its order', () => {
  const [, text] = pages.find(([file]) => file === 'families/setting-limits/index.html') ?? ['', []];
  const places = ['Setting limits', 'Read this first'].map((title) => text.indexOf(title));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text.length).toBeGreaterThan(30);
});

test('on no page does advice on consequences stand before a safety check', () => {
  const risky = pages.flatMap(([file, text]) => adviceBeforeSafety(text).map((piece) => [file, piece]));
  expect(risky).toEqual([]);
});

test('no page promises protection', () => {
  const promised = pages.flatMap(([file, text]) => promisesOfProtection(text).map((one) => [file, one]));
  expect(promised).toEqual([]);
});
