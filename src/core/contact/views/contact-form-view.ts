import { type Html, html } from '../../html/html.ts';
import type { ContactData } from '../contact-data.ts';
import { type ContactField, type ContactFormValues, type FormError, longest } from '../contact-form.ts';
import { choiceQuestion, errorSummary, lineQuestion, textQuestion } from './form-controls.ts';
import { numbersNow } from './numbers-now.ts';

/** What the form shows: who may be asked, what was filled in so far, and what is wrong with it. */
export type ContactFormState = {
  readonly data: ContactData;
  readonly values?: ContactFormValues;
  readonly errors?: readonly FormError[];
};

/** The contact form on one page. The same markup comes from the build, from a function and from the browser. */
export const contactFormView = ({ data, values = {}, errors = [] }: ContactFormState): Html => {
  const parts = {
    data,
    values,
    errorOf: (field: ContactField) => errors.find((error) => error.field === field)?.sentence,
  };
  return html`<form class="form" method="post" action="/api/contact-request" novalidate id="contact-form">
${errorSummary(errors, 'Nothing was sent, and what you wrote is still here.')}
<header><h1>Ask somebody to contact you</h1>
<p class="lead">A few questions. Then you see who will read it, before anything is sent.</p></header>
${numbersNow(data, 'Is somebody in danger now?')}
${whoIsAsking(parts)}
${whatWouldHelp(parts)}
${safeContact(parts)}
${inYourWords(parts)}
<input type="hidden" name="step" value="review">
<p class="actions"><button class="button" type="submit">See who will read it</button></p>
<p class="hint">Nothing is sent yet. Nothing you type is kept on this device.</p>
</form>`;
};

type Parts = {
  readonly data: ContactData;
  readonly values: ContactFormValues;
  readonly errorOf: (field: ContactField) => string | undefined;
};

const chosen = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

const whoIsAsking = ({ values, errorOf }: Parts): Html =>
  choiceQuestion({
    name: 'asker',
    legend: 'Who is asking?',
    chosen: chosen(values.asker),
    error: errorOf('asker'),
    choices: [
      {
        value: 'family',
        label: 'Me. Somebody in my family drinks or uses drugs',
        note: 'Parent, partner, child, brother, sister, grandparent: any of these.',
      },
      { value: 'friend', label: 'Me. It is my friend', note: 'You need no blood tie.' },
      {
        value: 'professional',
        label: 'I am a professional, asking for a family member or friend',
        note: 'They have agreed, and they know what I write.',
        opens: html`${choiceQuestion({
          name: 'consent',
          legend: 'Did they agree?',
          type: 'checkbox',
          chosen: chosen(values.consent),
          error: errorOf('consent'),
          choices: [{ value: 'yes', label: 'Yes. They agreed that I write, and to what I write' }],
        })}${lineQuestion({
          name: 'consentDate',
          label: 'On which day did they agree?',
          type: 'date',
          value: values.consentDate,
          error: errorOf('consentDate'),
          short: true,
        })}`,
      },
    ],
  });

const whatWouldHelp = ({ data, values, errorOf }: Parts): Html => html`${choiceQuestion({
  name: 'area',
  legend: 'Where do you live?',
  hint: 'So that it goes to somebody near you. If you live elsewhere, choose the nearest.',
  chosen: chosen(values.area),
  error: errorOf('area'),
  choices: data.areas.map((area) => ({ value: area.slug, label: area.name })),
})}
${choiceQuestion({
  name: 'need',
  legend: 'What would help you most?',
  chosen: chosen(values.need),
  error: errorOf('need'),
  choices: data.needs.map((need) => ({ value: need.slug, label: need.name, note: need.description })),
})}`;

const safeContact = ({
  values,
  errorOf,
}: Parts): Html => html`<section class="questions" aria-labelledby="safe-title">
<h2 id="safe-title">How can they reach you safely?</h2>
<p>The agency sees this first, before it reads anything else.</p>
${choiceQuestion({
  name: 'channel',
  legend: 'How should they reach you?',
  chosen: chosen(values.channel),
  error: errorOf('channel'),
  choices: [
    {
      value: 'ring',
      label: 'Ring me',
      opens: html`${lineQuestion({ name: 'ringNumber', label: 'Number to ring', type: 'tel', value: values.ringNumber, error: errorOf('ringNumber'), maxLength: longest.number, short: true })}
${choiceQuestion({
  name: 'voicemail',
  legend: 'May they leave a message?',
  chosen: chosen(values.voicemail),
  error: errorOf('voicemail'),
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No. Hang up and try again' },
  ],
})}
${choiceQuestion({
  name: 'ifOther',
  legend: 'If somebody else answers',
  chosen: chosen(values.ifOther),
  error: errorOf('ifOther'),
  choices: [
    { value: 'hang-up', label: 'Hang up without a word' },
    { value: 'wrong-number', label: 'Say it was a wrong number' },
    { value: 'ask-for-me', label: 'Ask for me, and don’t say who is ringing' },
  ],
})}`,
    },
    {
      value: 'text',
      label: 'Text me',
      opens: lineQuestion({
        name: 'textNumber',
        label: 'Number to text',
        type: 'tel',
        value: values.textNumber,
        error: errorOf('textNumber'),
        maxLength: longest.number,
        short: true,
      }),
    },
    {
      value: 'email',
      label: 'E-mail me',
      opens: lineQuestion({
        name: 'emailAddress',
        label: 'E-mail address',
        type: 'email',
        hint: 'One that nobody else reads.',
        value: values.emailAddress,
        error: errorOf('emailAddress'),
        maxLength: longest.email,
      }),
    },
    {
      value: 'none',
      label: 'Don’t contact me',
      note: 'I will come back with my six words and read the answer here.',
    },
  ],
})}
<div class="when-reached">
${choiceQuestion({
  name: 'sayWho',
  legend: 'May they say who they are?',
  hint: 'When they ring or write to you.',
  chosen: chosen(values.sayWho),
  error: errorOf('sayWho'),
  choices: [
    { value: 'yes', label: 'Yes, they may name the agency' },
    { value: 'no', label: 'No. A first name only' },
  ],
})}
${choiceQuestion({
  name: 'times',
  legend: 'When is it safe?',
  hint: 'Choose as many as you like.',
  type: 'checkbox',
  inRow: true,
  chosen: values.times ?? [],
  choices: [
    { value: 'morning', label: 'Morning' },
    { value: 'afternoon', label: 'Afternoon' },
    { value: 'evening', label: 'Evening' },
  ],
})}
${lineQuestion({ name: 'never', label: 'When never?', hint: 'Like: weekends, or after six.', value: values.never, error: errorOf('never'), maxLength: longest.never })}
</div>
</section>`;

const inYourWords = ({
  values,
  errorOf,
}: Parts): Html => html`${lineQuestion({ name: 'callMe', label: 'What should they call you?', hint: 'A first name is enough. Or leave it empty.', value: values.callMe, error: errorOf('callMe'), maxLength: longest.callMe, short: true })}
${textQuestion({ name: 'words', label: 'In your own words', hint: 'A line is enough, or nothing at all. You don’t have to name the person you worry about.', value: values.words, error: errorOf('words'), maxLength: longest.words })}`;
