import { type ChosenFile, readChosenFile } from '#core/contact/attached-parts.ts';
import { longestAttachment } from '#core/contact/contact-request.ts';
import { tell, type Voice } from '#core/languages/voice.ts';
import { fetchQuestions } from '../fetch-questions.ts';

/** What became of a file somebody chose: it can go along, or a sentence says why not. */
export type SavedFile =
  | { readonly kind: 'chosen'; readonly file: ChosenFile }
  | { readonly kind: 'refused'; readonly sentence: string };

const refused = (why: string): SavedFile => ({ kind: 'refused', sentence: tell(why) });

/** Reads a file that one of the tools saved, so that parts of it can be sealed with the request. It stays in this page's memory. */
export const readSavedFile = async (file: File, { words: { attachment } }: Voice): Promise<SavedFile> => {
  // Spaces between the parts do not go along, so a file may be somewhat larger than what does.
  if (file.size > 4 * longestAttachment) return refused(attachment.tooLarge);
  // One file for all tools, whichever was chosen: the request for it does not tell.
  const questions = await fetchQuestions();
  if (questions === null) return refused(attachment.notLoaded);
  const read = readChosenFile(file.name, await file.text(), questions);
  if (read.kind === 'chosen') return read;
  const sentences = {
    'not-ours': attachment.notOurs,
    locked: attachment.locked,
    'too-large': attachment.tooLarge,
    empty: attachment.empty,
  };
  return refused(sentences[read.kind]);
};
