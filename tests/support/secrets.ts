/** The shapes in which a word could lie about: as it is, in base 64 at each of three offsets, hex, percent-encoded, UTF-16. */
const shapesOf = (word: string): readonly Buffer[] => {
  const plain = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset, 120), plain]).toString('base64');
    // The signs at the ends mix with their neighbours, so that only the middle is sure.
    return Buffer.from(padded.slice(Math.ceil((offset * 4) / 3) + (offset === 0 ? 0 : 1), -4));
  });
  return [
    plain,
    ...base64,
    Buffer.from(plain.toString('hex')),
    Buffer.from(encodeURIComponent(word)),
    Buffer.from(new URLSearchParams({ w: word }).toString().slice(2)),
    Buffer.from(word, 'utf16le'),
  ];
};

/** Which of the words stand somewhere in the bytes, in any of these shapes. */
export const findSecrets = (words: readonly string[], bytes: Buffer): readonly string[] =>
  words.filter((word) => shapesOf(word).some((shape) => bytes.includes(shape)));
