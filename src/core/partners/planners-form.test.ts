import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Html } from '../html/html.ts';
import { attributesIn, hiddenEntriesIn, linksWithin, textOf } from '../html/markup.fixture.ts';
import { englishVoice } from '../languages/voice.fixture.ts';
import { reportLetterSchema } from '../listing-reports/listing-report.ts';
import { plannersValuesFrom, readPlannersForm } from './planners-form.ts';
import { mostPlannersWords, plannersKinds } from './planners-report.ts';
import { plannersForm, plannersFormView, plannersOneMoreStep, plannersThanksView } from './planners-view.ts';

const choices = {
  areas: [{ slug: 'carlow', name: 'Carlow' }],
  needs: [{ slug: 'grief', name: 'Grief' }],
};
const spoken = { ...choices, voice: englishVoice };
const read = (values: Record<string, string>) => readPlannersForm(plannersValuesFrom(Object.entries(values)));
const errors = [{ field: 'words', sentence: 'Write a few words.' }] as const;
const report = { kind: 'planners-missing', area: 'carlow', words: 'A bus & <b>a bell</b>' } as const;

test.each(plannersKinds)('it needs its kind and words, and nothing else: %s', (kind) => {
  expect(read({ kind, words: ' a bus\r\nat night ', area: '', need: '' })).toEqual({
    kind: 'complete',
    report: { kind, words: 'a bus\nat night' },
  });
});

test('what is missing or too long is said at once, each at its field', () => {
  const fieldsOf = (answer: ReturnType<typeof read>) =>
    answer.kind === 'incomplete' ? answer.errors.map(({ field }) => field) : [];
  expect(fieldsOf(read({}))).toEqual(['kind', 'words']);
  expect(fieldsOf(read({ kind: 'closed', words: 'x'.repeat(mostPlannersWords + 1) }))).toEqual([
    'kind',
    'words',
  ]);
});

test('who says it is no field: a name, an address and a strange area are dropped', () => {
  expect(read({ ...report, area: '../x', name: 'Somebody', email: 'somebody@example.org' })).toEqual({
    kind: 'complete',
    report: { kind: report.kind, words: report.words },
  });
  // Nor does a page that carries the form on to one more step carry them.
  expect(
    plannersValuesFrom([
      ['name', 'Somebody'],
      ['words', ' a bus '],
    ]),
  ).toEqual({ words: 'a bus' });
});

test('it is sealed as a letter to the coordinator, as what is said of a listing is', () => {
  const letter = { version: 1, reference: 'x', writtenAt: '2026-11-22T09:00:00Z', report };
  expect(reportLetterSchema.parse(letter).report).toEqual(report);
  expect(reportLetterSchema.safeParse({ ...letter, report: { ...report, name: 'x' } }).success).toBe(false);
});

const validator = new HtmlValidate(new FileSystemConfigLoader());
test.each<[what: string, view: Html]>([
  ['the form', plannersForm(choices, { values: {} })],
  ['the form with an error', plannersFormView(spoken, { values: report, errors })],
  ['the form after a problem', plannersFormView(spoken, { values: report, problem: 'Wait a minute.' })],
  ['one more step', plannersOneMoreStep(report)],
  ['thank you', plannersThanksView],
])('is valid HTML: %s', async (_, { markup }) => {
  const found = await validator.validateString(markup);
  expect(found.results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('the form asks for nothing personal', () => {
  const { markup } = plannersForm(choices, { values: {} });
  expect(new Set(attributesIn(markup, 'name'))).toEqual(
    new Set(['about', 'kind', 'area', 'need', 'words', 'subject']),
  );
  expect(textOf(markup)).toContain('Nothing personal, please');
});

test('a form that could not be taken keeps what was typed, and leads to what is to be mended', () => {
  const { markup } = plannersFormView(spoken, { values: report, errors });
  expect(markup).toContain('A bus &amp; &lt;b&gt;a bell');
  expect(markup).toMatch(/value="carlow" selected/);
  const ids = attributesIn(markup, 'id');
  for (const id of linksWithin(markup)) expect(ids).toContain(id);
});

test('the step more carries everything, and sends it on', () => {
  expect(Object.fromEntries(hiddenEntriesIn(plannersOneMoreStep(report).markup))).toEqual({
    about: 'planners',
    ...report,
    sure: 'yes',
  });
});
