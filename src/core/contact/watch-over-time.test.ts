import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerDeadline } from './answer-deadline.ts';
import { makeData, makeDesk } from './contact-data.fixture.ts';
import type { WatchStep } from './waiting-request.ts';
import { dueStep } from './watch.ts';

const hour = 60 * 60 * 1000;
const order: readonly WatchStep[] = ['remind', 'tell-deputy', 'escalate'];

/** Any moment of two years, both clock changes in it twice. */
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-01T00:00:00Z'),
  noInvalidDate: true,
});
/** How long a scheduler sleeps between two looks: minutes as a rule, days when a machine was down. */
const sleeps = fc.array(fc.oneof(fc.constant(hour / 6), fc.integer({ min: hour / 6, max: 60 * hour })), {
  minLength: 400,
  maxLength: 400,
});

it('whenever it comes and however a scheduler sleeps: each step once, in order, and the coordinator hears at the first look after the promised moment', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 10 }), sleeps, (since, answersWithinWorkingDays, gaps) => {
      const desk = makeDesk({ answersWithinWorkingDays });
      const data = makeData({ agencies: { 'first-door': desk }, holidays: ['2026-12-25', '2027-01-01'] });
      const deadline = answerDeadline(desk, data, since);
      const taken: WatchStep[] = [];
      let now = since;
      for (const gap of gaps) {
        now = new Date(now.getTime() + gap);
        const waiting = {
          reference: 'AAAA-BBBB-CCCC',
          agency: 'first-door',
          awaitsAgencySince: since,
          done: taken,
        };
        const step = dueStep(waiting, data, now);
        if (step === null) {
          expect(now.getTime()).toBeLessThanOrEqual(deadline.getTime());
          continue;
        }
        taken.push(step);
        if (step === 'escalate') break;
        expect(now.getTime()).toBeLessThanOrEqual(deadline.getTime());
      }
      expect(taken).toEqual(order.filter((step) => taken.includes(step)));
      if (now > deadline) expect(taken.at(-1)).toBe('escalate');
    }),
    { numRuns: 150 },
  );
});

it('no wait is longer than the ceiling, whatever the agency promises', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 10 }), (since, answersWithinWorkingDays) => {
      const data = makeData({ agencies: { 'first-door': makeDesk({ answersWithinWorkingDays }) } });
      const waiting = {
        reference: 'AAAA-BBBB-CCCC',
        agency: 'first-door',
        awaitsAgencySince: since,
        done: [],
      };
      expect(dueStep(waiting, data, new Date(since.getTime() + 8 * 24 * hour))).toBe('escalate');
    }),
  );
});
