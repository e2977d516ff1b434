import { type Html, html } from '../../html/html.ts';
import { adultAges, asksAge, avoidableAgencies } from '../contact-form.ts';
import { longest } from '../form-fields.ts';
import { type Choice, choiceQuestion, lineQuestion, textQuestion } from './form-controls.ts';
import { limitsSaid, ringList } from './numbers-now.ts';
import { permissionChoices } from './permission-questions.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/** Who is asking. */
export const whoQuestion = ({ values, errorOf }: QuestionParts): Html =>
  choiceQuestion({
    name: 'asker',
    legend: 'Who is asking?',
    headingId: 'who-title',
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
      },
    ],
  });

/** Under 18 or not: numbers and limits stand before anything is typed. */
export const ageQuestion = (parts: QuestionParts): Html =>
  choiceQuestion({
    name: 'under18',
    legend: 'Are you under 18?',
    headingId: 'age-title',
    hint: 'Not every agency takes people under 18. This one question is how we know.',
    chosen: chosen(parts.values.under18),
    error: parts.errorOf('under18'),
    choices: [
      { value: 'yes', label: 'Yes', opens: beforeTyping(parts) },
      { value: 'no', label: 'No', opens: asksAge(parts.data) ? agesQuestion(parts) : undefined },
    ],
  });

const beforeTyping = ({ data }: QuestionParts): Html => html`${
  data.ringYoung.length === 0
    ? null
    : html`<p><b>You can ring first, about anything:</b></p>${ringList(data.ringYoung)}`
}
<p><b>Before you write, you should know:</b></p>
<ul>
<li>Only an agency that takes people under 18 gets this. If there is none for you, the coordinator finds somebody.</li>
<li>They don’t contact your parents unless you agree. There is one exception: when somebody is in danger, the law can say that they must.</li>
<li>${limitsSaid(data)}</li>
</ul>`;

const ageWords = { '18-to-25': '18 to 25', '26-to-64': '26 to 64', '65-and-over': '65 or more' } as const;

const agesQuestion = ({ values, errorOf }: QuestionParts): Html =>
  choiceQuestion({
    name: 'ageBand',
    legend: 'How old are you?',
    hint: 'Some agencies are for one age. You may leave this out.',
    chosen: chosen(values.ageBand),
    error: errorOf('ageBand'),
    choices: adultAges.flatMap((band): Choice[] =>
      band === 'under-18' ? [] : [{ value: band, label: ageWords[band] }],
    ),
  });

/** Where, and who should not get it: in a small place everybody knows everybody. */
export const placeQuestions = (parts: QuestionParts): Html => html`${choiceQuestion({
  name: 'area',
  legend: 'Where do you live?',
  headingId: 'place-title',
  hint: 'So that it goes to somebody near you. If you live elsewhere, choose the nearest.',
  chosen: chosen(parts.values.area),
  error: parts.errorOf('area'),
  choices: parts.data.areas.map((area) => ({ value: area.slug, label: area.name })),
})}
${smallPlace(parts)}`;

const smallPlace = ({ data, values, errorOf }: QuestionParts): Html => {
  const agencies = avoidableAgencies(data);
  const isOpen =
    values.notNearMe === 'yes' ||
    agencies.some(([slug]) => values.notTo?.includes(slug)) ||
    errorOf('notNearMe') !== undefined;
  return html`<details class="why"${isOpen ? html` open` : null}><summary>Might somebody there know you?</summary>
<p>Then say who must not get it. The coordinator has a copy of every request, so that none is lost.</p>
${choiceQuestion({
  name: 'notNearMe',
  legend: 'Somewhere else?',
  type: 'checkbox',
  chosen: chosen(values.notNearMe),
  error: errorOf('notNearMe'),
  choices: [{ value: 'yes', label: 'Not near me. I would rather have somebody from outside my area' }],
})}
${
  agencies.length === 0
    ? null
    : choiceQuestion({
        name: 'notTo',
        legend: 'Not to these agencies',
        type: 'checkbox',
        chosen: values.notTo ?? [],
        choices: agencies.map(([value, label]) => ({ value, label })),
      })
}
</details>`;
};

/** What would help. */
export const needQuestion = ({ data, values, errorOf }: QuestionParts): Html =>
  choiceQuestion({
    name: 'need',
    legend: 'What would help you most?',
    headingId: 'need-title',
    chosen: chosen(values.need),
    error: errorOf('need'),
    choices: data.needs.map((need) => ({ value: need.slug, label: need.name, note: need.description })),
  });

/** What the agency may do beside answering. Whoever leaves it out is asked first. */
export const permissionQuestions = (
  parts: QuestionParts,
): Html => html`<h2 id="agree-title">If others can help better</h2>
<p>If you leave these out, they ask you first.</p>
${permissionChoices(parts, 'asking')}`;

/** In their own words. Where a file can go along is a place that script fills. */
export const wordsQuestions = (
  { values, errorOf }: QuestionParts,
  attach: Html | null,
): Html => html`<h2 id="words-title">What should they know?</h2>
${lineQuestion({ name: 'callMe', label: 'What should they call you?', hint: 'A first name is enough. Or leave it empty.', value: values.callMe, error: errorOf('callMe'), maxLength: longest.callMe, short: true })}
${lineQuestion({ name: 'language', label: 'Would you rather speak another language?', hint: 'Write which. Or leave it empty.', value: values.language, error: errorOf('language'), maxLength: longest.language, short: true })}
${textQuestion({ name: 'words', label: 'In your own words', hint: 'A line is enough, or nothing at all. You don’t have to name the person you worry about. Don’t write who threatens you.', value: values.words, error: errorOf('words'), maxLength: longest.words })}
${attach ?? html`<p class="hint">Did you make a support plan here? Without script it can’t go along. Bring it with you when you meet them.</p>`}`;
