import { expect, test } from 'vitest';
import { draftPath, whyNotYet } from './draft.js';

const collection = { folder: 'content/services', extension: 'json' };

test('a draft lies where its record lies, and a new one under a name of its own', () => {
  expect(draftPath(collection, 'content/services/ear.json')).toBe('content/services/ear.json');
  expect(draftPath(collection, '')).toBe('content/services/not-saved-yet.json');
});

test('what would break is told, three sentences at most, and nobody is asked', () => {
  const ask = () => {
    throw new Error('Nobody is asked.');
  };
  const problems = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
  expect(whyNotYet({ problems, warnings: ['A rule.'] }, ask)).toBe('One. Two. Three. And 2 more.');
});

test('a warning is a question, and the answer counts', () => {
  const asked: string[] = [];
  const answering = (answer: boolean) => (question: string) => {
    asked.push(question);
    return answer;
  };
  expect(whyNotYet({ problems: [], warnings: ['A rule.'] }, answering(true))).toBeUndefined();
  expect(whyNotYet({ problems: [], warnings: ['A rule.'] }, answering(false))).toBe('It is as it was.');
  expect(asked).toEqual(['A rule. Save it all the same?', 'A rule. Save it all the same?']);
});

test('without either it is saved', () => {
  expect(whyNotYet({ problems: [] }, () => false)).toBeUndefined();
});
