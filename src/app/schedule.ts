import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { failureCode, type ReportFailure } from './answering.ts';
import type { Endpoint, PlatformContext } from './endpoints.ts';
import type { WaitingWork } from './waiting-work.ts';

/** Calls a scheduled function once, as the platform does: a POST that says when the next call will be. */
export const callScheduled = async (
  { name, handler }: Endpoint,
  nextRun: Date | null,
  work: WaitingWork,
  report: ReportFailure,
): Promise<void> => {
  const url = new URL(`http://localhost/.netlify/functions/${name}`);
  const body = JSON.stringify({ next_run: nextRun?.toISOString() });
  const request = new Request(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const context: PlatformContext = {
    ip: '127.0.0.1',
    params: {},
    requestId: randomUUID(),
    url,
    waitUntil: (promise) => work.add(name, promise),
  };
  try {
    await handler(request, context);
  } catch (thrown) {
    report(failureCode(thrown), name);
  }
};

/**
 * Starts the schedules of all functions that have one, in UTC as on the platform; a run that takes longer than its
 * interval is not started twice. Returns the function that stops them.
 */
export const startSchedules = (
  endpoints: readonly Endpoint[],
  work: WaitingWork,
  report: ReportFailure,
): (() => void) => {
  const jobs = endpoints.flatMap((endpoint) => {
    if (endpoint.schedule === undefined) return [];
    const run = (job: Cron) => {
      const call = callScheduled(endpoint, job.nextRun(), work, report);
      work.add(endpoint.name, call);
      return call;
    };
    return [new Cron(endpoint.schedule, { timezone: 'UTC', protect: true, unref: true }, run)];
  });
  return () => {
    for (const job of jobs) job.stop();
  };
};
