import { type Html, html } from '../../html/html.ts';
import { say } from '../../languages/voice.ts';
import { longest } from '../form-fields.ts';
import type { SafeContactField, SafeContactValues } from '../safe-contact-form.ts';
import { choiceQuestion, lineQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

type SafeParts = QuestionParts<SafeContactValues, SafeContactField>;

/** How somebody can be reached safely: the way first, then only what that way needs. */
export const safeContactQuestions = (parts: SafeParts): Html => html`${channelQuestion(parts)}
<div class="when-reached">
${howQuestions(parts)}
</div>`;

const channelQuestion = (parts: SafeParts): Html => {
  const { safeContact } = parts.voice.words;
  const said = (text: string): Html => say(parts.voice, text);
  return choiceQuestion({
    name: 'channel',
    legend: said(safeContact.how),
    chosen: chosen(parts.values.channel),
    error: parts.errorOf('channel'),
    choices: [
      { value: 'ring', label: said(safeContact.ring), opens: ringingQuestions(parts) },
      {
        value: 'text',
        label: said(safeContact.text),
        opens: line(parts, 'textNumber', { label: said(safeContact.textNumber), type: 'tel', short: true }),
      },
      {
        value: 'email',
        label: said(safeContact.email),
        opens: line(parts, 'emailAddress', {
          label: said(safeContact.emailAddress),
          type: 'email',
          hint: said(safeContact.emailHint),
        }),
      },
      { value: 'none', label: said(safeContact.none), note: said(safeContact.noneNote) },
    ],
  });
};

const ringingQuestions = (parts: SafeParts): Html => {
  const { safeContact } = parts.voice.words;
  const said = (text: string): Html => say(parts.voice, text);
  return html`${line(parts, 'ringNumber', { label: said(safeContact.ringNumber), type: 'tel', short: true })}
${yesOrNo(parts, 'voicemail', safeContact.voicemail, [safeContact.voicemailYes, safeContact.voicemailNo])}
${yesOrNo(parts, 'numberShown', safeContact.shown, [safeContact.shownYes, safeContact.shownNo])}
${choiceQuestion({
  name: 'ifOther',
  legend: said(safeContact.ifOther),
  chosen: chosen(parts.values.ifOther),
  error: parts.errorOf('ifOther'),
  choices: [
    { value: 'hang-up', label: said(safeContact.hangUp) },
    { value: 'wrong-number', label: said(safeContact.wrongNumber) },
    {
      value: 'ask-for-me',
      label: said(safeContact.askForMe),
      opens: line(parts, 'sayToOther', {
        label: said(safeContact.sayToOther),
        hint: said(safeContact.sayToOtherHint),
      }),
    },
  ],
})}`;
};

const howQuestions = (parts: SafeParts): Html => {
  const { safeContact } = parts.voice.words;
  const said = (text: string): Html => say(parts.voice, text);
  return html`${yesOrNo(
    parts,
    'sayWho',
    safeContact.sayWho,
    [safeContact.sayWhoYes, safeContact.sayWhoNo],
    safeContact.sayWhoHint,
  )}
${line(parts, 'openingPhrase', { label: said(safeContact.opening), hint: said(safeContact.openingHint) })}
${line(parts, 'whoElse', { label: said(safeContact.whoElse), hint: said(safeContact.whoElseHint) })}
${choiceQuestion({
  name: 'times',
  legend: said(safeContact.when),
  hint: said(safeContact.whenHint),
  type: 'checkbox',
  inRow: true,
  chosen: parts.values.times ?? [],
  choices: [
    { value: 'morning', label: said(safeContact.morning) },
    { value: 'afternoon', label: said(safeContact.afternoon) },
    { value: 'evening', label: said(safeContact.evening) },
  ],
})}
${line(parts, 'never', { label: said(safeContact.never), hint: said(safeContact.neverHint) })}`;
};

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
  { values, errorOf, voice }: SafeParts,
  name: 'voicemail' | 'numberShown' | 'sayWho',
  legend: string,
  [yes, no]: readonly [string, string],
  hint?: string,
): Html =>
  choiceQuestion({
    name,
    legend: say(voice, legend),
    hint: hint === undefined ? undefined : say(voice, hint),
    chosen: chosen(values[name]),
    error: errorOf(name),
    choices: [
      { value: 'yes', label: say(voice, yes) },
      { value: 'no', label: say(voice, no) },
    ],
  });
