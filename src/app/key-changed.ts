import { randomBytes } from 'node:crypto';
import { makeReference } from '#core/contact/reference.ts';
import type { ChangedKey, Notification } from '#core/outbox/notification.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';

/** The mails about a changed key, with its fingerprints: to the agency and to the coordinator, who may be the same. */
export const keyChanged = (agency: string, key: ChangedKey): readonly Notification[] => {
  const reference = makeReference((count) => new Uint8Array(randomBytes(count)));
  return [...new Set([agency, coordinatorSlug])].map((to) => ({ kind: 'key-changed', to, reference, key }));
};
