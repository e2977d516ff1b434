import { expect, it } from 'vitest';
import { dueWords, dueWordsOf } from './due-words.ts';
import { accepted, inboxData, inboxNow, waiting } from './inbox.fixture.ts';

it.each([
  ['2026-11-22T17:00:00Z', 'Answer today by 5pm', false],
  ['2026-11-24T17:00:00Z', 'Answer by Tuesday 5pm', false],
  ['2026-12-01T17:00:00Z', 'Answer by Tuesday 1 December, 5pm', false],
  ['2026-11-20T17:00:00Z', 'Late since Friday 20 November, 5pm', true],
] as const)('says when an answer is due: %s', (deadline, words, isLate) => {
  expect(dueWords(new Date(deadline), inboxNow, inboxData)).toEqual({ words, isLate });
});

it('counts the agency’s working days, and is silent when it is not its move', () => {
  expect(dueWordsOf(waiting, inboxData, inboxNow)?.words).toBe('Answer by Wednesday 5pm');
  expect(dueWordsOf(accepted, inboxData, inboxNow)).toBeNull();
});
