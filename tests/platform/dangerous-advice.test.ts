import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adviceBeforeSafety, promisesOfProtection, textOfJson, textOfMdx } from './dangerous-advice.ts';

const read = (file: string): readonly string[] => {
  const source = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? textOfJson(JSON.parse(source)) : textOfMdx(source);
};
const content = globSync('content/**/*.{mdx,json}').toSorted();

describe('advice that can hurt where somebody is afraid', () => {
  const asks = 'Are you afraid of what they would do if you said no? Speak to somebody first.';
  const advises = 'Let them feel the consequences of a night out, and do not ring in sick for them.';

  test('is found where it stands before a safety check, or without one', () => {
    expect(adviceBeforeSafety([advises])).toEqual([advises]);
    expect(adviceBeforeSafety([advises, asks])).toEqual([advises]);
    const both = 'Let them feel the consequences, but not when you are afraid of them.';
    expect(adviceBeforeSafety([both])).toEqual([both]);
    for (const other of ['an ultimatum', 'tough love', 'setting limits'])
      expect(adviceBeforeSafety([`Some families say that ${other} helped them a little.`])).toHaveLength(1);
  });

  test('is let be after one, as a heading, and where there are no consequences', () => {
    expect(adviceBeforeSafety([asks, advises])).toEqual([]);
    expect(
      adviceBeforeSafety(['If they frighten you, ask first; then let them feel the consequences.']),
    ).toEqual([]);
    expect(adviceBeforeSafety(['Setting limits'])).toEqual([]);
    expect(adviceBeforeSafety(['They may say no without consequences, now or later, to everybody.'])).toEqual(
      [],
    );
  });

  test('comes only after a safety check, in everything that editors write', () => {
    expect(content.length).toBeGreaterThan(100);
    const risky = content.flatMap((file) => adviceBeforeSafety(read(file)).map((piece) => [file, piece]));
    expect(risky).toEqual([]);
  });
});

describe('a promise of protection', () => {
  test.each([
    'Ring them and you’ll be safe.',
    'They will protect you.',
    'The centre keeps your family safe.',
    'That is guaranteed.',
    'Nobody can hurt you there.',
    'The guards will keep you safe.',
  ])('is found: %s', (sentence) => {
    expect(promisesOfProtection([`Tell somebody. ${sentence} Ask for Mary.`])).toEqual([sentence]);
  });

  test.each([
    'We can’t promise that you’ll be protected, that it’ll stay quiet or that it’ll stop.',
    'Nobody can guarantee that.',
    'You protect them by getting support.',
    'Is there somewhere you feel safe?',
  ])('is none: %s', (sentence) => {
    expect(promisesOfProtection([sentence])).toEqual([]);
  });

  test('stands in nothing that editors write', () => {
    const promised = content.flatMap((file) => promisesOfProtection(read(file)).map((one) => [file, one]));
    expect(promised).toEqual([]);
  });

  test('is denied in so many words where somebody is pressed for money', () => {
    expect(read('content/guidance/families/when-somebody-wants-money.mdx').join(' ')).toMatch(
      /can’t promise that you’ll be protected/,
    );
  });
});
