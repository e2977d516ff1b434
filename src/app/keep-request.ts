import { keyIdOf } from '#adapters/age/keys.ts';
import type { SealedRequest } from '#core/contact/request-store.ts';
import { judgePost } from '#core/contact/sealed-post.ts';
import type { Application, CallContext } from './application.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Judges a sealed request and keeps it with its notification; starts the delivery after the commit.
 * The same request a second time is kept once and gets the same answer.
 */
export const keepRequest = async (
  request: SealedRequest,
  app: Application,
  context: CallContext,
): Promise<{ readonly kind: 'kept' } | Refusal> => {
  const judgement = judgePost(request, app.contactData, keyIdOf);
  if (judgement !== 'fit') return refuse(judgement);
  const { agency, reference } = request;
  const kept = await app.store.keep(
    request,
    [{ kind: 'request-received', to: agency, reference }],
    app.now(),
  );
  if (kept === 'conflict') return refuse('id-taken');
  context.waitUntil(app.deliver());
  return { kind: 'kept' };
};
