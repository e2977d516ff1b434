import { expect, test } from 'vitest';
import { deliverSteadily } from './steady-delivery.ts';

/** An outbox with so many mails, five of which go out in a run; `atOnce` is the most runs at the same time. */
const outboxOf = (mails: number) => {
  const outbox = { left: mails, runs: 0, atOnce: 0 };
  let going = 0;
  const run = async () => {
    outbox.runs += 1;
    going += 1;
    outbox.atOnce = Math.max(outbox.atOnce, going);
    const sent = Math.min(5, outbox.left);
    await Promise.resolve();
    outbox.left -= sent;
    going -= 1;
    return { sent, failed: 0, givenUp: 0 };
  };
  return { outbox, run };
};

test('a burst of requests makes one run at a time, and all its mail goes out', async () => {
  const { outbox, run } = outboxOf(42);
  const deliver = deliverSteadily(run);
  await Promise.all(Array.from({ length: 42 }, deliver));
  expect(outbox).toMatchObject({ left: 0, atOnce: 1 });
});

test('what comes while a run is on has another run after it', async () => {
  const { outbox, run } = outboxOf(0);
  const deliver = deliverSteadily(run);
  const first = deliver();
  outbox.left = 1;
  await Promise.all([first, deliver()]);
  expect(outbox.left).toBe(0);
});

test('a mail server that takes nothing is not asked again and again', async () => {
  let runs = 0;
  await deliverSteadily(async () => {
    runs += 1;
    return { sent: 0, failed: 5, givenUp: 0 };
  })();
  expect(runs).toBe(1);
});

test('comes to an end, whatever comes in meanwhile', async () => {
  const { outbox, run } = outboxOf(1_000);
  await deliverSteadily(run)();
  expect(outbox.left).toBe(900);
});

test('a run that failed leaves the next as it was', async () => {
  let isBroken = true;
  const deliver = deliverSteadily(async () => {
    if (isBroken) throw new Error('no database');
    return { sent: 0, failed: 0, givenUp: 0 };
  });
  await expect(deliver()).rejects.toThrow('no database');
  isBroken = false;
  await expect(deliver()).resolves.toBeUndefined();
});
