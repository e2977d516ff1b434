import { expect, test } from 'vitest';
import { sampleTool } from './sample-tool.fixture.ts';
import { toolSchema } from './tool.ts';
import { toolFactsOf } from './tool-facts.ts';
import { missingIn } from './unfinished.ts';

const facts = toolFactsOf('sample', toolSchema.parse(sampleTool));
const namesMissing = (answers: Parameters<typeof missingIn>[1]) =>
  missingIn(facts, answers).map(({ name }) => name);
const offered = { 'offer.0.day': '2026-11-22', 'offer.0.answer': 'yes' };

test('an empty tool misses what is needed, in the editor’s words', () => {
  expect(missingIn(facts, {})).toEqual([{ name: 'offer.0.day', sentence: 'Record the offer.' }]);
});

test('an offer to each person who was named finishes it', () => {
  expect(namesMissing({ 'who.0.name': 'A sister', ...offered })).toEqual([]);
});

test('a second person without an offer keeps it open', () => {
  expect(namesMissing({ 'who.0.name': 'A sister', 'who.1.name': 'A friend', ...offered })).toEqual([
    'offer.1.day',
  ]);
});

test('half an offer is none', () => {
  expect(namesMissing({ 'who.0.name': 'A sister', 'offer.0.day': '2026-11-22' })).toEqual(['offer.0.answer']);
});

test('nobody named needs no offer; but somebody named does, whatever was ticked', () => {
  expect(namesMissing({ nobody: 'done' })).toEqual([]);
  expect(namesMissing({ nobody: 'not-done' })).toEqual(['offer.0.day']);
  expect(namesMissing({ nobody: 'done', 'who.0.name': 'A sister' })).toEqual(['offer.0.day']);
});
