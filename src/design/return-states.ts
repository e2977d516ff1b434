import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import { withdrawnView, withdrawQuestion, writtenView } from '#core/contact/views/return-ends.ts';
import { returnFormView } from '#core/contact/views/return-form-view.ts';
import { returnedView } from '#core/contact/views/returned-view.ts';
import { html } from '#core/html/html.ts';
import { englishVoice as voice } from '#core/languages/voice.fixture.ts';
import { reference } from './contact-samples.ts';
import { type State, written } from './fixture.ts';
import { longWord } from './samples.ts';

const returned = {
  voice,
  reference,
  agencyName: 'First Door',
  promise: null,
  lookedAfterBy: null,
  helpers: [],
  history: [
    { at: 'Sunday 22 November, 3am', what: html`Received and locked` },
    { at: 'Tuesday 24 November, 9am', what: html`Opened by the agency` },
  ],
  unopened: 0,
  canWrite: true,
  messageId: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10',
};

const at = 'Tuesday 24 November, 9:30am';

/** What a visitor sees who comes back with their words. */
export const returnStates: readonly State[] = [
  written(
    'coming back, with errors',
    returnFormView(voice, { reference: '0123' }, [
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
  written(
    'a new way to be reached',
    safeContactChangeView({ voice, agencyName: 'First Door', messageId: '1' }),
  ),
  written('what they may do', consentChangeView({ voice, agencyName: 'First Door', messageId: '1' })),
  written(
    'a message is sent',
    writtenView({
      voice,
      form: 'reply',
      agencyName: 'First Door',
      promise: { answerBy: 'Thursday 26 November, 5pm', isOverdue: true },
    }),
  ),
  written('before deleting', withdrawQuestion(voice, undefined)),
  written('deleted', withdrawnView(voice)),
];
