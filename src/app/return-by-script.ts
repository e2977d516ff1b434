import { z } from 'zod';
import { hashAuthenticationKey } from '#adapters/age/return-keys.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import { readReference } from '#core/contact/reference.ts';
import { isForgotten } from '#core/contact/request-state.ts';
import type { Application, CallContext } from './application.ts';
import { type Refusal, refuse } from './refusal.ts';
import { nameOfAgency, withdrawRequest } from './withdraw-request.ts';

const returnSchema = z.strictObject({
  action: z.enum(['view', 'withdraw']),
  reference: z.string().transform(readReference).pipe(z.string()),
  authenticationKey: base64Bytes(32).refine((key) => key.length === 32),
});

/** Coming back with keys that the browser derived: the state and the sealed answers, or the withdrawal. */
export const returnByScript = async (
  body: unknown,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const post = returnSchema.safeParse(body);
  if (!post.success) return refuse('not-readable');
  const { action, reference } = post.data;
  const hash = hashAuthenticationKey(post.data.authenticationKey);
  if (action === 'withdraw') {
    const result = await withdrawRequest(reference, hash, app, context);
    return Response.json({ kind: result });
  }
  const view = await app.store.findForReturn(reference, hash);
  if (view === null || isForgotten(view.state)) return Response.json({ kind: 'not-found' });
  return Response.json({
    kind: 'found',
    agencyName: nameOfAgency(view.agency, app.contactData),
    timeZone: app.contactData.timeZone,
    state: view.state,
    history: view.history.map(({ at, action: what }) => ({ at: at.toISOString(), action: what })),
    answers: view.answers.map(({ sealed }) => base64FromBytes(sealed)),
  });
};
