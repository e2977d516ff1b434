import { notesFileName, notesInWords, readNotes, writeNotes } from '#core/tools/notes-file.ts';
import { spreadsheetOf } from '#core/tools/spreadsheet.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { missingIn } from '#core/tools/unfinished.ts';
import { saveFile } from '../service/save-file.ts';
import { offerEntries } from './calendar-entry.ts';
import { addLine, emptyAll, readAnswers, showAnswers } from './controls.ts';
import { forgetDevice, readDevice, writeDevice } from './device.ts';
import { dayHere, fillCard, paperOf } from './paper.ts';
import { sheetLines } from './sheet-lines.ts';

const couldNotLoad = 'This did not work just now: there may be no signal. Nothing is lost; try again.';

/** The parts of a page that an engine cannot do without. */
const partsOf = (tool: HTMLElement) => {
  const find = <Part extends HTMLElement>(selector: string): Part => {
    const part = tool.querySelector<Part>(selector);
    if (part === null)
      throw new Error(`The page of this tool has no “${selector}”; look at src/components/Tool.`);
    return part;
  };
  return {
    facts: JSON.parse(find('#tool-facts').textContent ?? '') as ToolFacts,
    scripted: find('[data-scripted]'),
    said: find('[data-said]'),
    lock: find<HTMLInputElement>('[name="lock"]'),
    file: find<HTMLInputElement>('[name="notes"]'),
    locked: find('[data-locked]'),
    unlock: find<HTMLInputElement>('[name="unlock"]'),
    onDevice: find<HTMLInputElement>('[name="on-device"]'),
    found: find('[data-found]'),
  };
};

