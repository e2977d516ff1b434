/** Text as a value in a calendar or a contact card: what would end it or begin another is marked (RFC 5545 3.3.11, RFC 6350 3.4). */
export const escapedText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

const mostBytes = 75;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A line as no more than 75 bytes of UTF-8 and lines that go on with it; no letter is cut in two (RFC 5545 3.1). */
const folded = (line: string): string => {
  let text = '';
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (bytes + size > mostBytes) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += size;
  }
  return text;
};

/** Lines of a calendar or a contact card as a file. */
export const fileOfLines = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join('');
