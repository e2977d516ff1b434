import { type Html, html } from '../../html/html.ts';
import { agreementLevels, consentSentence } from '../consent-form.ts';
import { longest, oneOf } from '../form-fields.ts';
import { choiceQuestion, lineQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/** What a professional records: that somebody agreed, when, how and to which words. */
export const consentQuestions = ({
  values,
  errorOf,
}: QuestionParts): Html => html`<h2 id="consent-title">Did they agree?</h2>
<p>Read this out to them, or say it in your own words:</p>
<blockquote class="beside">${consentSentence}</blockquote>
<p>From here on, “you” and “me” mean the person you write for. The six words are for them, not for your file.</p>
${choiceQuestion({
  name: 'consent',
  legend: 'What did they say?',
  type: 'checkbox',
  chosen: chosen(values.consent),
  error: errorOf('consent'),
  choices: [{ value: 'yes', label: 'Yes. They agreed that I write, and to what I write' }],
})}
${lineQuestion({ name: 'consentDate', label: 'On which day did they agree?', type: 'date', value: values.consentDate, error: errorOf('consentDate'), short: true })}
${choiceQuestion({
  name: 'consentWay',
  legend: 'How did they tell you?',
  chosen: chosen(values.consentWay),
  error: errorOf('consentWay'),
  choices: [
    { value: 'in-person', label: 'Face to face' },
    { value: 'by-phone', label: 'By phone' },
    { value: 'in-writing', label: 'In writing' },
  ],
})}
${choiceQuestion({
  name: 'consentWords',
  legend: 'Which words did you use?',
  chosen: chosen(values.consentWords),
  error: errorOf('consentWords'),
  choices: [
    { value: 'as-shown', label: 'The words above' },
    {
      value: 'own',
      label: 'Others',
      opens: lineQuestion({
        name: 'consentOwnWords',
        label: 'Your words',
        value: values.consentOwnWords,
        error: errorOf('consentOwnWords'),
        maxLength: longest.consentWords,
      }),
    },
  ],
})}
${agreementQuestions({ values, errorOf })}
${lineQuestion({ name: 'tellWhenSeen', label: 'Shall the agency tell you when it was seen?', hint: 'Only if they agree to that too. Write your work number or e-mail address. You get one line: seen, and on which day. Or leave it empty.', value: values.tellWhenSeen, error: errorOf('tellWhenSeen'), maxLength: longest.tellWhenSeen })}`;

const agreementQuestions = ({ values, errorOf }: Pick<QuestionParts, 'values' | 'errorOf'>): Html => {
  const isOpen =
    oneOf(agreementLevels, values.agreementLevel) !== undefined ||
    values.agreementDate !== undefined ||
    values.agreementReview !== undefined ||
    (['agreementLevel', 'agreementDate', 'agreementReview'] as const).some((field) => errorOf(field));
  return html`<details class="why"${isOpen ? html` open` : null}><summary>Is there an information-sharing agreement already?</summary>
<p>It says what a service may tell the family about the person in treatment. If there is none, leave this empty.</p>
${choiceQuestion({
  name: 'agreementLevel',
  legend: 'Which level?',
  chosen: chosen(values.agreementLevel),
  error: errorOf('agreementLevel'),
  choices: [
    { value: '1', label: 'Level 1' },
    { value: '2', label: 'Level 2' },
    { value: '3', label: 'Level 3' },
  ],
})}
${lineQuestion({ name: 'agreementDate', label: 'Agreed on', type: 'date', value: values.agreementDate, error: errorOf('agreementDate'), short: true })}
${lineQuestion({ name: 'agreementReview', label: 'To be looked at again on', type: 'date', value: values.agreementReview, error: errorOf('agreementReview'), short: true })}
</details>`;
};
