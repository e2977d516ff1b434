import './form.css';
import './contact.css';
import {
  choiceQuestion,
  errorSummary,
  lineQuestion,
  textQuestion,
} from '#core/contact/views/form-controls.ts';
import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import { withdrawnView, withdrawQuestion, writtenView } from '#core/contact/views/return-ends.ts';
import { returnFormView } from '#core/contact/views/return-form-view.ts';
import { returnedView } from '#core/contact/views/returned-view.ts';
import { sentView } from '#core/contact/views/sent-view.ts';
import { type Html, html } from '#core/html/html.ts';
import {
  data,
  dataClosed,
  dataToRing,
  reference,
  returnWords,
  reviewOf,
} from '../../design/contact-samples.ts';
import { type Fixtures, shown, touched, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import FormPage from './FormPage.astro';

const inForm = (...questions: (Html | null)[]) => html`<form class="form">${questions}</form>`;

const channels = (chosen: readonly string[], error?: string) =>
  choiceQuestion({
    name: 'channel',
    legend: 'How should they reach you?',
    hint: 'The agency sees this first.',
    chosen,
    error,
    choices: [
      {
        value: 'email',
        label: 'E-mail me',
        opens: lineQuestion({
          name: 'emailAddress',
          label: 'E-mail address',
          hint: 'One that nobody else reads.',
          type: 'email',
          value: chosen.length > 0 ? 'ann@' : undefined,
          error: chosen.length > 0 ? error : undefined,
        }),
      },
      { value: 'none', label: 'Don’t contact me', note: 'I will come back with my six words.' },
    ],
  });

const times = choiceQuestion({
  name: 'times',
  legend: 'When is it safe?',
  hint: 'Choose as many as you like.',
  type: 'checkbox',
  inRow: true,
  chosen: ['morning'],
  choices: [
    { value: 'morning', label: 'Morning' },
    { value: 'afternoon', label: 'Afternoon' },
    { value: 'evening', label: 'Evening' },
  ],
});

const returned = {
  reference,
  agencyName: 'First Door',
  promise: null,
  lookedAfterBy: null,
  helpers: [],
  history: [
    { at: 'Sunday 22 November, 3am', what: 'Received and locked' },
    { at: 'Tuesday 24 November, 9am', what: 'Opened by the agency' },
  ],
  unopened: 0,
  canWrite: true,
  messageId: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10',
};

const at = 'Tuesday 24 November, 9:30am';

export default {
  about:
    'Questions as legends, answers as rows; what is wrong, said where it is; and what comes after sending.',
  sameAtEveryWidth: true,
  states: [
    written('choices', inForm(channels([]))),
    touched(written('choices, one in focus', inForm(channels([]))), 'focus', '#channel'),
    touched(written('choices, one under the pointer', inForm(channels([]))), 'hover', '.choice'),
    written('a choice that opens a question', inForm(channels(['email']))),
    written('choices with an error', inForm(channels([], 'Choose how they should reach you.'))),
    written(
      'an error in what a choice opened',
      inForm(channels(['email'], 'Write the whole address, with an @.')),
    ),
    written('several answers in a row', inForm(times)),
    written(
      'lines, and your own words',
      inForm(
        lineQuestion({
          name: 'callMe',
          label: 'What should they call you?',
          hint: 'A first name is enough.',
        }),
        lineQuestion({ name: 'day', label: 'On which day?', type: 'date', value: '2026-11-20', short: true }),
        textQuestion({ name: 'words', label: 'In your own words', value: longWord, maxLength: 400 }),
      ),
    ),
    written(
      'lines with errors',
      inForm(
        lineQuestion({
          name: 'callMe',
          label: 'What should they call you?',
          error: 'Write at most 60 letters.',
        }),
        textQuestion({ name: 'words', label: 'In your own words', error: 'Write less.', maxLength: 400 }),
      ),
    ),
    written(
      'all that is wrong',
      inForm(
        errorSummary(
          [
            { field: 'channel', sentence: 'Choose how they should reach you.' },
            { field: 'channel', sentence: `Choose the ${longWord}.` },
          ],
          'Nothing was sent, and what you wrote is still here.',
        ),
        channels([]),
      ),
    ),
    shown('beside a drawing', FormPage, { drawing: 'letter' }, { default: inForm(times).markup }),
    written(
      'before sending, after a problem',
      reviewOf({ problem: 'The agency has a new key. Press “Send it” again.' }),
    ),
    written('an agency that only takes calls', reviewOf({ data: dataToRing })),
    written('nobody can receive it', reviewOf({ data: dataClosed })),
    written(
      'the six words',
      sentView({
        data,
        agencyName: 'First Door',
        reference,
        words: returnWords,
        answerBy: 'Thursday 26 November',
        forSomebodyElse: false,
        onlyByWords: false,
      }),
    ),
    written(
      'coming back, with errors',
      returnFormView({ reference: '0123' }, [
        { field: 'reference', sentence: 'Write the whole reference.' },
        { field: 'returnWords', sentence: 'Write all six words.' },
      ]),
    ),
    written(
      'it is their move',
      returnedView({
        ...returned,
        state: 'opened',
        promise: { answerBy: 'Thursday 26 November, 5pm', isOverdue: false },
        messages: [],
      }),
    ),
    written(
      'the agency said yes, and another helps',
      returnedView({
        ...returned,
        state: 'accepted',
        lookedAfterBy: { worker: 'Mary', deputy: 'Tom' },
        helpers: [{ agencyName: 'Second Door', at }],
        messages: [
          {
            at,
            message: {
              kind: 'accepted',
              reference,
              worker: 'Mary',
              deputy: 'Tom',
              message: 'I ring on Tuesday.\n\nM.',
            },
          },
          { at, message: { kind: 'wrote', reference, worker: 'Mary', message: longWord } },
        ],
      }),
    ),
    written(
      'the agency said no',
      returnedView({
        ...returned,
        state: 'declined',
        messages: [
          {
            at,
            message: {
              kind: 'declined',
              reference,
              reason: 'We have no place free.',
              nextDoor: 'Second Door',
            },
          },
        ],
      }),
    ),
    written(
      'they could not reach them, and it is closed',
      returnedView({
        ...returned,
        state: 'closed',
        canWrite: false,
        messages: [
          {
            at,
            message: {
              kind: 'could-not-reach',
              reference,
              tries: [
                { on: '2026-11-24', by: 'rang' },
                { on: '2026-11-25', by: 'texted' },
              ],
            },
          },
          { at, message: { kind: 'closed', reference, outcome: 'never-reached' } },
        ],
      }),
    ),
    written('a new way to be reached', safeContactChangeView({ agencyName: 'First Door', messageId: '1' })),
    written('what they may do', consentChangeView({ agencyName: 'First Door', messageId: '1' })),
    written(
      'a message is sent',
      writtenView({
        form: 'reply',
        agencyName: 'First Door',
        promise: { answerBy: 'Thursday 26 November, 5pm', isOverdue: true },
      }),
    ),
    written('before deleting', withdrawQuestion(undefined)),
    written('deleted', withdrawnView),
  ],
} satisfies Fixtures;
