import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Html } from '../../html/html.ts';
import { chooseAgency } from '../../routing/destination.ts';
import { filledIn, makeData, makeRule, withoutCoordinatorKey } from '../contact-data.fixture.ts';
import { singleFields } from '../contact-form.ts';
import { contactFormView } from './contact-form-view.ts';
import { refusalView } from './refusal-view.ts';
import { returnedView, returnFormView, withdrawnView } from './return-view.ts';
import { type Review, reviewView } from './review-view.ts';
import { sentView } from './sent-view.ts';

const data = makeData();
const words = 'tulip river lamp garden spoon cloud';
const reference = '0123-4567-89AB';
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const byServer = { by: 'server', id: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10', reference, words } as const;
const review = (about: Partial<Review> & Pick<Review, 'carrier'>, known = data): Html =>
  reviewView({
    data: known,
    destination: chooseAgency(asked, known),
    readWhen: 'It will be read by Monday.',
    answerBy: 'Wednesday',
    // The validator takes two hidden fields of one name for a mistake; HTML does not.
    values: { ...filledIn.ring, times: ['morning'] },
    ...about,
  });
const rung = makeData({ rules: [makeRule('phone-line')] });
const returned = {
  reference,
  agencyName: 'First Door',
  state: 'accepted',
  history: [{ at: 'Monday', what: 'Received' }],
} as const;
const answers = [
  { kind: 'accepted', reference, worker: 'Mary', deputy: 'Tom', message: 'I ring.' },
  { kind: 'declined', reference, reason: 'No place.', nextDoor: 'Second Door' },
] as const;

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
  [
    'the receipt',
    sentView({
      data,
      agencyName: 'First Door',
      reference,
      words,
      answerBy: 'Wednesday',
      forSomebodyElse: false,
    }),
  ],
  ['the return form', returnFormView()],
  [
    'the return form with errors',
    returnFormView({ reference: '<' }, [
      { field: 'reference', sentence: 'Write it.' },
      { field: 'returnWords', sentence: 'Write them.' },
    ]),
  ],
  ['what came back', returnedView({ ...returned, answers })],
  [
    'what came back without script',
    returnedView({ ...returned, answers: [], proof: { reference, returnWords: words } }),
  ],
  ['the end', withdrawnView],
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
