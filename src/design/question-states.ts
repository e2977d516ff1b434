import {
  choiceQuestion,
  errorSummary,
  lineQuestion,
  textQuestion,
} from '#core/contact/views/form-controls.ts';
import { type Html, html } from '#core/html/html.ts';
import { englishVoice } from '#core/languages/voice.fixture.ts';
import { type State, touched, written } from './fixture.ts';
import { longWord } from './samples.ts';

/** Questions as they stand in a form. */
export const inForm = (...questions: (Html | null)[]) => html`<form class="form">${questions}</form>`;

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

/** Several answers in a row. */
export const times = choiceQuestion({
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

/** Questions, answered or not, with what is wrong about them. */
export const questionStates: readonly State[] = [
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
        englishVoice,
        [
          { field: 'channel', sentence: 'Choose how they should reach you.' },
          { field: 'channel', sentence: `Choose the ${longWord}.` },
        ],
        'Nothing was sent, and what you wrote is still here.',
      ),
      channels([]),
    ),
  ),
];
