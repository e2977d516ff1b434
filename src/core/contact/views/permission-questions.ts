import { type Html, html } from '../../html/html.ts';
import { choiceQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/** How the questions speak: of what is being written now, or of what was sent. */
const wordsAbout = {
  asking: { it: 'it', mine: 'what I write here' },
  sent: { it: 'your request', mine: 'what I wrote' },
} as const;

/** What the agency may do beside answering: give it to another, and bring another in. */
export const permissionChoices = (
  { values, errorOf }: Pick<QuestionParts, 'values' | 'errorOf'>,
  about: keyof typeof wordsAbout,
): Html => html`${choiceQuestion({
  name: 'mayPassOn',
  legend: `If they are not the right people, may they pass ${wordsAbout[about].it} to another agency that is?`,
  chosen: chosen(values.mayPassOn),
  error: errorOf('mayPassOn'),
  choices: [
    { value: 'yes', label: `Yes. Then that agency gets ${wordsAbout[about].mine}` },
    { value: 'ask-me', label: 'Ask me first' },
  ],
})}
${choiceQuestion({
  name: 'mayBringIn',
  legend: 'May they bring in another agency to help as well?',
  hint: 'They stay the ones you talk to.',
  chosen: chosen(values.mayBringIn),
  error: errorOf('mayBringIn'),
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'ask-me', label: 'Ask me first' },
  ],
})}`;
