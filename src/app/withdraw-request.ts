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
