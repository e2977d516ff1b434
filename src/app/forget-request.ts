import { nextState } from '#core/contact/request-state.ts';
import type { ActResult } from '#core/contact/request-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application } from './application.ts';
import type { Holder } from './bearer-token.ts';

/**
 * Forgets a request because whoever it is for never agreed to it. The lead agency may, and the coordinator where they see it;
 * for a helping agency there is none. Whoever else has the lead or a copy is told not to contact them, and the coordinator
 * always, so that no worker deletes unseen. As for a withdrawal a tombstone is laid first: a restored backup does not bring
 * it back.
 */
export const forgetRequest = async (
  reference: string,
  { agency, workerKeyId }: Holder,
  app: Application,
): Promise<ActResult> => {
  const rows = await app.store.listInbox(agency, app.now());
  const row = rows.find((one) => one.reference === reference);
  if (row === undefined || row.standing === 'helping') return { kind: 'not-found' };
  if (nextState(row.state, 'forget') === null) return { kind: 'too-late', state: row.state };
  await app.tombstones.lay(reference, app.now());
  const concerned = new Set([row.agency, ...row.helpers.map((helper) => helper.agency), coordinatorSlug]);
  const told = [...concerned].filter((one) => one !== agency);
  return app.store.forget(
    { agency: row.agency, reference, workerKeyId },
    told.map((to) => ({ kind: 'request-withdrawn', to, reference })),
    app.now(),
  );
};