/** Makes a tool do what paper cannot. It asks nothing of the network while somebody writes, and keeps nothing unless chosen. */
export const startTool = (tool: HTMLElement): void => {
  const parts = partsOf(tool);
  const { facts } = parts;
  const missing = tool.querySelector<HTMLElement>('[data-missing]');
  let waiting: string | undefined;

  const say = (words: string) => {
    parts.said.textContent = words;
  };
  const keptText = () => writeNotes(facts, readAnswers(tool), dayHere());
  const whatIsMissing = () => missingIn(facts, readAnswers(tool, true));
  const printAs = paperOf(tool, () => whatIsMissing().length === 0);

  const finish = () => {
    const all = whatIsMissing();
    if (missing === null) return;
    missing.hidden = all.length === 0;
    const list = missing.querySelector('ul');
    list?.replaceChildren(
      ...all.map(({ name, sentence }) => {
        const line = document.createElement('li');
        const link = document.createElement('a');
        link.textContent = sentence;
        const control = tool.querySelector<HTMLElement>(`[name="${name}"]`);
        link.href = `#${control?.id ?? ''}`;
        link.addEventListener('click', (event) => {
          // The address stays as it is: not even what is missing is told there.
          event.preventDefault();
          const closed = control?.closest('details');
          if (closed) closed.open = true;
          control?.focus();
        });
        line.append(link);
        return line;
      }),
    );
    if (all.length > 0) missing.focus();
    say(all.length === 0 ? 'It is finished. Print it or save it now: it is nowhere else.' : '');
  };

  /** Shows what a text holds, if it is a file for this tool; else nothing changes but the sentence. */
  const open = (text: string) => {
    const read = readNotes(text, facts);
    parts.locked.hidden = read.kind !== 'locked';
    if (read.kind === 'locked') {
      waiting = read.locked;
      say('This file is locked. Write its passphrase.');
      parts.unlock.focus();
      return;
    }
    if (read.kind === 'opened') {
      showAnswers(tool, read.answers);
      fillCard(tool);
    }
    say(notesInWords(read));
  };

  const unlock = async () => {
    if (waiting === undefined) return;
    say('One moment …');
    const { unlockNotes } = await import('./sealed-notes.ts');
    const opened = await unlockNotes(waiting, parts.unlock.value);
    if (opened === 'wrong') return say('This passphrase does not open it. Nothing on this page has changed.');
    parts.unlock.value = '';
    if (opened === 'broken') say(notesInWords({ kind: 'broken' }));
    else open(opened.text);
  };

  const save = async () => {
    const phrase = parts.lock.value;
    if (phrase !== '' && phrase.length < 12) {
      parts.lock.focus();
      return say('This passphrase is too short. Use four words or more, or leave it empty.');
    }
    say('One moment …');
    const text =
      phrase === '' ? keptText() : await (await import('./sealed-notes.ts')).lockNotes(keptText(), phrase);
    saveFile(notesFileName(dayHere()), 'application/json', text);
    parts.lock.value = '';
    say(
      phrase === ''
        ? 'Your device has the file now. Whoever opens it can read it.'
        : 'Your device has the file now. It is locked.',
    );
  };

  const forget = async () => {
    emptyAll(tool);
    waiting = undefined;
    parts.locked.hidden = true;
    letKeep();
    if (missing) missing.hidden = true;
    fillCard(tool);
    await forgetDevice();
    say('Everything is forgotten: this page, and what was kept on this device.');
  };

  // What was kept before is not written over by somebody who has not seen it.
  const letKeep = () => {
    parts.found.hidden = true;
    parts.onDevice.disabled = false;
  };

  const acts: Readonly<Record<string, () => void | Promise<void>>> = {
    finish,
    print: () => printAs('sheet'),
    'print-card': () => printAs('card'),
    save,
    spreadsheet: () => {
      saveFile('notes.csv', 'text/csv', spreadsheetOf(sheetLines(tool, readAnswers(tool))));
      say('Your device has the file now. Whoever opens it can read it.');
    },
    unlock,
    'bring-back': () => {
      open(readDevice(facts.id) ?? '');
      letKeep();
      parts.onDevice.checked = true;
    },
    forget,
  };

  tool.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const lines = button?.closest('[data-more]')?.parentElement?.querySelector<HTMLElement>('[data-lines]');
    if (lines) {
      if (addLine(tool, lines)) lines.lastElementChild?.querySelector<HTMLElement>('textarea')?.focus();
      else if (button) button.disabled = true;
      return;
    }
    try {
      await acts[button?.dataset['do'] ?? '']?.();
    } catch {
      say(couldNotLoad);
    }
  });
  parts.file.addEventListener('change', async () => {
    const [file] = parts.file.files ?? [];
    if (file === undefined) return;
    open(file.size > 1_000_000 ? '' : await file.text());
    parts.file.value = '';
  });
  parts.unlock.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void unlock().catch(() => say(couldNotLoad));
  });
  parts.onDevice.addEventListener('change', () => {
    const worked = writeDevice(facts.id, parts.onDevice.checked ? keptText() : undefined);
    if (!worked) parts.onDevice.checked = false;
    say(
      !worked
        ? 'This browser keeps nothing. Save it to a file, or print it.'
        : parts.onDevice.checked
          ? 'It is kept on this device now, and goes on being kept as you write.'
          : 'It is not kept on this device any more.',
    );
  });
  tool.addEventListener('input', () => {
    fillCard(tool);
    if (parts.onDevice.checked) writeDevice(facts.id, keptText());
  });
  // Whoever leaves quickly leaves nothing in the page: it was hidden before it went.
  addEventListener('pagehide', () => {
    if (document.documentElement.hidden) emptyAll(tool);
  });

  // What the browser gives back after a reload is not what was closed, and no tick that would take it along.
  emptyAll(tool, '.closed-part');
  parts.onDevice.checked = false;
  offerEntries(tool);
  for (const more of tool.querySelectorAll<HTMLElement>('[data-more]')) more.hidden = false;
  const isKept = readDevice(facts.id) !== undefined;
  parts.found.hidden = !isKept;
  parts.onDevice.disabled = isKept;
  parts.scripted.hidden = false;
  // What the browser gave back over Back is on the card too.
  fillCard(tool);
};
