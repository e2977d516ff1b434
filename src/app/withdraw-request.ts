import type { Application, CallContext } from './application.ts';

/** Forgets a request, and tells its agency and those that were brought in not to contact the visitor. */
export const withdrawRequest = async (
  reference: string,
  authenticationHash: Uint8Array,
  app: Application,
  context: CallContext,
): Promise<'withdrawn' | 'not-found'> => {
  const found = await app.store.findForReturn(reference, authenticationHash);
  if (found === null) return 'not-found';
  const helpers = found.helpers.map((helper) => helper.agency);
  await app.tombstones.lay(reference, app.now());
  const result = await app.store.withdraw(
    reference,
    authenticationHash,
    (agency) => [agency, ...helpers].map((to) => ({ kind: 'request-withdrawn', to, reference })),
    app.now(),
  );
  if (result === 'withdrawn') context.waitUntil(app.deliver());
  return result;
};
