import { expect, test } from 'vitest';
import { mostWords, reportKinds } from './listing-report.ts';
import { readReportForm, reportValuesFrom } from './report-form.ts';

const isListed = (slug: string) => slug === 'first-door';
const read = (values: Record<string, string>) =>
  readReportForm(reportValuesFrom(Object.entries(values)), isListed);

test.each(reportKinds)('a report needs its kind and no words: %s', (kind) => {
  expect(read({ service: 'first-door', kind, words: '   ' })).toEqual({
    kind: 'complete',
    report: { service: 'first-door', kind },
  });
});

test('words are one line, whatever was pasted', () => {
  expect(read({ service: 'first-door', kind: 'missing', words: ' a lift\r\n\tat the back ' })).toMatchObject({
    report: { words: 'a lift at the back' },
  });
});

test('what is missing or too long is said at once, each at its field', () => {
  const answer = read({ service: 'first-door', words: 'x'.repeat(mostWords + 1) });
  expect(answer.kind === 'incomplete' && answer.errors.map(({ field }) => field)).toEqual(['kind', 'words']);
  expect(read({ service: 'first-door', kind: 'other', words: 'x'.repeat(mostWords) }).kind).toBe('complete');
});

test('a kind that is not offered is none', () => {
  expect(read({ service: 'first-door', kind: 'constructor' }).kind).toBe('incomplete');
});

test.each([{}, { service: '../x' }, { service: 'second-door' }])(
  'a report about no listing of ours is not taken: %o',
  (values) => {
    expect(read({ kind: 'closed', ...values })).toEqual({ kind: 'no-listing' });
  },
);

test('fields that the form does not have, and files, are dropped', () => {
  const values = reportValuesFrom([
    ['kind', 'closed'],
    ['email', 'somebody@example.org'],
    ['words', {}],
  ]);
  expect(values).toEqual({ kind: 'closed' });
});
