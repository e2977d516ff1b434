import { longestAttachment } from '#core/contact/contact-request.ts';
import type { Attachment } from '#core/contact/form-fields.ts';

/** What became of a file somebody chose: it goes along, or a sentence says why not. */
export type ReadFile =
  | { readonly kind: 'fits'; readonly attachment: Attachment }
  | { readonly kind: 'refused'; readonly sentence: string };

const notOurs = 'This is not a file from our tools. Choose one called notes, with a date.';

/** Reads a file that one of the tools saved, so that it can be sealed with the request. It stays in this page's memory. */
export const readSavedFile = async (file: File): Promise<ReadFile> => {
  // Spaces between the parts do not go along, so a file may be somewhat larger than what does.
  if (file.size > 4 * longestAttachment) return refused(tooLarge);
  const saved = parse(await file.text());
  if (typeof saved !== 'object' || saved === null || !('notes' in saved)) return refused(notOurs);
  if ('locked' in saved)
    return refused(
      'This file is locked, so they could not read it. Open it in its tool, and save it without a passphrase.',
    );
  if (!('answers' in saved)) return refused(notOurs);
  const text = JSON.stringify(saved);
  return text.length > longestAttachment
    ? refused(tooLarge)
    : { kind: 'fits', attachment: { name: file.name.slice(-80), text } };
};

const tooLarge = 'This file is too large to go along. Print it, and bring it with you when you meet them.';

const refused = (sentence: string): ReadFile => ({ kind: 'refused', sentence });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
