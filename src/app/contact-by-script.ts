import { sealedPostSchema } from '#core/contact/sealed-post.ts';
import type { Application, CallContext } from './application.ts';
import { keepRequest } from './keep-request.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A contact request that a browser sealed. Answers `{ kind: 'kept', reference }` after the commit. */
export const contactByScript = async (
  body: unknown,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const post = sealedPostSchema.safeParse(body);
  if (!post.success) return refuse('not-readable');
  const result = await keepRequest(post.data, app, context);
  return result.kind === 'kept'
    ? Response.json({ kind: 'kept', reference: post.data.reference }, { status: 201 })
    : result;
};
