import { expect, test } from 'vitest';
import { endpointOf } from './endpoints.ts';
import { callScheduled, startSchedules } from './schedule.ts';
import { waitingWork } from './waiting-work.ts';

const quiet = () => undefined;

test('a scheduled function is told when it will run next', async () => {
  const told: unknown[] = [];
  const watch = endpointOf('watch', {
    default: async (request: Request) => void told.push(await request.json()),
    config: { schedule: '*/10 * * * *' },
  });
  await callScheduled(watch, new Date('2026-11-22T10:10:00Z'), waitingWork(quiet), quiet);
  expect(told).toEqual([{ next_run: '2026-11-22T10:10:00.000Z' }]);
});

test('a scheduled function that fails is reported by code and name', async () => {
  const reports: string[] = [];
  const watch = endpointOf('watch', {
    default: () => Promise.reject(new RangeError('canary-words')),
    config: { schedule: '@daily' },
  });
  await callScheduled(watch, null, waitingWork(quiet), (code, where) => reports.push(`${code} ${where}`));
  expect(reports).toEqual(['RangeError watch']);
});

test('functions run when their schedule says so, and stopping waits for the one that runs', async () => {
  const called = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const work = waitingWork(quiet);
  const everySecond = endpointOf('watch', {
    default: () => {
      called.resolve();
      return finish.promise;
    },
    config: { schedule: '* * * * * *' },
  });
  const stop = startSchedules([everySecond], work, quiet);
  await called.promise;
  stop();
  const settled = work.settled(10_000);
  finish.resolve();
  await settled;
});

test('a schedule that is none is refused at the start', () => {
  const wrong = endpointOf('watch', { default: () => new Response(), config: { schedule: 'every day' } });
  expect(() => startSchedules([wrong], waitingWork(quiet), quiet)).toThrow();
});
