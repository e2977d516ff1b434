/** The text of a file, or why it is none: a sentence that says what to do. */
export type TextReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly sentence: string };

const fault = (sentence: string): TextReading => ({ kind: 'fault', sentence });

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, place) => bytes[place] === byte);

const asUtf8 = 'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”), and try again.';

/** Where a byte stands: the line it is in, counted from 1. */
const lineAt = (bytes: Uint8Array, position: number): number => {
  let line = 1;
  for (let at = 0; at < position; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
};

/** The first byte that is not UTF-8: it is found by halves, since decoding says only whether there is one. */
const firstWrongByte = (bytes: Uint8Array): number => {
  const decoder = (part: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [sound, wrong] = [0, bytes.length];
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (decoder(bytes.subarray(0, middle))) sound = middle;
    else wrong = middle;
  }
  return sound;
};

const knownKinds: readonly (readonly [name: string, ...first: number[]])[] = [
  ['a ZIP archive or a spreadsheet’s own file (.xlsx, .ods)', 0x50, 0x4b, 0x03, 0x04],
  ['an empty ZIP archive', 0x50, 0x4b, 0x05, 0x06],
  ['a packed file (.gz)', 0x1f, 0x8b],
  ['a PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['an old spreadsheet or document (.xls, .doc)', 0xd0, 0xcf, 0x11, 0xe0],
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
];

/** Whether it looks like UTF-16 without a mark: every second byte of its beginning is nothing. */
const isTwoBytes = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 400);
  const zeros = [0, 1].map((side) => start.filter((byte, place) => place % 2 === side && byte === 0).length);
  return Math.max(...zeros) > start.length * 0.4 && Math.min(...zeros) < start.length * 0.05;
};

/** Reads bytes as UTF-8, with or without a mark. Anything else is said to be what it is. */
export const textOfFile = (bytes: Uint8Array): TextReading => {
  if (bytes.length === 0) return fault('The file is empty.');
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff) || isTwoBytes(bytes))
    return fault(`The file is in UTF-16. ${asUtf8}`);
  const kind = knownKinds.find(([, ...first]) => begins(bytes, ...first));
  if (kind !== undefined)
    return fault(`This is ${kind[0]}, not text. Save the table as “CSV UTF-8”, or give JSON.`);
  if (bytes.includes(0)) return fault('This is not a text file. Give a table as “CSV UTF-8”, or JSON.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? fault('The file is empty.') : { kind: 'text', text };
  } catch {
    const line = lineAt(bytes, firstWrongByte(bytes));
    return fault(
      `The file is not in UTF-8: line ${line} has a letter in another encoding (Latin-1?). ${asUtf8}`,
    );
  }
};
