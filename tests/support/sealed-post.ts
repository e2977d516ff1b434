import { randomBytes, randomUUID } from 'node:crypto';
import { sealRequest } from '#adapters/age/sealed-request.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { makeReference } from '#core/contact/reference.ts';
import { makeReturnWords } from '#core/contact/return-words.ts';
import { chooseAgency } from '#core/routing/destination.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** A contact request as a browser posts it, for the agency that the rules choose; `about` is what the test is about. */
export const makePost = async (
  data: ContactData,
  words = 'A few words.',
  about: Partial<ContactRequest> = {},
) => {
  const request: ContactRequest = {
    asker: 'family',
    area: 'wexford',
    need: 'somebody-to-talk-to',
    safeContact: { channel: 'none' },
    words,
    ...about,
  };
  const destination = chooseAgency({ asked: request, data, today: new Date().toISOString().slice(0, 10) });
  if (destination.kind !== 'sealed')
    throw new Error(`The rules lead to ${destination.kind}; this helper needs an agency with a key.`);
  const sealed = await sealRequest({
    id: randomUUID(),
    reference: makeReference(random),
    words: makeReturnWords(wordList, random),
    writtenAt: new Date(),
    request,
    destination,
  });
  return {
    ...sealed,
    sealed: base64FromBytes(sealed.sealed),
    figures: base64FromBytes(sealed.figures),
    authenticationHash: base64FromBytes(sealed.authenticationHash),
  };
};

/** Posts JSON as a browser of the site does. */
export const postJson = (
  origin: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
