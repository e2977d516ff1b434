import { notesFileName, writeNotes } from '#core/tools/notes-file.ts';
import { spreadsheetOf } from '#core/tools/spreadsheet.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { missingIn } from '#core/tools/unfinished.ts';
import { saveFile } from '../service/save-file.ts';
import { offerEntries } from './calendar-entry.ts';
import { addLine, emptyAll, readAnswers, showAnswers } from './controls.ts';
import { forgetDevice, readDevice, writeDevice } from './device.ts';
import { startExtras } from './extras.ts';
import { startFigures } from './figures-part.ts';
import { showMissing } from './missing-list.ts';
import { openingOf } from './opening.ts';
import { dayHere, fillCard, markDays, paperOf } from './paper.ts';
import { sheetLines } from './sheet-lines.ts';
import { offerTakingBack } from './take-back.ts';

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
    over: find('[data-over]'),
    unlock: find<HTMLInputElement>('[name="unlock"]'),
    onDevice: find<HTMLInputElement>('[name="on-device"]'),
    found: find('[data-found]'),
  };
};

/** Makes a tool do what paper cannot. It asks nothing of the network while somebody writes, and keeps nothing unless chosen. */
export const startTool = (tool: HTMLElement): void => {
  const parts = partsOf(tool);
  const { facts } = parts;
  const say = (words: string) => {
    parts.said.textContent = words;
  };
  const keptText = () => writeNotes(facts, readAnswers(tool), dayHere());
  const whatIsMissing = () => missingIn(facts, readAnswers(tool, true));
  const printAs = paperOf(tool, () => whatIsMissing().length === 0);

  const figures = startFigures(tool, facts);
  const extras = startExtras(tool, facts);
  /** What follows from the answers on the page, however they came there. */
  const follow = () => {
    fillCard(tool);
    markDays(tool);
    offerTakingBack(tool);
    figures?.refresh();
    extras.follow();
  };

  const finish = () => {
    const all = whatIsMissing();
    showMissing(tool, all);
    say(all.length === 0 ? 'It is finished. Print it or save it now: it is nowhere else.' : '');
  };

  const opening = openingOf({
    facts,
    file: parts.file,
    locked: parts.locked,
    unlock: parts.unlock,
    over: parts.over,
    say,
    isEmpty: () => Object.keys(readAnswers(tool, true)).length === 0,
    show: (answers) => {
      showAnswers(tool, answers);
      follow();
    },
  });

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
    opening.forget();
    figures?.putAway();
    extras.forget();
    letKeep();
    showMissing(tool, []);
    follow();
    await forgetDevice();
    say('Everything is forgotten: this page, and what was kept on this device.');
  };

  // What was kept before is not written over by somebody who has not seen it.
  const letKeep = () => {
    parts.found.hidden = true;
    parts.onDevice.disabled = false;
  };

  const acts: Readonly<Record<string, (button: Element) => void | Promise<void>>> = {
    finish,
    print: () => printAs('whole'),
    'print-part': (button) => printAs('sheet', button.closest('section')),
    'print-card': () => printAs('card'),
    save,
    spreadsheet: () => {
      saveFile(
        'notes.csv',
        'text/csv',
        spreadsheetOf([...sheetLines(tool, readAnswers(tool)), ...(figures?.lines() ?? [])]),
      );
      say('Your device has the file now. Whoever opens it can read it.');
    },
    unlock: opening.unlock,
    'open-over': opening.openOver,
    'leave-be': opening.leaveBe,
    'put-away': () => figures?.putAway(),
    'bring-back': () =>
      opening.open(readDevice(facts.id) ?? '', () => {
        letKeep();
        parts.onDevice.checked = true;
      }),
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
      if (button) await acts[button.dataset['do'] ?? '']?.(button);
    } catch {
      say(couldNotLoad);
    }
  });
  parts.unlock.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void opening.unlock().catch(() => say(couldNotLoad));
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
    follow();
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
  for (const more of tool.querySelectorAll<HTMLElement>('[data-more], [data-alone]')) more.hidden = false;
  const isKept = readDevice(facts.id) !== undefined;
  parts.found.hidden = !isKept;
  parts.onDevice.disabled = isKept;
  parts.scripted.hidden = false;
  // What the browser gave back over Back is on the card too.
  follow();
};
