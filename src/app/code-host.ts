import { z } from 'zod';
import type { SignInEnd } from './sign-in-page.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** What the code host answers: a token, or why not. Nothing of it is ever logged. */
const answerSchema = z.union([
  z.object({ access_token: z.string().regex(/^[\w.-]{1,1000}$/), token_type: z.string().optional() }),
  z.object({ error: z.string() }),
]);

type Exchange = {
  readonly code: string;
  /** The secret half of the proof that the same browser began (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
};

const notThere: SignInEnd = {
  kind: 'refused',
  status: 502,
  sentence: 'GitHub does not answer at the moment. Close this window, wait a minute and sign in again.',
};

/**
 * Exchanges the code that the editor's browser brought for a token. A code host that refuses, answers nonsense, or does not
 * answer within `withinMilliseconds` gives a sentence; it never throws for any of them.
 */
export const exchangeCode = async (
  { code, verifier, redirectUri }: Exchange,
  { codeHost, clientId, clientSecret }: SignInSettings,
  withinMilliseconds: number,
): Promise<SignInEnd> => {
  const body = {
    client_id: clientId,
    client_secret: clientSecret,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  };
  let said: unknown;
  try {
    const answer = await fetch(`${codeHost}/login/oauth/access_token`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    said = await answer.json();
  } catch {
    return notThere;
  }
  const read = answerSchema.safeParse(said);
  if (!read.success) return notThere;
  if ('access_token' in read.data) return { kind: 'signed-in', token: read.data.access_token };
  return {
    kind: 'refused',
    status: 403,
    sentence:
      'GitHub did not accept this sign-in; it may have taken too long. Close this window and sign in again.',
  };
};
