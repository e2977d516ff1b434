import type { ReturnKeys } from '#adapters/age/return-keys.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { type ReturnAnswer, returnAnswerSchema } from '#core/contact/return-answer.ts';
import { doorIn, tell, type Voice } from '#core/languages/voice.ts';

/** What the browser knows of a request that it came back to, and how it speaks. None of it leaves the browser but the proof. */
export type Proven = { readonly reference: string; readonly keys: ReturnKeys; readonly voice: Voice };

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
  { reference, keys, voice }: Proven,
  wish: Wish,
): Promise<ReturnAnswer | Failed> => {
  const { comeBack } = voice.words;
  try {
    const answer = await fetch(doorIn(voice, '/api/request'), {
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
    return read.success ? read.data : refusalIn(body, voice);
  } catch {
    return {
      kind: 'failed',
      sentence: tell(wish.action === 'write' ? comeBack.noAnswerToWriting : comeBack.noAnswer),
    };
  }
};

const refusalIn = (body: unknown, { words }: Voice): Failed => {
  const { reason, sentence } = (typeof body === 'object' ? body : null) as {
    reason?: unknown;
    sentence?: unknown;
  };
  return {
    kind: reason === 'stale-key' || reason === 'unknown-agency' ? 'stale' : 'failed',
    sentence: typeof sentence === 'string' ? sentence : tell(words.comeBack.notWorking),
  };
};
