import type { ContactData } from '#core/contact/contact-data.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { dueStep, watchNotifications } from '#core/contact/watch.ts';
import type { NoticeAddresses } from './notice-addresses.ts';

/** What watching over contact requests needs. */
export type Watched = {
  readonly store: RequestStore;
  readonly tombstones: Tombstones;
  readonly data: ContactData;
  readonly addresses: NoticeAddresses;
};

/**
 * Forgets what visitors withdrew (a restored backup may have brought it back) and what is old, then reminds, tells deputies and
 * escalates. Any number of servers may do it at once: each step of a wait is taken once.
 */
export const watchRequests = async (
  { store, tombstones, data, addresses }: Watched,
  now: Date,
): Promise<void> => {
  await store.forgetWithdrawn(await tombstones.read(), now);
  await store.forgetOld(data.retention, now);
  for (const waiting of await store.listWaiting()) {
    const step = dueStep(waiting, data, now);
    if (step === null) continue;
    const tell = watchNotifications(waiting, step, (recipient) => addresses.has(recipient));
    await store.markWait(waiting, step, tell, now);
  }
};
