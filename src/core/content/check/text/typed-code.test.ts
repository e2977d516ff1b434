import { expect, test } from 'vitest';
import { typedCodeProblems } from './typed-code.ts';

const problemsIn = (text: string) =>
  typedCodeProblems('content/services/ear.json', [{ text, fieldAt: () => 'description' }]);

test('a tag in a text is told, each of them', () => {
  expect(problemsIn('Ring <b>now</b>.').map(({ sentence }) => sentence)).toEqual([
    '“<b>” is code, and visitors would read it as it stands. Take it away.',
    '“</b>” is code, and visitors would read it as it stands. Take it away.',
  ]);
  expect(problemsIn('<script src="x">')).toMatchObject([{ field: 'description' }]);
});

test('signs that are no tags stay', () => {
  expect(problemsIn('For those aged < 18 or > 65, 3 <4>, and a <- b.')).toEqual([]);
});
