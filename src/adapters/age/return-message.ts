import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { bytesFromBase64 } from '#core/contact/base64.ts';
import type { Found } from '#core/contact/return-answer.ts';
import type { OpenedMessage } from '#core/contact/return-conversation.ts';
import type { VisitorMessage } from '#core/contact/visitor-message.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { makeKeyPair } from './keys.ts';
import { openAgencyMessage, sealVisitorMessage } from './letters.ts';
import type { ReturnKeys } from './return-keys.ts';

/**
 * Seals what somebody writes who came back to whoever their request lies with. One for the coordinator alone gets a second
 * key that nobody has, so that it looks like all others. Throws `SealError` when a key is no key.
 */
export const sealReturnMessage = async (
  message: VisitorMessage,
  to: { readonly agency: string; readonly agencyKey: string; readonly coordinatorKey: string },
): Promise<Uint8Array> =>
  sealVisitorMessage(message, [
    to.agency === coordinatorSlug ? (await makeKeyPair()).recipient : to.agencyKey,
    to.coordinatorKey,
  ]);

/** Opens what agencies wrote with the key that the return words lead to; null in place of what does not open. */
export const openReturned = (
  replyIdentity: string,
  reference: string,
  messages: Found['messages'],
): Promise<readonly OpenedMessage[]> =>
  Promise.all(
    messages.map(async ({ at, sealed }) => ({
      at,
      message: await openAgencyMessage(replyIdentity, reference, bytesFromBase64(sealed)),
    })),
  );

/**
 * The id of a message, a UUID: the same for the same text from the same form, so that sending it twice keeps it once; another
 * once the text was changed, so that nothing is dropped. Nobody without the words can tell a text from it.
 */
export const messageIdOf = (
  { authenticationKey }: Pick<ReturnKeys, 'authenticationKey'>,
  formId: string,
  message: VisitorMessage,
): string => {
  const text = new TextEncoder().encode(`alongside/message/v1/${formId}/${JSON.stringify(message)}`);
  const hex = bytesToHex(sha256(concatBytes(authenticationKey, text)));
  // Version 8 (an id of one's own making) and the variant, as RFC 9562 has them.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
