import { expect, it } from 'vitest';
import { attachedFileName, readAttached } from './attached-answers.ts';

const read = (value: unknown) => readAttached({ name: 'x', text: JSON.stringify(value) });

it('reads a tool’s file as labels and answers', () => {
  const file = {
    notes: 1,
    tool: 'support-plan',
    answers: { 'sleep.why': 'Badly', goals: ['rest', 'work'], 'who.0.name': 'Ann', empty: '' },
  };
  expect(read(file)).toEqual({
    kind: 'answers',
    answers: [
      { label: 'Sleep why', answer: 'Badly' },
      { label: 'Goals', answer: 'rest, work' },
      { label: 'Who 1: name', answer: 'Ann' },
    ],
  });
});

it('says of a locked file that it is locked, and of anything else that it is not ours', () => {
  expect(read({ notes: 1, locked: 'AAAA' })).toEqual({ kind: 'locked' });
  expect(readAttached({ name: 'x', text: 'not json' })).toEqual({ kind: 'other' });
  expect(read([1])).toEqual({ kind: 'other' });
});

it('saves it under a name that tells nothing', () => {
  expect(attachedFileName('2026-11-22')).toBe('notes-2026-11-22.json');
});
