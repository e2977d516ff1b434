import { z } from 'zod';

/** Bytes that travel in JSON as base 64. Refuses what is not base 64, or longer than `mostBytes` once read. */
export const base64Bytes = (mostBytes: number) =>
  z
    .base64()
    .max(Math.ceil(mostBytes / 3) * 4)
    .transform(bytesFromBase64)
    .refine((bytes) => bytes.length <= mostBytes);

/** The bytes of base 64 text that is known to be well-formed. */
export function bytesFromBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text);
  // `Uint8Array.from` with a function takes twenty times as long, and every request that is kept comes through here.
  const bytes = new Uint8Array(signs.length);
  for (let index = 0; index < signs.length; index += 1) bytes[index] = signs.charCodeAt(index);
  return bytes;
}

/** Base 64 of bytes, padded. */
export const base64FromBytes = (bytes: Uint8Array): string => {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
};

/** The same for bytes that may not be there. */
export const base64OrNull = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : base64FromBytes(bytes);

declare function atob(text: string): string;
declare function btoa(signs: string): string;
