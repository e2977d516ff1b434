import { type Html, html } from '../../html/html.ts';
import { longest } from '../form-fields.ts';
import type { SafeContactField, SafeContactValues } from '../safe-contact-form.ts';
import { choiceQuestion, lineQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

type SafeParts = Omit<QuestionParts<SafeContactValues, SafeContactField>, 'data'>;

/** How somebody can be reached safely: the way first, then only what that way needs. */
export const safeContactQuestions = (parts: SafeParts): Html => html`${channelQuestion(parts)}
<div class="when-reached">
${howQuestions(parts)}
</div>`;

const channelQuestion = (parts: SafeParts): Html =>
  choiceQuestion({
    name: 'channel',
    legend: 'How should they reach you?',
    chosen: chosen(parts.values.channel),
    error: parts.errorOf('channel'),
    choices: [
      { value: 'ring', label: 'Ring me', opens: ringingQuestions(parts) },
      {
        value: 'text',
        label: 'Text me',
        opens: line(parts, 'textNumber', { label: 'Number to text', type: 'tel', short: true }),
      },
      {
        value: 'email',
        label: 'E-mail me',
        opens: line(parts, 'emailAddress', {
          label: 'E-mail address',
          type: 'email',
          hint: 'One that nobody else reads.',
        }),
      },
      {
        value: 'none',
        label: 'Don’t contact me',
        note: 'I will come back with my six words and read the answer here.',
      },
    ],
  });

const ringingQuestions = (
  parts: SafeParts,
): Html => html`${line(parts, 'ringNumber', { label: 'Number to ring', type: 'tel', short: true })}
${yesOrNo(parts, 'voicemail', 'May they leave a message?', ['Yes', 'No. Hang up and try again'])}
${yesOrNo(parts, 'numberShown', 'May their number show on your phone?', ['Yes', 'No. Hide the number'])}
${choiceQuestion({
  name: 'ifOther',
  legend: 'If somebody else answers',
  chosen: chosen(parts.values.ifOther),
  error: parts.errorOf('ifOther'),
  choices: [
    { value: 'hang-up', label: 'Hang up without a word' },
    { value: 'wrong-number', label: 'Say it was a wrong number' },
    {
      value: 'ask-for-me',
      label: 'Ask for me, and don’t say who is ringing',
      opens: line(parts, 'sayToOther', {
        label: 'What should they say if they are asked who it is?',
        hint: 'Like: a friend from the choir. Leave it empty, and they say they will ring again.',
      }),
    },
  ],
})}`;

const howQuestions = (parts: SafeParts): Html => html`${yesOrNo(
  parts,
  'sayWho',
  'May they say who they are?',
  ['Yes, they may name the agency', 'No. A first name only'],
  'When they ring or write to you.',
)}
${line(parts, 'openingPhrase', {
  label: 'What should they say first?',
  hint: 'Words that sound harmless to anybody else. Or leave it empty.',
})}
${line(parts, 'whoElse', {
  label: 'Who else sees this phone or mailbox?',
  hint: 'Like: my husband, at weekends. Or leave it empty.',
})}
${choiceQuestion({
  name: 'times',
  legend: 'When is it safe?',
  hint: 'Choose as many as you like.',
  type: 'checkbox',
  inRow: true,
  chosen: parts.values.times ?? [],
  choices: [
    { value: 'morning', label: 'Morning' },
    { value: 'afternoon', label: 'Afternoon' },
    { value: 'evening', label: 'Evening' },
  ],
})}
${line(parts, 'never', { label: 'When never?', hint: 'Like: weekends, or after six.' })}`;

const mostIn = {
  ringNumber: longest.number,
  textNumber: longest.number,
  emailAddress: longest.email,
} as const;

const line = (
  { values, errorOf }: SafeParts,
  name: Exclude<SafeContactField, 'channel' | 'voicemail' | 'numberShown' | 'ifOther' | 'sayWho'>,
  question: Pick<Parameters<typeof lineQuestion>[0], 'label' | 'hint' | 'type' | 'short'>,
): Html =>
  lineQuestion({
    ...question,
    name,
    value: values[name],
    error: errorOf(name),
    maxLength: name in mostIn ? mostIn[name as keyof typeof mostIn] : longest.line,
  });

const yesOrNo = (
  { values, errorOf }: SafeParts,
  name: 'voicemail' | 'numberShown' | 'sayWho',
  legend: string,
  [yes, no]: readonly [string, string],
  hint?: string,
): Html =>
  choiceQuestion({
    name,
    legend,
    hint,
    chosen: chosen(values[name]),
    error: errorOf(name),
    choices: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
  });
