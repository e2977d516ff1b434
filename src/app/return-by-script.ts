import { keyIdOf } from '#adapters/age/keys.ts';
import { hashAuthenticationKey } from '#adapters/age/return-keys.ts';
import { type ReturnAnswer, returnAnswer } from '#core/contact/return-answer.ts';
import { type ReturnPost, returnPostSchema } from '#core/contact/return-post.ts';
import { judgeSealed } from '#core/contact/sealed-post.ts';
import type { Application, CallContext } from './application.ts';
import { keepMessage } from './keep-message.ts';
import { type Refusal, refuse } from './refusal.ts';
import { withdrawRequest } from './withdraw-request.ts';

/**
 * Coming back with keys that the browser derived: what agencies wrote, still sealed; a message of the visitor's, sealed; or
 * the withdrawal. An unknown reference and wrong words are answered alike.
 */
export const returnByScript = async (
  body: unknown,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const post = returnPostSchema.safeParse(body);
  if (!post.success) return refuse('not-readable');
  if (post.data.action === 'write') {
    const judgement = judgeSealed(post.data, app.contactData, keyIdOf);
    if (judgement !== 'fit') return refuse(judgement);
  }
  const answer = await answerTo(post.data, app, context);
  const isConflict = answer.kind === 'moved' || answer.kind === 'too-late';
  return Response.json(answer, { status: isConflict ? 409 : 200 });
};

const answerTo = async (post: ReturnPost, app: Application, context: CallContext): Promise<ReturnAnswer> => {
  const { reference } = post;
  const authenticationHash = hashAuthenticationKey(post.authenticationKey);
  switch (post.action) {
    case 'withdraw':
      return { kind: await withdrawRequest(reference, authenticationHash, app, context) };
    case 'write': {
      const { id, agency, sealed } = post;
      return keepMessage({ reference, authenticationHash, agency, message: { id, sealed } }, app, context);
    }
    case 'view': {
      const view = await app.store.findForReturn(reference, authenticationHash);
      return returnAnswer(view, { data: app.contactData, keyIdOf, now: app.now() });
    }
  }
};
