import { type ChosenFile, readChosenFile } from '#core/contact/attached-parts.ts';
import { longestAttachment } from '#core/contact/contact-request.ts';
import { fetchQuestions } from '../fetch-questions.ts';

/** What became of a file somebody chose: it can go along, or a sentence says why not. */
export type SavedFile =
  | { readonly kind: 'chosen'; readonly file: ChosenFile }
  | { readonly kind: 'refused'; readonly sentence: string };

const sentences = {
  'not-ours': 'This is not a file from our tools. Choose one called notes, with a date.',
  locked:
    'This file is locked, so they could not read it. Open it in its tool, and save it without a passphrase.',
  'too-large': 'This file is too large to go along. Print it, and bring it with you when you meet them.',
  empty: 'There is nothing in this file that could go along. Open it in its tool, and look what it holds.',
  'not-loaded':
    'The page could not load what it needs to read the file. Look at your connection and choose it again.',
} as const;

const refused = (why: keyof typeof sentences): SavedFile => ({ kind: 'refused', sentence: sentences[why] });

/** Reads a file that one of the tools saved, so that parts of it can be sealed with the request. It stays in this page's memory. */
export const readSavedFile = async (file: File): Promise<SavedFile> => {
  // Spaces between the parts do not go along, so a file may be somewhat larger than what does.
  if (file.size > 4 * longestAttachment) return refused('too-large');
  // One file for all tools, whichever was chosen: the request for it does not tell.
  const questions = await fetchQuestions();
  if (questions === null) return refused('not-loaded');
  const read = readChosenFile(file.name, await file.text(), questions);
  return read.kind === 'chosen' ? read : refused(read.kind);
};
