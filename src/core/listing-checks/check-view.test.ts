import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../directory/service.fixture.ts';
import type { Html } from '../html/html.ts';
import { attributesIn, hiddenEntriesIn, textOf } from '../html/markup.fixture.ts';
import { type CheckPage, checkThanksView, checkView, deadLinkView } from './check-view.ts';

const service = makeService({
  name: 'First & <Door>',
  phones: [{ number: '01 234 5678', description: 'weekdays' }],
  opening: { kind: 'weekly', stretches: [{ days: ['monday'], opens: '09:30', closes: '17:00' }] },
  applicationProcess: 'Walk in',
  free: true,
  providerEmail: 'provider@example.invalid',
});
const link = { listing: 'first-door', reference: 'ABCD-EFGH-JKMN', until: '1790000000', sign: 'abc' };
const page: CheckPage = {
  service,
  areas: threeAreas,
  needs: [],
  networkName: 'A network',
  today: '2026-11-22',
  link,
};
const validator = new HtmlValidate(new FileSystemConfigLoader());

test.each<[what: string, view: Html]>([
  ['the listing', checkView(page)],
  ['after a problem', checkView({ ...page, words: 'We “moved” & closed', problem: 'Wait a minute.' })],
  ['thank you', checkThanksView('first-door')],
  ['a broken link', deadLinkView({ kind: 'broken' })],
  ['a link that ran out', deadLinkView({ kind: 'expired', listing: 'first-door' })],
  ['a listing that is gone', deadLinkView({ kind: 'gone' })],
])('is valid HTML: %s', async (_, { markup }) => {
  const report = await validator.validateString(markup);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('the page says what is listed: name, numbers, times, how to get in, cost, areas', () => {
  const words = textOf(checkView(page).markup);
  for (const said of [
    'First & <Door>',
    '01 234 5678 (weekdays)',
    'Monday, 9:30am to 5pm.',
    'How to get in Walk in.',
    'Cost Free.',
    'Areas North',
  ])
    expect(words).toContain(said);
});

test('the page never says how to find a place that is hidden, nor whom we ask', () => {
  const hidden = makeService({ ...service, directions: 'The blue door beside the bakery.' });
  const { markup } = checkView({ ...page, service: hidden });
  expect(markup).not.toContain('bakery');
  expect(markup).not.toContain('provider@');
});

test('each button is a form of its own that carries the whole link, and only the second has words', () => {
  const forms = checkView(page).markup.split('<form').slice(1);
  expect(forms.map((form) => Object.fromEntries(hiddenEntriesIn(`<form${form}`)))).toEqual([
    { ...link, answer: 'still-correct' },
    { ...link, answer: 'something-wrong' },
  ]);
  expect(forms.map((form) => form.includes('name="words"'))).toEqual([false, true]);
});

test('after a problem the words are still there', () => {
  const { markup } = checkView({ ...page, words: 'We “moved” & closed', problem: 'Wait.' });
  expect(attributesIn(markup, 'value')).toContain('We “moved” & closed');
});
