import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Answers each number with its double, when it is told to; `rounds` is what it was asked together. */
const doubling = () => {
  const rounds: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const ask = together(async (all: readonly number[]) => {
    rounds.push(all);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (all.includes(13)) throw new Error('Not thirteen.');
    return all.map((number) => 2 * number);
  });
  return { rounds, ask, end: () => ends.shift()?.() };
};

test('whoever comes alone is asked for at once; who comes meanwhile, with all others who do', async () => {
  const { rounds, ask, end } = doubling();
  const first = ask(1);
  const others = [ask(2), ask(3), ask(4)];
  expect(rounds).toEqual([[1]]);
  end();
  expect(await first).toBe(2);
  await expect.poll(() => rounds).toEqual([[1], [2, 3, 4]]);
  end();
  expect(await Promise.all(others)).toEqual([4, 6, 8]);
});

test('what fails, fails for those alone who were asked for together', async () => {
  const { ask, rounds, end } = doubling();
  const first = ask(1);
  const others = Promise.allSettled([ask(2), ask(13)]);
  end();
  expect(await first).toBe(2);
  await expect.poll(() => rounds.length).toBe(2);
  const later = ask(5);
  end();
  expect((await others).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect.poll(() => rounds.length).toBe(3);
  end();
  expect(await later).toBe(10);
});

test('a missing answer is nobody else’s', async () => {
  const ask = together(async (all: readonly number[]) => all.slice(1));
  await expect(ask(1)).rejects.toThrow('fewer answers');
});
