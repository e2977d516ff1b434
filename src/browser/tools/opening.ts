import type { Answers } from '#core/tools/answers.ts';
import { notesInWords, readNotes } from '#core/tools/notes-file.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';

/** What opening a file needs of its page. */
export type OpeningPlace = {
  readonly facts: ToolFacts;
  readonly file: HTMLInputElement;
  readonly locked: HTMLElement;
  readonly unlock: HTMLInputElement;
  /** Asks before something that is written is lost. */
  readonly over: HTMLElement;
  readonly say: (words: string) => void;
  readonly isEmpty: () => boolean;
  /** Puts answers onto the page, in place of all that is there. */
  readonly show: (answers: Answers) => void;
};

/** The largest file that is read, in bytes. */
export const largestFile = 1_000_000;

/** Opens files: a locked one with its passphrase, and none over what is written before that was asked. */
export const openingOf = ({ facts, file, locked, unlock, over, say, isEmpty, show }: OpeningPlace) => {
  let sealed: string | undefined;
  let waiting: (() => void) | undefined;

  const leaveBe = () => {
    waiting = undefined;
    over.hidden = true;
  };

  /** Shows what a text holds, if it is a file for this tool; else nothing changes but the sentence. */
  const open = (text: string, then?: () => void) => {
    const read = readNotes(text, facts);
    leaveBe();
    locked.hidden = read.kind !== 'locked';
    if (read.kind === 'locked') {
      sealed = read.locked;
      say('This file is locked. Write its passphrase.');
      unlock.focus();
      return;
    }
    if (read.kind !== 'opened') return say(notesInWords(read));
    const showIt = () => {
      show(read.answers);
      then?.();
      say(notesInWords(read));
    };
    if (isEmpty()) return showIt();
    waiting = showIt;
    say('');
    over.hidden = false;
    const way = over.closest('details');
    if (way) way.open = true;
    over.focus();
  };

  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    open(chosen.size > largestFile ? '' : await chosen.text());
    file.value = '';
  });

  return {
    open,
    /** Opens what waits for a yes. */
    openOver: () => {
      const showIt = waiting;
      leaveBe();
      showIt?.();
    },
    leaveBe: () => {
      leaveBe();
      say('Nothing on this page has changed.');
    },
    unlock: async () => {
      if (sealed === undefined) return;
      say('One moment …');
      const { unlockNotes } = await import('./sealed-notes.ts');
      const opened = await unlockNotes(sealed, unlock.value);
      if (opened === 'wrong')
        return say('This passphrase does not open it. Nothing on this page has changed.');
      unlock.value = '';
      if (opened === 'broken') say(notesInWords({ kind: 'broken' }));
      else open(opened.text);
    },
    forget: () => {
      sealed = undefined;
      locked.hidden = true;
      leaveBe();
    },
  };
};
