import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { englishVoice } from '../../languages/voice.fixture.ts';
import type { Attachment } from '../attached-parts.ts';
import { attachedSummary } from './attached-summary.ts';
import { attachmentQuestion } from './attachment-question.ts';
import { attachmentView } from './inbox/attachment-view.ts';

const part = (id: string, title: string, sensitive: boolean, answer: string) => ({
  id,
  title,
  sensitive,
  goes: !sensitive,
  names: [id],
  lines: [{ question: `${title}?`, answer }],
});

const attachment: Attachment = {
  name: 'notes-2026-11-22.json',
  text: JSON.stringify({ notes: 1, tool: 'plan', answers: { rest: '<b>badly</b>' } }),
  parts: [part('rest', 'Rest', false, '<b>badly</b>'), part('fear', 'Fear', true, 'canary-fear')],
};
const questions = {
  plan: {
    title: 'My plan',
    sections: [{ id: 'rest', title: '1. Rest', items: [{ id: 'rest', text: 'Do you rest?' }] }],
  },
};
const summary = attachedSummary(englishVoice, attachment)?.markup ?? '';

it('shows before sending what goes, word for word, and of what stays only the title', () => {
  expect(summary).toContain('&lt;b&gt;badly&lt;/b&gt;');
  expect(summary).toContain('Stays with you: Fear.');
  expect(summary).not.toContain('canary-fear');
});

it('says so when nothing of the file goes', () => {
  const parts = attachment.parts?.map((one) => ({ ...one, goes: false })) ?? [];
  expect(attachedSummary(englishVoice, { ...attachment, text: '', parts })?.markup).toContain(
    'You ticked no part of it.',
  );
});

it('leaves a sensitive part unticked, and says that it stays', () => {
  const { markup } = attachmentQuestion(englishVoice, attachment);
  expect(markup).toMatch(/value="rest" data-part checked/);
  expect(markup).not.toMatch(/value="fear" data-part checked/);
  expect(markup).toContain('Stays with you unless you tick it.');
});

it('shows the agency the tool’s question beside the answer', () => {
  const markup = attachmentView(attachment, questions)?.markup ?? '';
  expect(markup).toContain('<dt>Do you rest?</dt><dd>&lt;b&gt;badly&lt;/b&gt;</dd>');
});

const validator = new HtmlValidate(new FileSystemConfigLoader());
it.each([
  ['the question', attachmentQuestion(englishVoice, undefined)],
  ['the question with an error', attachmentQuestion(englishVoice, undefined, 'Choose another.')],
  ['the parts', attachmentQuestion(englishVoice, attachment)],
  ['the summary', attachedSummary(englishVoice, attachment)],
  ['what the agency reads', attachmentView(attachment, questions)],
])('is valid HTML: %s', async (_, view) => {
  const found = await validator.validateString(view?.markup ?? '');
  expect(found.results.flatMap(({ messages }) => messages)).toEqual([]);
});
