import { openAgencyMessage, openLetter, openNote, openVisitorMessage } from '#adapters/age/letters.ts';
import type { KeyRing } from '#core/agencies/key-ring.ts';
import { type OpenedRequest, type Said, saidInOrder } from '#core/contact/inbox/opened-request.ts';
import type { Row } from './requests.ts';

/** A request as this key ring opens it, or null. What was written for others stays closed and is left out. */
export const openRow = async (ring: KeyRing, row: Row): Promise<OpenedRequest | null> => {
  const letter = row.sealed === null ? null : await openLetter(ring, row.sealed);
  if (letter?.reference !== row.reference) return null;
  const said = await Promise.all(row.messages.map((message) => openSaid(ring, row.reference, message)));
  return {
    row,
    letter,
    said: saidInOrder(
      letter,
      said.filter((one) => one !== null),
    ),
  };
};

const openSaid = async (
  ring: KeyRing,
  reference: string,
  { at, author, sealed }: Row['messages'][number],
): Promise<Said | null> => {
  if (author === 'agency') {
    const message = await openAgencyMessage(ring, reference, sealed);
    return message === null ? null : { by: author, at, message };
  }
  if (author === 'visitor') {
    const message = await openVisitorMessage(ring, reference, sealed);
    return message === null ? null : { by: author, at, message };
  }
  const message = await openNote(ring, reference, sealed);
  return message === null ? null : { by: author, at, message };
};
