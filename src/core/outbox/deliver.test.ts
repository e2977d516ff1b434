import { describe, expect, it } from 'vitest';
import { createFakeOutbox } from '../../../tests/support/fake-outbox.ts';
import { createFakeSendMail } from '../../../tests/support/fake-send-mail.ts';
import { deliverDue, type OutgoingMail, type SendMail } from './deliver.ts';
import type { Notification } from './notification.ts';
import type { Outbox } from './outbox.ts';

const start = new Date('2026-11-22T10:00:00Z');
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const waiting = (count: number, to = 'an-agency'): Notification[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'request-received',
    to,
    reference: `AAAA-AAAA-000${index}`,
  }));

const filled = (notifications: readonly Notification[]) => {
  const outbox = createFakeOutbox();
  outbox.queue(notifications, start);
  return outbox;
};

const deliver = (outbox: Outbox, sendMail: SendMail, now = start) =>
  deliverDue({
    outbox,
    sendMail,
    findRecipient: (to) =>
      to === 'nobody' ? null : { name: `The name of ${to}`, email: `${to}@example.org` },
    writeQuestion: async ({ to, reference }) =>
      to === 'gone-door' ? null : { to: `${to}@example.org`, subject: `Is ${to} right?`, text: reference },
    siteUrl: 'https://example.org',
    networkName: 'A network',
    now,
  });

describe('delivering what is due', () => {
  it('sends each mail to its recipient once', async () => {
    const outbox = filled([...waiting(1), ...waiting(1, 'coordinator')]);
    const { sendMail, mails } = createFakeSendMail();
    expect(await deliver(outbox, sendMail)).toEqual({ sent: 2, failed: 0, givenUp: 0 });
    expect(mails.map(({ to }) => to)).toEqual(['an-agency@example.org', 'coordinator@example.org']);
    expect(mails[0]?.text).toContain('For The name of an-agency');
    expect(await deliver(outbox, sendMail, minutesLater(10))).toEqual({ sent: 0, failed: 0, givenUp: 0 });
    expect(mails).toHaveLength(2);
  });

  it('sends five at most, and the rest in the next run', async () => {
    const outbox = filled(waiting(7));
    const { sendMail } = createFakeSendMail();
    expect((await deliver(outbox, sendMail)).sent).toBe(5);
    expect((await deliver(outbox, sendMail)).sent).toBe(2);
  });

  it('sends them side by side, so that five that hang take no longer than one', async () => {
    const outbox = filled(waiting(5));
    const allStarted = Promise.withResolvers<'sent'>();
    let started = 0;
    const { sendMail } = createFakeSendMail(() => {
      started += 1;
      if (started === 5) allStarted.resolve('sent');
      return allStarted.promise;
    });
    expect((await deliver(outbox, sendMail)).sent).toBe(5);
  });

  it('tries a failed mail again later, under the same id', async () => {
    const outbox = filled(waiting(1));
    const ends = ['timed-out', 'sent'] as const;
    const seen: OutgoingMail[] = [];
    const { sendMail } = createFakeSendMail(async (mail) => ends[seen.push(mail) - 1] ?? 'sent');
    expect(await deliver(outbox, sendMail)).toEqual({ sent: 0, failed: 1, givenUp: 0 });
    expect(await deliver(outbox, sendMail, minutesLater(0.9))).toEqual({ sent: 0, failed: 0, givenUp: 0 });
    expect(await deliver(outbox, sendMail, minutesLater(1))).toEqual({ sent: 1, failed: 0, givenUp: 0 });
    expect(seen[1]?.id).toBe(seen[0]?.id);
  });

  it('lets one bad mail hold up no other', async () => {
    const outbox = filled(waiting(3));
    const { sendMail } = createFakeSendMail(async ({ subject }) => {
      if (subject.includes('0001')) throw new Error('a defect in the mailer');
      return 'sent';
    });
    expect(await deliver(outbox, sendMail)).toEqual({ sent: 2, failed: 1, givenUp: 0 });
  });

  it('keeps a mail for an agency that is gone, where the coordinator sees it', async () => {
    const outbox = filled(waiting(1, 'nobody'));
    const { sendMail, mails } = createFakeSendMail();
    expect(await deliver(outbox, sendMail)).toEqual({ sent: 0, failed: 1, givenUp: 0 });
    expect(mails).toEqual([]);
    expect(await outbox.listUnsent()).toHaveLength(1);
  });

  it('asks a provider with words made for the listing, and nobody when the listing is gone', async () => {
    const outbox = createFakeOutbox();
    const reference = 'AAAA-AAAA-0001';
    outbox.queue(
      ['first-door', 'gone-door'].map((to) => ({ kind: 'listing-check', to, reference }) as const),
      start,
    );
    const { sendMail, mails } = createFakeSendMail();
    expect(await deliver(outbox, sendMail)).toEqual({ sent: 1, failed: 1, givenUp: 0 });
    expect(mails).toMatchObject([
      { to: 'first-door@example.org', subject: 'Is first-door right?', text: reference },
    ]);
  });

  it('gives up after days, and still shows what is stuck', async () => {
    const outbox = filled(waiting(1));
    const { sendMail, mails } = createFakeSendMail(async () => 'refused');
    let givenUp = 0;
    for (let hour = 0; hour < 24 * 6; hour += 1) {
      givenUp += (await deliver(outbox, sendMail, minutesLater(hour * 60))).givenUp;
    }
    expect(givenUp).toBe(1);
    expect(mails.length).toBeGreaterThan(10);
    expect(await outbox.listUnsent()).toHaveLength(1);
  });

  it('tries every mail before it reports that the outbox failed', async () => {
    const outbox = filled(waiting(3));
    const broken: Outbox = { ...outbox, markSent: () => Promise.reject(new Error('the database is away')) };
    const { sendMail, mails } = createFakeSendMail();
    await expect(deliver(broken, sendMail)).rejects.toThrow('the database is away');
    expect(mails).toHaveLength(3);
  });
});
