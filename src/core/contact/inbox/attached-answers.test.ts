import { expect, it } from 'vitest';
import type { AllQuestions } from '../../tools/questions/tool-questions.ts';
import { attachedFileName, readAttached } from './attached-answers.ts';

const read = (value: unknown, questions?: AllQuestions) =>
  readAttached({ name: 'x', text: JSON.stringify(value) }, questions);

const questions = {
  plan: {
    title: 'My plan',
    sections: [
      {
        id: 'rest',
        title: '1. Rest',
        items: [{ id: 'sleep', text: 'How do you sleep?', options: { badly: 'Badly' } }],
      },
      {
        id: 'us',
        title: '2. Us',
        items: [
          { id: 'who', text: 'Who is there?', rowName: 'Person', columns: [{ id: 'name', text: 'Name' }] },
        ],
      },
    ],
  },
};

it('reads a tool’s file as its questions and answers, by area', () => {
  const file = { notes: 1, tool: 'plan', answers: { 'who.0.name': 'Ann', sleep: 'badly', gone: 'kept' } };
  expect(read(file, questions)).toEqual({
    kind: 'answers',
    tool: 'My plan',
    parts: [
      { title: '1. Rest', lines: [{ question: 'How do you sleep?', answer: 'Badly' }] },
      { title: '2. Us', lines: [{ question: 'Who is there?: person 1', answer: 'Name: Ann' }] },
      { lines: [{ question: 'Gone', answer: 'kept' }] },
    ],
  });
});

it('reads a file whose questions are not known by the short names in it', () => {
  const file = {
    notes: 1,
    tool: 'support-plan',
    answers: { 'sleep.why': 'Badly', goals: ['rest', 'work'], 'who.0.name': 'Ann', empty: '' },
  };
  expect(read(file)).toEqual({
    kind: 'answers',
    parts: [
      {
        lines: [
          { question: 'Sleep why', answer: 'Badly' },
          { question: 'Goals', answer: 'rest, work' },
          { question: 'Who 1: name', answer: 'Ann' },
        ],
      },
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
