import { expect, test } from 'vitest';
import { textOfFile } from './text-of-file.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

test('UTF-8 is read, with its mark or without', () => {
  expect(textOfFile(bytes('Áine'))).toEqual({ kind: 'text', text: 'Áine' });
  expect(textOfFile(bytes('\uFEFFÁine'))).toEqual({ kind: 'text', text: 'Áine' });
});

test.each<[string, Buffer, string]>([
  ['nothing', bytes(''), 'The file is empty.'],
  ['nothing but space', bytes(' \r\n'), 'The file is empty.'],
  ['Latin-1', bytes('slug,name\none,two\nthree,Áine', 'latin1'), 'not in UTF-8: line 3'],
  ['Latin-1 at its end', bytes('slug,Á', 'latin1'), 'not in UTF-8: line 1'],
  ['UTF-16 with a mark', bytes('\uFEFFslug,name', 'utf16le'), 'UTF-16'],
  ['UTF-16, the other way round', bytes('\uFEFFslug', 'utf16le').swap16(), 'UTF-16'],
  ['UTF-16 without a mark', bytes('slug,name,organization', 'utf16le'), 'UTF-16'],
  ['a spreadsheet', bytes('PK\u0003\u0004and more'), 'a ZIP archive'],
  ['a packed file', Buffer.from([0x1f, 0x8b, 0x08, 0]), 'a packed file'],
  ['a PDF', bytes('%PDF-1.7'), 'a PDF'],
  ['something else', Buffer.from([1, 2, 0, 5, 9, 200]), 'not a text file'],
])('%s is said to be what it is', (_, content, sentence) => {
  expect(textOfFile(content)).toEqual({ kind: 'fault', sentence: expect.stringContaining(sentence) });
});
