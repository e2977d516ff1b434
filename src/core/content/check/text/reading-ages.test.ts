import { describe, expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { pageReadingAge, readingAgeProblems, yearsOf } from './reading-ages.ts';

const plain = 'You can ring the nurse on any day. She will tell you what to do. ';
const hard =
  'The residential organisation coordinates individual rehabilitation appointments for participating families. ';
const heavy =
  'You can ring the nurse on any day of the week and she will tell you what to do and when to come in and who to ask for at the door on the day. ';

const judge = (reader: string, text: string, facts: object = {}) => {
  const page = pageReadingAge(`content/guidance/${reader}/x.mdx`, facts, [{ kind: 'text', text, line: 7 }]);
  if (page === undefined) throw new Error('no words');
  const { problems, warnings } = readingAgeProblems(page);
  return {
    age: yearsOf(page.reading.age),
    problems: problems.map(printProblem),
    warnings: warnings.map(printProblem),
  };
};

test('a page that its readers can read says nothing', () => {
  expect(judge('families', plain.repeat(10))).toMatchObject({ problems: [], warnings: [] });
});

test('a page that is too hard for families is a warning that names its hardest sentences', () => {
  const { age, problems, warnings } = judge('families', plain.repeat(8) + hard.repeat(4) + heavy.repeat(2));
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    `content/guidance/families/x.mdx: The reading age is ${age}; for families it should be 11 at most. ` +
      'Find shorter words for “rehabilitation”, “organisation”, “individual” in line 7: “The residential organisation coordinates individual rehabilitation appointments for participating families.” ' +
      'Split this sentence, line 7: “You can ring the nurse on any day of the week and she will tell you what to do and when to come in and who to ask for …”',
  ]);
});

test('a sentence that is too long is to be split', () => {
  const { problems } = judge('friends', heavy.repeat(4));
  expect(problems[0]).toContain(
    'Split this sentence, line 7: “You can ring the nurse on any day of the week and she will tell you what to do and when to come in and who to ask for …”',
  );
});

test('a page that is far too hard for families is a problem', () => {
  const { age, problems, warnings } = judge('families', hard.repeat(12));
  expect(warnings).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(
    `content/guidance/families/x.mdx: The reading age is ${age}; for families it should be 13 at most, and better under 11. `,
  );
});

test('professionals may be asked more, and no page of theirs stops a build', () => {
  expect(judge('professionals', plain.repeat(8) + hard.repeat(4)).warnings).toEqual([]);
  const { problems, warnings } = judge('professionals', hard.repeat(12));
  expect(problems).toEqual([]);
  expect(warnings[0]).toContain('for professionals it should be 15 at most.');
});

test('fewer than a hundred words are not judged', () => {
  expect(judge('families', hard)).toMatchObject({ problems: [], warnings: [] });
});

describe('what is read', () => {
  const words = (facts: object, kind: 'text' | 'title' | 'code') =>
    pageReadingAge('content/guidance/friends/x.mdx', facts, [{ kind, text: 'two words', line: 7 }])?.reading
      .words;

  test('title and summary count, code does not', () => {
    expect(words({ title: 'One', summary: 'Two three.', drawing: 'kettle' }, 'text')).toBe(5);
    expect(words({}, 'title')).toBe(2);
    expect(words({}, 'code')).toBeUndefined();
  });
});

test('a reading age is never rounded down to its limit', () => {
  expect(yearsOf(11.01)).toBe('11.1');
  expect(yearsOf(11)).toBe('11.0');
});
