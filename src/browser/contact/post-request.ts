import { base64FromBytes } from '#core/contact/base64.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { doorIn, tell, type Voice } from '#core/languages/voice.ts';
import { postPatiently } from './post-patiently.ts';

/** What became of a post. `stale`: the agency has a new key; seal again. */
export type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'stale'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string };

const patience = 20_000;

/** Posts a sealed request. Trying again with the same request is safe: its id is kept once. */
export const postRequest = async (request: SealedRequest, voice: Voice): Promise<Outcome> => {
  const { sending } = voice.words;
  try {
    const body = JSON.stringify({
      ...request,
      sealed: base64FromBytes(request.sealed),
      figures: base64FromBytes(request.figures),
      authenticationHash: base64FromBytes(request.authenticationHash),
    });
    const answer = await postPatiently(doorIn(voice, '/api/contact-request'), body, patience);
    if (answer.ok) return { kind: 'kept' };
    const refusal: unknown = await answer.json();
    const sentence = sentenceIn(refusal) ?? tell(sending.notWorking);
    return { kind: answer.status === 409 ? 'stale' : 'failed', sentence };
  } catch {
    return {
      kind: 'failed',
      sentence: tell(sending.noAnswer),
    };
  }
};

const sentenceIn = (refusal: unknown): string | undefined =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'sentence' in refusal &&
  typeof refusal.sentence === 'string'
    ? refusal.sentence
    : undefined;
