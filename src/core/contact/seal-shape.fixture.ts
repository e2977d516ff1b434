const base64 = (count: number, start = 0): string => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return Array.from({ length: count }, (_, index) => signs.charAt((start + index) % 64)).join('');
};

/** The stanza of one post-quantum recipient, two lines; another `seed` gives another stanza. */
export const makeStanza = (seed: number): readonly [string, string] => [
  `-> mlkem768x25519 ${base64(1494, seed)}`,
  base64(43, seed),
];

/** An `age` file by its outside: these stanzas, and a payload for a text of `textSize` bytes. Nothing can open it. */
export const makeSealed = (stanzas: readonly (readonly string[])[], textSize = 4096): Uint8Array => {
  const header = ['age-encryption.org/v1', ...stanzas.flat(), `--- ${base64(43)}`, ''].join('\n');
  const bytes = new Uint8Array(header.length + 16 + textSize + 16);
  for (let index = 0; index < header.length; index += 1) bytes[index] = header.charCodeAt(index);
  // Payload bytes that look like line breaks must not matter.
  return bytes.fill(10, header.length);
};
