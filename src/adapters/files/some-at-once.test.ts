import { expect, it } from 'vitest';
import { someAtOnce } from './some-at-once.mjs';

const turns = () => new Promise((resolve) => setImmediate(resolve));

it('keeps the order, and never does more at a time than it may', async () => {
  let now = 0;
  let most = 0;
  const items = Array.from({ length: 50 }, (_, at) => at);
  const doubled = await someAtOnce(
    items,
    async (item) => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < (item % 3) + 1; turn += 1) await turns();
      now -= 1;
      return item * 2;
    },
    4,
  );
  expect(doubled).toEqual(items.map((item) => item * 2));
  expect(most).toBe(4);
});

it('says what failed, and does nothing with nothing', async () => {
  await expect(someAtOnce([1, 2, 3], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await someAtOnce([], () => Promise.reject(new Error('never')))).toEqual([]);
});
