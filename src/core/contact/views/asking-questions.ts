import { type Html, html } from '../../html/html.ts';
import { recordIn, say } from '../../languages/voice.ts';
import type { SpokenData } from '../contact-data.ts';
import { adultAges, asksAge, avoidableAgencies } from '../contact-form.ts';
import { longest } from '../form-fields.ts';
import { type Choice, choiceQuestion, lineQuestion, textQuestion } from './form-controls.ts';
import { limitsSaid, ringList } from './numbers-now.ts';
import { permissionChoices } from './permission-questions.ts';
import { chosen, type QuestionParts } from './question-parts.ts';

/** What the questions of the contact form are made from. */
export type AskingParts = QuestionParts & { readonly data: SpokenData };

const sayerIn =
  ({ voice }: AskingParts) =>
  (text: string): Html =>
    say(voice, text);

/** Who is asking. */
export const whoQuestion = (parts: AskingParts): Html => {
  const { contact } = parts.voice.words;
  const said = sayerIn(parts);
  return choiceQuestion({
    name: 'asker',
    legend: said(contact.who),
    headingId: 'who-title',
    chosen: chosen(parts.values.asker),
    error: parts.errorOf('asker'),
    choices: [
      { value: 'family', label: said(contact.family), note: said(contact.familyNote) },
      { value: 'friend', label: said(contact.friend), note: said(contact.friendNote) },
      { value: 'professional', label: said(contact.professional), note: said(contact.professionalNote) },
    ],
  });
};

/** Under 18 or not: numbers and limits stand before anything is typed. */
export const ageQuestion = (parts: AskingParts): Html => {
  const { contact } = parts.voice.words;
  const said = sayerIn(parts);
  return choiceQuestion({
    name: 'under18',
    legend: said(contact.under18),
    headingId: 'age-title',
    hint: said(contact.under18Hint),
    chosen: chosen(parts.values.under18),
    error: parts.errorOf('under18'),
    choices: [
      { value: 'yes', label: said(contact.under18Yes), opens: beforeTyping(parts) },
      {
        value: 'no',
        label: said(contact.under18No),
        opens: asksAge(parts.data) ? agesQuestion(parts) : undefined,
      },
    ],
  });
};

const beforeTyping = (parts: AskingParts): Html => {
  const { data, voice } = parts;
  const { contact } = voice.words;
  const said = sayerIn(parts);
  return html`${
    data.ringYoung.length === 0
      ? null
      : html`<p><b>${said(contact.ringFirst)}</b></p>${ringList(voice, data.ringYoung)}`
  }
<p><b>${said(contact.beforeWriting)}</b></p>
<ul>
<li>${said(contact.onlyForYoung)}</li>
<li>${said(contact.parents)}</li>
<li>${limitsSaid(data)}</li>
</ul>`;
};

const agesQuestion = (parts: AskingParts): Html => {
  const { contact } = parts.voice.words;
  const said = sayerIn(parts);
  const ages = { '18-to-25': contact.age18, '26-to-64': contact.age26, '65-and-over': contact.age65 };
  return choiceQuestion({
    name: 'ageBand',
    legend: said(contact.age),
    hint: said(contact.ageHint),
    chosen: chosen(parts.values.ageBand),
    error: parts.errorOf('ageBand'),
    choices: adultAges.flatMap((band): Choice[] =>
      band === 'under-18' ? [] : [{ value: band, label: said(ages[band]) }],
    ),
  });
};

/** Where, and who should not get it: in a small place everybody knows everybody. */
export const placeQuestions = (parts: AskingParts): Html => {
  const { contact } = parts.voice.words;
  const said = sayerIn(parts);
  return html`${choiceQuestion({
    name: 'area',
    legend: said(contact.where),
    headingId: 'place-title',
    hint: said(contact.whereHint),
    chosen: chosen(parts.values.area),
    error: parts.errorOf('area'),
    choices: parts.data.areas.map(({ slug, name }) => ({ value: slug, label: recordIn(parts.voice, name) })),
  })}
${smallPlace(parts)}`;
};

const smallPlace = (parts: AskingParts): Html => {
  const { data, values, errorOf, voice } = parts;
  const { contact } = voice.words;
  const said = sayerIn(parts);
  const agencies = avoidableAgencies(data);
  const isOpen =
    values.notNearMe === 'yes' ||
    agencies.some(([slug]) => values.notTo?.includes(slug)) ||
    errorOf('notNearMe') !== undefined;
  return html`<details class="why"${isOpen ? html` open` : null}><summary>${said(contact.mightKnow)}</summary>
<p>${said(contact.mightKnowSay)}</p>
${choiceQuestion({
  name: 'notNearMe',
  legend: said(contact.elsewhere),
  type: 'checkbox',
  chosen: chosen(values.notNearMe),
  error: errorOf('notNearMe'),
  choices: [{ value: 'yes', label: said(contact.notNearMe) }],
})}
${
  agencies.length === 0
    ? null
    : choiceQuestion({
        name: 'notTo',
        legend: said(contact.notTo),
        type: 'checkbox',
        chosen: values.notTo ?? [],
        choices: agencies.map(([value, name]) => ({ value, label: recordIn(voice, name) })),
      })
}
</details>`;
};

/** What would help. */
export const needQuestion = ({ data, values, errorOf, voice }: AskingParts): Html =>
  choiceQuestion({
    name: 'need',
    legend: say(voice, voice.words.contact.need),
    headingId: 'need-title',
    chosen: chosen(values.need),
    error: errorOf('need'),
    choices: data.needs.map(({ slug, name, description }) => ({
      value: slug,
      label: recordIn(voice, name),
      note: recordIn(voice, description),
    })),
  });

/** What the agency may do beside answering. Whoever leaves it out is asked first. */
export const permissionQuestions = (parts: AskingParts): Html => {
  const { contact } = parts.voice.words;
  const said = sayerIn(parts);
  return html`<h2 id="agree-title">${said(contact.agree)}</h2>
<p>${said(contact.agreeSay)}</p>
${permissionChoices(parts, 'asking')}`;
};

/** In their own words. Where a file can go along is a place that script fills. */
export const wordsQuestions = (parts: AskingParts, attach: Html | null): Html => {
  const { values, errorOf, voice } = parts;
  const { contact } = voice.words;
  const said = sayerIn(parts);
  return html`<h2 id="words-title">${said(contact.words)}</h2>
${lineQuestion({ name: 'callMe', label: said(contact.callMe), hint: said(contact.callMeHint), value: values.callMe, error: errorOf('callMe'), maxLength: longest.callMe, short: true })}
${lineQuestion({ name: 'language', label: said(contact.language), hint: said(contact.languageHint), value: values.language, error: errorOf('language'), maxLength: longest.language, short: true })}
${textQuestion({ name: 'words', label: said(contact.ownWords), hint: said(contact.ownWordsHint), value: values.words, error: errorOf('words'), maxLength: longest.words })}
${attach ?? html`<p class="hint">${said(contact.planOnPaper)}</p>`}`;
};
