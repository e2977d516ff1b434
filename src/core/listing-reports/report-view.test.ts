import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Html } from '../html/html.ts';
import { attributesIn, hiddenEntriesIn, linksWithin, textOf } from '../html/markup.fixture.ts';
import { reportKinds } from './listing-report.ts';
import {
  oneMoreStepView,
  reportForm,
  reportFormView,
  reportRefusedView,
  reportThanksView,
} from './report-view.ts';

const values = { service: 'first-door', kind: 'missing', words: 'A “lift” & <b>a bell</b>' };
const errors = [
  { field: 'kind', sentence: 'Choose what is not right.' },
  { field: 'words', sentence: 'Write less here.' },
] as const;
const validator = new HtmlValidate(new FileSystemConfigLoader());

test.each<[what: string, view: Html]>([
  ['the form', reportForm({ values: { service: 'first-door' } })],
  ['the form with every error', reportFormView({ values, errors, name: 'First Door' })],
  ['the form after a problem', reportFormView({ values, problem: 'Wait a minute.' })],
  ['one more step', oneMoreStepView({ ...values, kind: 'missing' }, 'First Door')],
  ['thank you', reportThanksView('first-door', 'First & Door')],
  ['a refusal', reportRefusedView({ title: 'It is too long', sentence: 'Nothing was kept.' })],
])('is valid HTML: %s', async (_, { markup }) => {
  const report = await validator.validateString(markup);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('the form offers every kind, and needs one', () => {
  const { markup } = reportForm({ values: {} });
  expect(attributesIn(markup, 'value').filter((value) => value !== '')).toEqual([...reportKinds]);
  expect(markup.match(/ required /g)).toHaveLength(reportKinds.length);
});

test('the form says what not to write, and who reads it', () => {
  const words = textOf(reportForm({ values: {} }).markup);
  expect(words).toContain('Don’t write about yourself or your person.');
  expect(words).toContain('only the network’s coordinator can open it');
  expect(words).toContain('If script is off, our server locks it');
});

test('a form that could not be taken keeps what was typed, and leads to what is to be mended', () => {
  const { markup } = reportFormView({ values, errors });
  expect(attributesIn(markup, 'value')).toContain(values.words);
  expect(markup).toMatch(/value="missing"[^>]* checked>/);
  expect(markup).not.toContain('<b>a bell</b>');
  const ids = attributesIn(markup, 'id');
  for (const id of linksWithin(markup)) expect(ids).toContain(id);
});

test('the step more carries everything, and sends it on', () => {
  const { markup } = oneMoreStepView({ ...values, kind: 'missing' }, 'First Door');
  expect(Object.fromEntries(hiddenEntriesIn(markup))).toEqual({ ...values, sure: 'yes' });
});
