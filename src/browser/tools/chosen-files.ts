import type { Answers } from '#core/tools/answers.ts';
import { notesInWords, readNotes } from '#core/tools/notes-file.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { largestFile } from './opening.ts';

/** Where the passphrase of a locked file is asked for. */
type AskingPlace = {
  readonly place: HTMLElement;
  /** Says which file it is. */
  readonly which: HTMLElement;
  readonly phrase: HTMLInputElement;
  readonly open: HTMLButtonElement;
  readonly leaveOut: HTMLButtonElement;
};

/** Finds the place for passphrases in a part of a tool; undefined when the part has none. */
export const askingPlaceIn = (part: Element): AskingPlace | undefined => {
  const place = part.querySelector<HTMLElement>('[data-ask-phrase]');
  const which = place?.querySelector<HTMLElement>('[data-which]');
  const phrase = place?.querySelector<HTMLInputElement>('input');
  const open = place?.querySelector<HTMLButtonElement>('[data-open-locked]');
  const leaveOut = place?.querySelector<HTMLButtonElement>('[data-leave-out]');
  return place && which && phrase && open && leaveOut ? { place, which, phrase, open, leaveOut } : undefined;
};

/**
 * Reads files that somebody chose, one after the other, and asks for the passphrase of each locked one. Gives what each
 * holds, undefined for those that cannot be laid beside the page or are left out; `say` hears why.
 */
export const chosenFiles = (facts: ToolFacts, asking: AskingPlace, say: (words: string) => void) => {
  let stop: (() => void) | undefined;

  /** The text inside a locked file; undefined when somebody leaves it out. */
  const unlocked = (name: string, locked: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      const { place, which, phrase, open, leaveOut } = asking;
      const listening = new AbortController();
      const done = (text: string | undefined) => {
        listening.abort();
        stop = undefined;
        phrase.value = '';
        place.hidden = true;
        resolve(text);
      };
      const tryIt = async () => {
        say('One moment …');
        try {
          const { unlockNotes } = await import('./sealed-notes.ts');
          const opened = await unlockNotes(locked, phrase.value);
          // Somebody may have left it out, or forgotten everything, meanwhile.
          if (listening.signal.aborted) return;
          if (opened === 'wrong') {
            say(`This passphrase does not open ${name}.`);
            phrase.select();
            return;
          }
          say('');
          done(opened === 'broken' ? '{"notes"' : opened.text);
        } catch {
          say('This did not work just now: there may be no signal. Try again.');
        }
      };
      stop = () => done(undefined);
      which.textContent = name;
      place.hidden = false;
      phrase.focus();
      say(`${name} is locked. Write its passphrase.`);
      const { signal } = listening;
      open.addEventListener('click', () => void tryIt(), { signal });
      leaveOut.addEventListener('click', () => done(undefined), { signal });
      phrase.addEventListener('keydown', ({ key }) => key === 'Enter' && void tryIt(), { signal });
    });

  const read = async (name: string, text: string): Promise<Answers | undefined> => {
    const notes = readNotes(text, facts);
    if (notes.kind === 'opened') return notes.answers;
    if (notes.kind !== 'locked') {
      say(`${name}: ${notesInWords(notes)}`);
      return undefined;
    }
    const inside = await unlocked(name, notes.locked);
    return inside === undefined ? undefined : read(name, inside);
  };

  return {
    readAll: async (files: readonly File[]): Promise<(Answers | undefined)[]> => {
      stop?.();
      const all: (Answers | undefined)[] = [];
      for (const file of files)
        all.push(await read(file.name, file.size > largestFile ? '' : await file.text()));
      return all;
    },
    /** Stops asking: the file that is asked about is left out. */
    stop: () => stop?.(),
  };
};
