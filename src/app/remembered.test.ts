import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('asks once, shares the answer, and asks anew when it is too old', async () => {
  let at = 0;
  let asked = 0;
  const ask = remembered(
    async () => ++asked,
    5,
    () => new Date(at),
  );
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  at = 4_999;
  expect(await ask()).toBe(1);
  at = 5_000;
  expect(await ask()).toBe(2);
});

it('does not remember what failed', async () => {
  let fails = true;
  const ask = remembered(
    async () => {
      if (fails) throw new Error('down');
      return 'up';
    },
    5,
    () => new Date(0),
  );
  await expect(ask()).rejects.toThrow('down');
  fails = false;
  expect(await ask()).toBe('up');
});
