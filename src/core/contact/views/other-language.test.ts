import { describe, expect, test } from 'vitest';
import { pseudo } from '../../../../tests/support/pseudo-language.ts';
import { type Html, html } from '../../html/html.ts';
import { englishVoice, irishVoice } from '../../languages/voice.fixture.ts';
import type { VoiceWords } from '../../languages/voice.ts';
import { chooseAgency } from '../../routing/destination.ts';
import { type AgencyMessage, outcomes } from '../agency-message.ts';
import { everybodyAway, filledIn, makeData, makeRule } from '../contact-data.fixture.ts';
import { readContactForm } from '../contact-form.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { toldEvents } from '../request-state.ts';
import { sayAction } from '../return-conversation.ts';
import { readReturnForm } from '../return-form.ts';
import { attachmentQuestion } from './attachment-question.ts';
import { contactFormView } from './contact-form-view.ts';
import { oneMoreStepView } from './one-more-step-view.ts';
import { refusalView } from './refusal-view.ts';
import { consentChangeView, safeContactChangeView } from './return-changes.ts';
import { tooLateView, withdrawnView, withdrawQuestion, writtenView } from './return-ends.ts';
import { returnFormView } from './return-form-view.ts';
import { returnedView } from './returned-view.ts';
import { type Review, reviewView } from './review-view.ts';
import { sentView, wordsForgottenView } from './sent-view.ts';

const inPseudo = (said: unknown): unknown => {
  if (typeof said === 'string') return pseudo(said);
  return Object.fromEntries(Object.entries(said as object).map(([key, text]) => [key, inPseudo(text)]));
};

/** A voice of which no word can be read: whatever can was not said by it. */
const voice = {
  ...irishVoice,
  words: inPseudo(englishVoice.words) as VoiceWords,
  ...(irishVoice.other && {
    other: {
      ...irishVoice.other,
      calendar: { weekdays: ['1', '2', '3', '4', '5', '6', '7'], months: [], moment: '{day}', day: '{day}' },
    },
  }),
};
const data = makeData({ voice });
const reference = '0123-4567-8901';
const words = 'tulip river lamp garden spoon cloud';
const messageId = '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10';
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const now = new Date('2026-11-22T23:00:00Z');
const today = '2026-11-22';

const review = (about: Partial<Review>, known = data, more: object = {}): Html => {
  const destination = chooseAgency({ asked: { ...asked, ...more }, data: known, today });
  const expected = expectedAnswer(destination, known, now);
  const carrier = { by: 'browser' } as const;
  return reviewView({ data: known, destination, ...expected, values: {}, carrier, ...about });
};
const byServer = { by: 'server', id: messageId, reference, words, shownAt: now } as const;
const messages: readonly AgencyMessage[] = [
  { kind: 'accepted', reference, worker: '1', deputy: '2' },
  { kind: 'declined', reference, reason: 'No place.', nextDoor: 'Second Door' },
  { kind: 'wrote', reference, worker: '1', message: 'Hello.' },
  { kind: 'could-not-reach', reference, tries: [{ on: today, by: 'rang' }] },
  { kind: 'passed-on', reference, to: 'Second Door' },
  ...outcomes.map((outcome) => ({ kind: 'closed', reference, outcome }) as const),
];
const returned = {
  voice,
  reference,
  agencyName: 'First Door',
  promise: null,
  lookedAfterBy: { worker: '1', deputy: '2' },
  helpers: [{ at: '3', agencyName: 'Second Door' }],
  history: toldEvents.map((action) => ({ at: '3', what: sayAction(voice, action, 'First Door') })),
  messages: messages.map((message) => ({ at: '3', message })),
  unopened: 2,
  canWrite: true,
  messageId,
};
const change = { voice, agencyName: 'First Door', messageId };
const sent = { data, agencyName: 'First Door', reference, words, answerBy: '3' };
const mistakes = readContactForm({ asker: 'professional', channel: 'ring' }, data, today);
const halfReturn = readReturnForm(voice, 'x', 'one two');
const file = { id: 'a', title: 'Rest', sensitive: true, goes: false, names: [], lines: [] };
const file2 = { ...file, sensitive: false, goes: true, lines: [{ question: 'Do you?', answer: 'Yes' }] };

