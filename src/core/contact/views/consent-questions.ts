import { type Html, html } from '../../html/html.ts';
import { say } from '../../languages/voice.ts';
import { agreementLevels } from '../consent-form.ts';
import { longest, oneOf } from '../form-fields.ts';
import { choiceQuestion, lineQuestion } from './form-controls.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/** What a professional records: that somebody agreed, when, how and to which words. */
export const consentQuestions = (parts: QuestionParts): Html => {
  const { values, errorOf, voice } = parts;
  const { consent } = voice.words;
  const said = (text: string): Html => say(voice, text);
  return html`<h2 id="consent-title">${said(consent.title)}</h2>
<p>${said(consent.readOut)}</p>
<blockquote class="beside">${said(consent.sentence)}</blockquote>
<p>${said(consent.fromHere)}</p>
${choiceQuestion({
  name: 'consent',
  legend: said(consent.said),
  type: 'checkbox',
  chosen: chosen(values.consent),
  error: errorOf('consent'),
  choices: [{ value: 'yes', label: said(consent.agreed) }],
})}
${lineQuestion({ name: 'consentDate', label: said(consent.on), type: 'date', value: values.consentDate, error: errorOf('consentDate'), short: true })}
${choiceQuestion({
  name: 'consentWay',
  legend: said(consent.way),
  chosen: chosen(values.consentWay),
  error: errorOf('consentWay'),
  choices: [
    { value: 'in-person', label: said(consent.inPerson) },
    { value: 'by-phone', label: said(consent.byPhone) },
    { value: 'in-writing', label: said(consent.inWriting) },
  ],
})}
${choiceQuestion({
  name: 'consentWords',
  legend: said(consent.whichWords),
  chosen: chosen(values.consentWords),
  error: errorOf('consentWords'),
  choices: [
    { value: 'as-shown', label: said(consent.above) },
    {
      value: 'own',
      label: said(consent.others),
      opens: lineQuestion({
        name: 'consentOwnWords',
        label: said(consent.yourWords),
        value: values.consentOwnWords,
        error: errorOf('consentOwnWords'),
        maxLength: longest.consentWords,
      }),
    },
  ],
})}
${agreementQuestions(parts)}
${lineQuestion({ name: 'tellWhenSeen', label: said(consent.seen), hint: said(consent.seenHint), value: values.tellWhenSeen, error: errorOf('tellWhenSeen'), maxLength: longest.tellWhenSeen })}`;
};

const agreementQuestions = ({ values, errorOf, voice }: QuestionParts): Html => {
  const { consent } = voice.words;
  const said = (text: string): Html => say(voice, text);
  const isOpen =
    oneOf(agreementLevels, values.agreementLevel) !== undefined ||
    values.agreementDate !== undefined ||
    values.agreementReview !== undefined ||
    (['agreementLevel', 'agreementDate', 'agreementReview'] as const).some((field) => errorOf(field));
  return html`<details class="why"${isOpen ? html` open` : null}><summary>${said(consent.agreement)}</summary>
<p>${said(consent.agreementSay)}</p>
${choiceQuestion({
  name: 'agreementLevel',
  legend: said(consent.which),
  chosen: chosen(values.agreementLevel),
  error: errorOf('agreementLevel'),
  choices: agreementLevels.map((level) => ({
    value: level,
    label: say(voice, consent.level, { number: level }),
  })),
})}
${lineQuestion({ name: 'agreementDate', label: said(consent.agreedOn), type: 'date', value: values.agreementDate, error: errorOf('agreementDate'), short: true })}
${lineQuestion({ name: 'agreementReview', label: said(consent.reviewOn), type: 'date', value: values.agreementReview, error: errorOf('agreementReview'), short: true })}
</details>`;
};
