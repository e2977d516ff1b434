import { type Html, html } from '../../html/html.ts';
import { say } from '../../languages/voice.ts';
import { choiceQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/**
 * What the agency may do beside answering: give it to another, and bring another in. The questions speak of what is being
 * written now, or of what was sent.
 */
export const permissionChoices = (
  { values, errorOf, voice }: QuestionParts,
  about: 'asking' | 'sent',
): Html => {
  const { permission } = voice.words;
  const said = (text: string): Html => say(voice, text);
  const [question, yes] =
    about === 'asking'
      ? [permission.passOn, permission.passOnYes]
      : [permission.passOnSent, permission.passOnSentYes];
  return html`${choiceQuestion({
    name: 'mayPassOn',
    legend: said(question),
    chosen: chosen(values.mayPassOn),
    error: errorOf('mayPassOn'),
    choices: [
      { value: 'yes', label: said(yes) },
      { value: 'ask-me', label: said(permission.askMe) },
    ],
  })}
${choiceQuestion({
  name: 'mayBringIn',
  legend: said(permission.bringIn),
  hint: said(permission.bringInHint),
  chosen: chosen(values.mayBringIn),
  error: errorOf('mayBringIn'),
  choices: [
    { value: 'yes', label: said(permission.bringInYes) },
    { value: 'ask-me', label: said(permission.askMe) },
  ],
})}`;
};
