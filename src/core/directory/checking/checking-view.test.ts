import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { attributesIn, textOf } from '../../html/markup.fixture.ts';
import type { CheckingRecord } from './checking-record.ts';
import { type CheckingDesk, checkingView, nextToCheck } from './checking-view.ts';

const record = (slug: string, about: Partial<CheckingRecord> = {}): CheckingRecord => ({
  id: `services/${slug}`,
  name: `Door & ${slug}`,
  checked: undefined,
  evidence: { grade: 'press', summary: 'From a newspaper.', sources: [] },
  phones: [{ number: '01 234 5678', description: 'weekdays' }],
  email: undefined,
  url: 'https://example.org/?a=1&b=2',
  times: {},
  facts: [
    { label: 'What they do', known: ['They listen.'] },
    { label: 'Cost', known: [], unknown: 'We don’t know yet.' },
    { label: 'We don’t know yet', known: [], unknown: 'How long people wait.' },
  ],
  ...about,
});
const checked = { on: '2026-11-22', by: 'the coordinator', how: 'phone', nextDue: '2027-05-22' } as const;
const first = record('first');
const desk: CheckingDesk = {
  list: {
    now: [first, record('second', { phones: [], url: undefined })],
    later: [record('third', { checked })],
  },
  justChecked: new Map(),
  way: { by: 'the coordinator', how: 'phone', months: 6 },
  moment: {
    instant: new Date('2026-11-23T10:00:00Z'),
    today: '2026-11-23',
    timeZone: 'Europe/Dublin',
    holidays: new Set(),
  },
  unreadable: [],
};
const done = { ...first, checked };
const afterOne: CheckingDesk = { ...desk, justChecked: new Map([[first.id, done]]), last: done };
const validator = new HtmlValidate(new FileSystemConfigLoader());

test.each<[string, CheckingDesk]>([
  ['with work to do', desk],
  ['after one press', afterOne],
  ['with nothing to do', { ...desk, list: { now: [], later: [] } }],
  ['with a problem', { ...desk, problem: 'It was changed.', unreadable: ['content/services/x.json'] }],
])('the list is valid HTML: %s', async (_, state) => {
  const report = await validator.validateString(checkingView(state).markup);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('each record has one button, and what we say beside what nobody knows', () => {
  const { markup } = checkingView(desk);
  expect(markup.match(/name="check"/g)).toHaveLength(3);
  expect(attributesIn(markup, 'href')).toContain('tel:012345678');
  const words = textOf(markup);
  expect(words).toContain('What they do They listen.');
  expect(words).toContain('Ask too Cost, How long people wait.');
  expect(words).toContain('We have no number, e-mail or website.');
});

test('the first button of the form checks nothing, because Enter in a field presses it', () => {
  expect(/<button name="(\w+)"/.exec(checkingView(desk).markup)?.[1]).toBe('keep');
});

test('what was just checked can be taken back, and is no longer counted as work', () => {
  const { markup } = checkingView(afterOne);
  expect(markup).toContain('name="undo" value="services/first"');
  expect(markup).not.toContain('name="check" value="services/first"');
  expect(textOf(markup)).toContain('1 to check now, 1 checked just now.');
});

test('after a press the next one is the first below it that is not done, then the first above, then none', () => {
  const rows = ['a', 'b', 'c'].map((slug) => record(slug));
  const nextAfter = (id: string, ...done: string[]) =>
    nextToCheck(
      {
        list: { now: rows, later: [record('later')] },
        justChecked: new Map(done.map((one) => [`services/${one}`, first])),
      },
      `services/${id}`,
    )?.id;
  expect(nextAfter('a', 'a')).toBe('services/b');
  expect(nextAfter('a', 'a', 'b')).toBe('services/c');
  expect(nextAfter('c', 'c')).toBe('services/a');
  expect(nextAfter('b', 'a', 'b', 'c')).toBeUndefined();
  expect(nextAfter('later', 'later')).toBeUndefined();
});

test('the last press stands above the list with the way back; nothing stands there before the first', () => {
  expect(checkingView(desk).markup).not.toContain('class="last"');
  const { markup } = checkingView(afterOne);
  const [line = ''] = /<p class="last".*<\/p>/.exec(markup) ?? [];
  expect(textOf(line)).toContain('Checked: Door & first. 1 to go.');
  expect(line).toContain('name="undo" value="services/first"');
});

test('beside the number stands whether somebody answers now, where that is known', () => {
  const opening = {
    kind: 'weekly' as const,
    stretches: [{ days: ['monday' as const], opens: '09:00', closes: '17:00' }],
  };
  const atNine = { ...desk, list: { now: [record('open', { times: { opening } })], later: [] } };
  expect(textOf(checkingView(atNine).markup)).toContain('Open now until 5pm');
  expect(checkingView(desk).markup).not.toContain('Open now');
});
