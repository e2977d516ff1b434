/** The only lengths a padded text can have, in bytes: the size of an envelope tells nearly nothing of what is in it. */
export const paddedSizes = [4096, 8192, 16384, 32768] as const;

/** The text in the smallest size that holds it: its length in four bytes, the text, then zeros. Null when it is too long. */
export const pad = (text: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  const size = sizeFor(text.length);
  if (size === undefined) return null;
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, 4);
  return padded;
};

/** The text that was padded, or null when these bytes were not made by `pad`. */
export const unpad = (padded: Uint8Array): Uint8Array | null => {
  if (!paddedSizes.some((size) => size === padded.length)) return null;
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (sizeFor(length) !== padded.length) return null;
  return padded.subarray(length + 4).every((byte) => byte === 0) ? padded.subarray(4, length + 4) : null;
};

const sizeFor = (length: number): number | undefined => paddedSizes.find((size) => size >= length + 4);
