import type { Letter } from '../contact-request.ts';
import { paddedSizes } from '../padding.ts';
import type { OpenedRequest } from './opened-request.ts';

/** The most bytes that a letter may have before it is padded: four of them hold its length. */
const longestLetter = paddedSizes[3] - 4;

/**
 * The letter as the next agency gets it: with what the visitor wrote since, of which a new safe contact and consent go before
 * everything else, and with where it came from. When it grows too long the oldest replies are left out.
 */
export const letterForNext = (
  { letter, said }: Pick<OpenedRequest, 'letter' | 'said'>,
  cameFrom: NonNullable<Letter['passedOn']>[number],
): Letter => {
  const since = said.flatMap((one) =>
    one.by === 'visitor' ? [{ at: one.at.toISOString(), message: one.message }] : [],
  );
  const passedOn = [...(letter.passedOn ?? []), cameFrom].slice(-10);
  const withSince = (lines: typeof since): Letter => ({
    ...letter,
    passedOn,
    ...(lines.length === 0 ? {} : { since: lines.slice(-100) }),
  });
  let lines = since;
  while (sizeOf(withSince(lines)) > longestLetter) {
    const oldestReply = lines.findIndex(({ message }) => message.kind === 'reply');
    if (oldestReply === -1) break;
    lines = lines.toSpliced(oldestReply, 1);
  }
  return withSince(lines);
};

/** In bytes of UTF-8. */
const sizeOf = (letter: Letter): number =>
  encodeURIComponent(JSON.stringify(letter)).replaceAll(/%[0-9A-F]{2}/g, '.').length;
