import type { ContactData } from '#core/contact/contact-data.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';

/** Forgets a request and tells its agency not to contact the visitor. */
export const withdrawRequest = async (
  reference: string,
  authenticationHash: Uint8Array,
  app: Application,
  context: CallContext,
): Promise<'withdrawn' | 'not-found'> => {
  if ((await app.store.findForReturn(reference, authenticationHash)) === null) return 'not-found';
  await app.tombstones.lay(reference, app.now());
  const result = await app.store.withdraw(
    reference,
    authenticationHash,
    (agency) => [{ kind: 'request-withdrawn', to: agency, reference }],
    app.now(),
  );
  if (result === 'withdrawn') context.waitUntil(app.deliver());
  return result;
};

/** An agency's name as visitors see it, also for one that has left the list. */
export const nameOfAgency = (slug: string, data: ContactData): string =>
  slug === coordinatorSlug ? data.coordinator.name : (data.agencies[slug]?.name ?? 'the agency');
