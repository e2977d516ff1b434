import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { type Html, html } from '../../html/html.ts';
import { englishVoice } from '../../languages/voice.fixture.ts';
import { chooseAgency } from '../../routing/destination.ts';
import type { AgencyMessage } from '../agency-message.ts';
import {
  everybodyAway,
  filledIn,
  makeData,
  makeRule,
  withoutCoordinatorKey,
} from '../contact-data.fixture.ts';
import { singleFields } from '../form-fields.ts';
import { contactFormView } from './contact-form-view.ts';
import { refusalView } from './refusal-view.ts';
import { consentChangeView, safeContactChangeView } from './return-changes.ts';
import { tooLateView, withdrawnView, withdrawQuestion, writtenView } from './return-ends.ts';
import { returnFormView } from './return-form-view.ts';
import { returnedView } from './returned-view.ts';
import { type Review, reviewView } from './review-view.ts';
import { sentView } from './sent-view.ts';

const data = makeData();
const words = 'tulip river lamp garden spoon cloud';
const reference = '0123-4567-89AB';
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const byServer = {
  by: 'server',
  id: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10',
  reference,
  words,
  shownAt: new Date(0),
} as const;
const review = (about: Partial<Review> & Pick<Review, 'carrier'>, known = data): Html =>
  reviewView({
    data: known,
    destination: chooseAgency({ asked, data: known, today: '2026-11-22' }),
    readWhen: 'It will be read by Monday.',
    answerBy: 'Wednesday',
    coordinatorBy: 'Wednesday',
    // The validator takes two hidden fields of one name for a mistake; HTML does not.
    values: { ...filledIn.ring, times: ['morning'] },
    ...about,
  });
const rung = makeData({ rules: [makeRule('phone-line')] });
const proof = { reference, returnWords: words };
const messageId = '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10';
const messages: readonly AgencyMessage[] = [
  { kind: 'accepted', reference, worker: 'Mary', deputy: 'Tom', message: 'I ring.' },
  { kind: 'declined', reference, reason: 'No place.', nextDoor: 'Second Door' },
  { kind: 'wrote', reference, worker: 'Mary', message: 'Hello.' },
  { kind: 'could-not-reach', reference, tries: [{ on: '2026-11-23', by: 'rang' }] },
  { kind: 'passed-on', reference, to: 'Second Door' },
  { kind: 'closed', reference, outcome: 'support-begun' },
];
const returned = {
  voice: englishVoice,
  reference,
  agencyName: 'First Door',
  state: 'accepted',
  promise: { answerBy: 'Wednesday', isOverdue: false },
  lookedAfterBy: { worker: 'Mary', deputy: 'Tom' },
  helpers: [{ at: 'Tuesday', agencyName: 'Second Door' }],
  history: [{ at: 'Monday', what: html`Received` }],
  unopened: 1,
  canWrite: true,
  messageId,
  messages: messages.map((message) => ({ at: 'Monday', message })),
} as const;
const change = { voice: englishVoice, agencyName: 'First Door', messageId, proof };

const validator = new HtmlValidate(new FileSystemConfigLoader());

// The built pages hold the empty forms only; these are the states that come from a function or a script.
test.each<[what: string, view: Html]>([
  ['the empty form', contactFormView({ data })],
  ['the form filled in', contactFormView({ data, values: filledIn.email })],
  [
    'the form with every error',
    contactFormView({ data, errors: singleFields.map((field) => ({ field, sentence: 'Look.' })) }),
  ],
  ['the review with script', review({ carrier: { by: 'browser' } })],
  ['the review without script', review({ carrier: byServer })],
  [
    'the review after a problem',
    review({ carrier: { by: 'browser' }, problem: 'The agency has a new key.' }),
  ],
  ['the review for a phone line', review({ carrier: byServer }, rung)],
  ['the closed form', review({ carrier: byServer }, withoutCoordinatorKey(data))],
  ['the form while everybody is away', review({ carrier: byServer }, everybodyAway(data))],
  ['the empty form while everybody is away', contactFormView({ data: everybodyAway(data), step: 'age' })],
  [
    'the receipt',
    sentView({
      data,
      agencyName: 'First Door',
      reference,
      words,
      answerBy: 'Wednesday',
      forSomebodyElse: false,
      onlyByWords: false,
    }),
  ],
  ['the return form', returnFormView(englishVoice)],
  [
    'the return form with errors',
    returnFormView(englishVoice, { reference: '<' }, [
      { field: 'reference', sentence: 'Write it.' },
      { field: 'returnWords', sentence: 'Write them.' },
    ]),
  ],
  ['what came back', returnedView(returned)],
  [
    'what came back without script, with a mistake',
    returnedView({ ...returned, proof, reply: { words: 'w', sentence: 'Write less.' } }),
  ],
  [
    'what came back closed, with nothing written',
    returnedView({ ...returned, state: 'closed', canWrite: false, messages: [], unopened: 0 }),
  ],
  ['a new safe contact', safeContactChangeView(change)],
  [
    'a new safe contact with errors',
    safeContactChangeView({ ...change, errors: singleFields.map((field) => ({ field, sentence: 'Look.' })) }),
  ],
  [
    'a new consent with errors',
    consentChangeView({ ...change, errors: singleFields.map((field) => ({ field, sentence: 'Look.' })) }),
  ],
  [
    'a message that is kept',
    writtenView({
      voice: englishVoice,
      form: 'reply',
      agencyName: 'First Door',
      promise: returned.promise,
      proof,
    }),
  ],
  ['a message that came too late', tooLateView(englishVoice, proof)],
  ['the question before deleting', withdrawQuestion(englishVoice, proof)],
  ['the end', withdrawnView(englishVoice)],
  ['a refusal', refusalView(data, { title: 'It is too long', sentence: 'Nothing was kept.' })],
])('%s is valid HTML', async (_, { markup }) => {
  const page = `<!DOCTYPE html>\n<html lang="en-IE"><head><title>Contact</title></head><body><main>${markup}</main></body></html>\n`;
  const { results } = await validator.validateString(page, 'view.html');
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId} ${selector} ${message}`),
    ),
  ).toEqual([]);
});
