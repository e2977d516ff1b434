import { expect, it } from 'vitest';
import { sampleTool } from '../sample-tool.fixture.ts';
import { toolSchema } from '../tool.ts';
import { answeredAreas, otherAnswers } from './answered-areas.ts';
import { allQuestionsSchema, toolQuestionsOf } from './tool-questions.ts';

const asked = toolQuestionsOf(toolSchema.parse(sampleTool), ['112', '999']);

const answers = {
  fear: 'The nights',
  tie: 'friend',
  seen: ['sleep', 'debt'],
  nobody: 'not-applicable',
  'nobody.why': 'They live alone',
  'offer.1.answer': 'yes',
  'offer.1.day': '2026-11-20',
  'offer.1.note': '',
  afraid: 'unsure',
  gone: 'an old answer',
};

it('gives every answer with its question, in the words of the tool and in its order', () => {
  const [open] = answeredAreas(asked, answers);
  expect(open).toMatchObject({ id: 'part', title: 'Part', sensitive: false });
  expect(open?.lines).toEqual([
    { question: 'What worries you?', answer: 'The nights' },
    { question: 'Who are you?', answer: 'A friend' },
    { question: 'What have you seen?', answer: 'No sleep, A debt' },
    { question: 'Nobody was named', answer: 'Does not apply\nWhy: They live alone' },
    { question: 'The offer: line 2', answer: 'Offered on: 2026-11-20\nAnswer: Yes' },
  ]);
});

it('keeps what is sensitive in an area of its own', () => {
  const areas = answeredAreas(asked, answers);
  expect(areas.map(({ id, sensitive }) => [id, sensitive])).toEqual([
    ['part', false],
    ['part-closed', true],
  ]);
  expect(areas[0]?.names).not.toContain('afraid');
  expect(areas[1]).toMatchObject({
    names: ['afraid'],
    lines: [{ question: 'Are you afraid?', answer: 'Not sure' }],
  });
});

it('tells apart what no question of today asks', () => {
  expect(otherAnswers(answeredAreas(asked, answers), answers)).toEqual([
    { question: 'Gone', answer: 'an old answer' },
  ]);
});

it('shows an answer that has no words any more as it lies in the file', () => {
  const [area] = answeredAreas(asked, { tie: 'constructor' });
  expect(area?.lines).toEqual([{ question: 'Who are you?', answer: 'constructor' }]);
});

it('has no area for what is only to be read, and none without an answer', () => {
  expect(answeredAreas(asked, { told: 'x', worry: '' })).toEqual([]);
  expect(allQuestionsSchema.parse({ sample: asked })['sample']).toEqual(asked);
});

it('says a service once: the slug beside its name goes along, and is no answer of its own', () => {
  const kept = { 'offer.0.note': 'The door', 'offer.0.note.slug': 'the-door' };
  const areas = answeredAreas(asked, kept);
  expect(areas[0]?.lines).toEqual([
    { question: 'The offer: line 1', answer: expect.stringMatching(/: The door$/) },
  ]);
  expect(areas[0]?.names).toContain('offer.0.note.slug');
  expect(otherAnswers(areas, kept)).toEqual([]);
});
