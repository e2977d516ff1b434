import { absencesOf } from '#core/agencies/absence.ts';
import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import { clockChanges, dayIn, rememberClock } from '#core/calendar/zoned-time.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { dueStep, watchNotifications } from '#core/contact/watch.ts';
import type { NoticeAddresses } from './notice-addresses.ts';

/** What watching over contact requests needs. */
export type Watched = {
  readonly store: RequestStore;
  readonly colleagues: Pick<ColleagueStore, 'listPresence'>;
  readonly tombstones: Tombstones;
  readonly data: ContactData;
  readonly addresses: NoticeAddresses;
};

/** Few waits are older, or due later; for those the zone is asked as ever. */
const daysKnown = 60;
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

/**
 * Forgets what visitors withdrew (a restored backup may have brought it back) and what is old, then reminds, tells deputies and
 * escalates. Any number of servers may do it at once: each step of a wait is taken once.
 */
export const watchRequests = async (
  { store, colleagues, tombstones, data, addresses }: Watched,
  now: Date,
): Promise<void> => {
  await store.forgetWithdrawn(await tombstones.read(), now);
  await store.forgetOld(data.retention, now);
  const { timeZone } = data;
  // Each wait asks what the clocks of the zone show dozens of times. While thousands are looked at, nobody is answered.
  rememberClock(timeZone, clockChanges(timeZone, daysFrom(now, -daysKnown), daysFrom(now, daysKnown)));
  const absences = absencesOf(await colleagues.listPresence(), dayIn(data.timeZone, now));
  for (const waiting of await store.listWaiting()) {
    const step = dueStep(waiting, data, now, absences);
    if (step === null) continue;
    const tell = watchNotifications(waiting, step, (recipient) => addresses.has(recipient));
    await store.markWait(waiting, step, tell, now);
  }
};
