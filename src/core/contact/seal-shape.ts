import { paddedSizes } from './padding.ts';

/** What can be seen of sealed bytes without a key. */
export type SealShape =
  | { readonly kind: 'sealed'; readonly recipients: number }
  | {
      readonly kind: 'malformed';
      readonly reason: 'header' | 'no-recipients' | 'recipient-kind' | 'same-recipient-twice' | 'size';
    };

const intro = 'age-encryption.org/v1';
/** A post-quantum hybrid stanza (age 1.3): its one argument is 1,120 bytes, its body 32 bytes, both in unpadded base 64. */
const stanzaLine = /^-> mlkem768x25519 [A-Za-z0-9+/]{1494}$/;
const bodyLine = /^[A-Za-z0-9+/]{43}$/;
const closingLine = /^--- [A-Za-z0-9+/]{43}$/;
const nonceAndTag = 16 + 16;

/**
 * Reads the outside of an `age` file: how many recipients it has, that all are of the one kind we use, and that its
 * length is one of `sizes`, in bytes before sealing. An encrypter without recipients encrypts without an error, so this is looked at.
 */
export const inspectSeal = (sealed: Uint8Array, sizes: readonly number[] = paddedSizes): SealShape => {
  const { lines, end } = readHeader(sealed);
  if (lines[0] !== intro || !closingLine.test(lines.at(-1) ?? ''))
    return { kind: 'malformed', reason: 'header' };
  const stanzas = lines.slice(1, -1);
  if (stanzas.length === 0) return { kind: 'malformed', reason: 'no-recipients' };
  const openings = stanzas.filter((_, index) => index % 2 === 0);
  const bodies = stanzas.filter((_, index) => index % 2 === 1);
  const wellKnown =
    openings.every((line) => stanzaLine.test(line)) && bodies.every((line) => bodyLine.test(line));
  if (!wellKnown || openings.length !== bodies.length) return { kind: 'malformed', reason: 'recipient-kind' };
  if (new Set(openings).size !== openings.length)
    return { kind: 'malformed', reason: 'same-recipient-twice' };
  const text = sealed.length - end - nonceAndTag;
  if (!sizes.includes(text)) return { kind: 'malformed', reason: 'size' };
  return { kind: 'sealed', recipients: openings.length };
};

// Every request that is kept comes through here; `String.fromCharCode` takes eighty times as long for such a line.
const latin1 = new TextDecoder('latin1');

/** The header's lines, up to and with the one that begins `---`, and where the payload begins. */
const readHeader = (sealed: Uint8Array): { lines: string[]; end: number } => {
  const lines: string[] = [];
  let start = 0;
  while (lines.length < 20) {
    const end = sealed.indexOf(10, start);
    if (end === -1 || end - start > 2000) break;
    const line = latin1.decode(sealed.subarray(start, end));
    lines.push(line);
    start = end + 1;
    if (line.startsWith('---')) break;
  }
  return { lines, end: start };
};

declare class TextDecoder {
  constructor(label: 'latin1');
  decode(bytes: Uint8Array): string;
}
