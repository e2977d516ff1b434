import { fingerprintOf, keyIdOf } from '#adapters/age/keys.ts';
import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { keyChanged } from './key-changed.ts';

/** Notes which keys the site publishes now, and mails where one is another than before: whoever swapped it, its owners hear of it. */
export const notePublishedKeys = async (
  colleagues: ColleagueStore,
  { agencies, coordinator }: ContactData,
  now: Date,
): Promise<void> => {
  for (const [slug, { publicKey }] of [
    ...Object.entries(agencies),
    [coordinatorSlug, coordinator] as const,
  ]) {
    if (publicKey === undefined) continue;
    const fingerprint = fingerprintOf(publicKey);
    await colleagues.notePublishedKey(
      slug,
      { id: keyIdOf(publicKey), fingerprint },
      (before) => keyChanged(slug, { before, now: fingerprint }),
      now,
    );
  }
};
