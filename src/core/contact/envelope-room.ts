import type { ContactRequest } from './contact-request.ts';
import { paddedSizes } from './padding.ts';

/** Kept free for what stands around a request, and for what an agency adds when it passes it on. In bytes. */
const keptFree = 4096;

/** Whether a request fits the largest envelope, so that sealing cannot fail over its length. */
export const fitsEnvelope = (request: ContactRequest): boolean =>
  bytesIn(JSON.stringify(request)) <= Math.max(...paddedSizes) - keptFree;

/** How many bytes a text has in UTF-8. */
const bytesIn = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};
