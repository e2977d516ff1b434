import type { ReturnKeys } from '#adapters/age/return-keys.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { type ReturnAnswer, returnAnswerSchema } from '#core/contact/return-answer.ts';

/** What the browser knows of a request that it came back to. None of it leaves the browser but the proof. */
export type Proven = { readonly reference: string; readonly keys: ReturnKeys };

/** What is posted beside the proof. */
export type Wish =
  | { readonly action: 'view' | 'withdraw' }
  | {
      readonly action: 'write';
      readonly id: string;
      readonly agency: string;
      readonly agencyKeyId: string;
      readonly coordinatorKeyId: string;
      readonly sealed: string;
    };

/** The door said no, or could not be reached. `stale`: a key has changed; seal again. */
export type Failed = { readonly kind: 'failed' | 'stale'; readonly sentence: string };

const patience = 20_000;

/** Asks the return door. Never rejects. */
export const askReturnDoor = async (
  { reference, keys }: Proven,
  wish: Wish,
): Promise<ReturnAnswer | Failed> => {
  try {
    const answer = await fetch('/api/request', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        ...wish,
        reference,
        authenticationKey: base64FromBytes(keys.authenticationKey),
      }),
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await answer.json();
    const read = returnAnswerSchema.safeParse(body);
    return read.success ? read.data : refusalIn(body);
  } catch {
    return {
      kind: 'failed',
      sentence:
        wish.action === 'write'
          ? 'No answer came back, so we can’t say if it arrived. What you wrote is still here. Press again: it will not arrive twice.'
          : 'No answer came back. Nothing is lost. Try again in a minute.',
    };
  }
};

const refusalIn = (body: unknown): Failed => {
  const { reason, sentence } = (typeof body === 'object' ? body : null) as {
    reason?: unknown;
    sentence?: unknown;
  };
  return {
    kind: reason === 'stale-key' || reason === 'unknown-agency' ? 'stale' : 'failed',
    sentence:
      typeof sentence === 'string'
        ? sentence
        : 'Something on our side is not working. Nothing was changed. Try again in a few minutes.',
  };
};