const views: readonly (readonly [what: string, view: Html])[] = [
  ['the form', contactFormView({ data })],
  ['a step of it', contactFormView({ data, step: 'words' })],
  ['the form with errors', contactFormView({ data, errors: 'errors' in mistakes ? mistakes.errors : [] })],
  ['the form while all are away', contactFormView({ data: everybodyAway(data), step: 'age' })],
  ['a file', attachmentQuestion(voice, { name: '1', text: '', parts: [file, file2] })],
  ['before sending', review({ values: { attachment: { name: '1', text: '', parts: [file, file2] } } })],
  ['before sending without script', review({ carrier: byServer, problem: '…' })],
  ['before sending to the coordinator', review({}, makeData({ voice, rules: [] }))],
  ['a number to ring', review({}, makeData({ voice, rules: [makeRule('phone-line')] }))],
  ['somebody from elsewhere', review({}, makeData({ voice, rules: [] }), { notNearMe: true })],
  ['nobody can receive it', review({ carrier: byServer }, everybodyAway(data))],
  ['the receipt', sentView({ ...sent, forSomebodyElse: false, onlyByWords: false })],
  ['a receipt for somebody else', sentView({ ...sent, forSomebodyElse: true, onlyByWords: true })],
  ['words that are gone', wordsForgottenView(voice)],
  ['one more step', oneMoreStepView({ data, action: '/', entries: [], ticket: '1' })],
  ['a refusal', refusalView(data, { title: '…', sentence: '…' })],
  ['the way back', returnFormView(voice)],
  ['the way back with errors', returnFormView(voice, {}, 'errors' in halfReturn ? halfReturn.errors : [])],
  ...(['received', 'opened', 'accepted', 'could-not-reach', 'declined', 'closed'] as const).map(
    (state) => [`a request that is ${state}`, returnedView({ ...returned, state })] as const,
  ),
  [
    'an answer that is late, and nobody to write to',
    returnedView({
      ...returned,
      state: 'opened',
      canWrite: false,
      promise: { answerBy: '3', isOverdue: true },
    }),
  ],
  ['a new way', safeContactChangeView(change)],
  ['a new consent', consentChangeView({ ...change, proof: { reference, returnWords: words } })],
  [
    'a message that is kept',
    writtenView({
      voice,
      form: 'safe-contact',
      agencyName: 'First Door',
      promise: { answerBy: '3', isOverdue: false },
    }),
  ],
  ['a message that came too late', tooLateView(voice, undefined)],
  ['before deleting', withdrawQuestion(voice, undefined)],
  ['deleted', withdrawnView(voice)],
];

/** What is read or heard of a view, but for what is marked as words of the main language. */
const unmarked = ({ markup }: Html): string[] => {
  const ours = markup
    .replace(/<(\w+)[^>]* lang="en-IE"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<textarea[\s\S]*?<\/textarea>|&\w+;/g, '');
  const names = [...ours.matchAll(/ aria-label="([^"]*)"/g)].map(([, name = '']) => name);
  return [...ours.split(/<[^>]*>/), ...names]
    .map((text) => text.trim())
    .filter((text) => /[a-z]/i.test(text));
};

describe('in a language of which no word can be read, no word can be read', () => {
  test.each(views)('%s', (_, view) => {
    expect(unmarked(view)).toEqual([]);
  });
});

test('a word that is not a message is found', () => {
  expect(unmarked(html`<p>Planted <b aria-label="Too">1</b></p>`)).toEqual(['Planted', 'Too']);
});

describe('from another language', () => {
  test.each(views)('every link and every form stays in it: %s', (_, { markup }) => {
    for (const [, address = ''] of markup.matchAll(/ (?:href|action)="(\/[^"]*)"/g))
      expect(address).toMatch(/^\/ga\/|^\/api\/[\w-]+\?in=ga$|^\/$/);
  });
});

test('somebody who asks in another language is taken to speak it, until they say otherwise', () => {
  const languageIn = (view: Html) =>
    /<input id="language"[^>]*?(?: value="([^"]*)")?(?: aria|>)/.exec(view.markup)?.[1];
  expect(languageIn(contactFormView({ data: makeData({ voice: irishVoice }) }))).toBe('Gaeilge (Irish)');
  expect(
    languageIn(contactFormView({ data: makeData({ voice: irishVoice }), values: filledIn.text })),
  ).toBeUndefined();
  expect(languageIn(contactFormView({ data: makeData() }))).toBeUndefined();
});
