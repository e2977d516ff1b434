import { expect, test } from 'vitest';
import { latestFirst, whatChangedSchema } from './what-changed.ts';

const change = (month: string) => ({ month, said: 'a', changed: 'b', answers: 'c' });

test('an empty record is one, and the latest month comes first', () => {
  expect(whatChangedSchema.parse({}).changes).toEqual([]);
  const { changes } = whatChangedSchema.parse({ changes: [change('2026-08'), change('2026-10')] });
  expect(latestFirst(changes).map(({ month }) => month)).toEqual(['2026-10', '2026-08']);
});

test.each(['2026-13', 'October 2026', '2026-1'])('%s is no month', (month) => {
  expect(whatChangedSchema.safeParse({ changes: [change(month)] }).success).toBe(false);
});
