import { keyIdOf } from '#adapters/age/keys.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { judgePost } from '#core/contact/sealed-post.ts';
import { canBeRead } from './absences.ts';
import type { Application, CallContext } from './application.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Judges a sealed request and keeps it with its notification; starts the delivery after the commit.
 * The same request a second time is kept once and gets the same answer, though its agency may have answered, left or changed
 * its key meanwhile.
 */
export const keepRequest = async (
  request: SealedRequest,
  app: Application,
  context: CallContext,
): Promise<{ readonly kind: 'kept' } | Refusal> => {
  const refusal = await refusalFor(request, app);
  // What is not sealed as it must be has never been kept.
  if (refusal?.reason === 'malformed-seal') return refusal;
  if (refusal !== null) return (await app.store.hasArrived(request)) ? { kind: 'kept' } : refusal;
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

/** The ids of the agencies' keys and the coordinator's, which are asked for with every request. */
const knownIds = new Map<string, string>();
const idOfKnownKey = (publicKey: string): string => {
  const known = knownIds.get(publicKey) ?? keyIdOf(publicKey);
  knownIds.set(publicKey, known);
  return known;
};

const refusalFor = async (request: SealedRequest, app: Application): Promise<Refusal | null> => {
  const judgement = judgePost(request, app.contactData, idOfKnownKey);
  if (judgement !== 'fit') return refuse(judgement);
  return (await canBeRead(request.agency, app)) ? null : refuse('all-away');
};
