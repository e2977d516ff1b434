import { expect, it } from 'vitest';
import { toolQuestionsOf } from '../tools/questions/tool-questions.ts';
import { sampleTool } from '../tools/sample-tool.fixture.ts';
import { toolSchema } from '../tools/tool.ts';
import { attachParts, readChosenFile, tickedAtFirst } from './attached-parts.ts';
import { longestAttachment } from './contact-request.ts';

const questions = { sample: toolQuestionsOf(toolSchema.parse(sampleTool), ['112']) };
const answers = { worry: 'canary-open', afraid: 'yes', gone: 'canary-gone' };
const textOf = (about: object = {}) =>
  JSON.stringify({ notes: 1, tool: 'sample', version: 3, saved: '2026-11-22', answers, ...about });

const choose = (about: object = {}) => {
  const read = readChosenFile('notes-2026-11-22.json', textOf(about), questions);
  if (read.kind !== 'chosen') throw new Error(`It is ${read.kind}.`);
  return read.file;
};

it('ticks nothing that is sensitive before the visitor does', () => {
  const file = choose();
  expect(tickedAtFirst(file)).toEqual(['part']);
  const { text } = attachParts(file, tickedAtFirst(file));
  expect(JSON.parse(text).answers).toEqual({ worry: 'canary-open' });
});

it('takes along exactly the areas that are ticked, in a file that the tool still opens', () => {
  const { text, parts } = attachParts(choose(), ['part-closed']);
  expect(JSON.parse(text)).toEqual({
    notes: 1,
    tool: 'sample',
    version: 3,
    saved: '2026-11-22',
    answers: { afraid: 'yes' },
  });
  expect(parts?.map(({ id, goes }) => [id, goes])).toEqual([
    ['part', false],
    ['part-closed', true],
  ]);
});

it('takes nothing along when nothing is ticked', () => {
  expect(attachParts(choose(), []).text).toBe('');
});

it.each([
  ['not-ours', '{"something":"else"}'],
  ['not-ours', 'not a file'],
  ['not-ours', textOf({ tool: 'constructor' })],
  ['locked', '{"notes":1,"locked":"AAAA"}'],
  ['empty', textOf({ answers: { gone: 'x' } })],
  ['too-large', textOf({ answers: { worry: 'x'.repeat(longestAttachment) } })],
] as const)('says of a file that cannot go along what it is: %s', (kind, text) => {
  expect(readChosenFile('x', text, questions)).toEqual({ kind });
});
