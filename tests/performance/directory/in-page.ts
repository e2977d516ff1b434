import type { Contestant } from './contestants.ts';

/** When something was there, in milliseconds since the visit began. */
export type Marks = { firstTen?: number; control?: number; chosenTen?: number; chosenWhole?: number };

/** One change, in milliseconds from the press: the new first ten are in the page and laid out; they are painted. */
export type Change = { readonly laidOut: number; readonly painted: number };

declare global {
  interface Window {
    marks: Marks;
  }
}

/** Runs in the page from its beginning: looks at each frame what is there, and makes the choice as soon as it can be made. */
export const watch = ({ contestant, word }: { contestant: Contestant; word: string }): void => {
  const marks: Marks = {};
  window.marks = marks;
  const { listing, waiting, boxes, choice, total, field } = contestant;
  const countOf = (selector: string) => document.querySelectorAll(selector).length;
  const totalNow = () => document.querySelector(total)?.textContent ?? '';
  let before = '';
  let isWritten = false;
  const look = () => {
    const now = performance.now();
    if (field !== undefined && !isWritten) {
      const input = document.querySelector<HTMLInputElement>(field);
      if (input) {
        input.value = word;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        isWritten = true;
      }
    }
    // A choice may leave fewer than ten.
    const most = marks.control === undefined ? 10 : Math.min(10, Number.parseInt(totalNow(), 10) || 10);
    const isTen = countOf(listing) >= most;
    if (isTen) marks.firstTen ??= now;
    if (marks.control === undefined && marks.firstTen !== undefined && choice !== '') {
      const box = [...document.querySelectorAll<HTMLInputElement>(boxes)].find(
        ({ value }) => value === choice,
      );
      if (box) {
        before = totalNow();
        marks.control = now;
        box.click();
      }
    } else if (marks.control !== undefined && totalNow() !== before && isTen) {
      marks.chosenTen ??= now;
      const first = [...document.querySelectorAll(listing)].slice(0, 10);
      if (waiting === undefined || !first.some((item) => item.matches(waiting))) marks.chosenWhole ??= now;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/**
 * Runs in the page: ticks and unticks one box after another. A change ends when the new first ten are in the page and laid
 * out, which is asked for; until they are painted is a second figure. What takes longer than `mostMilliseconds` is not counted.
 */
export const makeChanges = async ({
  boxes,
  listing,
  total,
  isAtOnce,
  turns,
  mostMilliseconds,
}: Pick<Contestant, 'boxes' | 'listing' | 'total'> & {
  readonly isAtOnce: boolean;
  readonly turns: number;
  readonly mostMilliseconds: number;
}): Promise<Change[]> => {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage('');
      });
    });
  const firstTen = () => [...document.querySelectorAll(listing)].slice(0, 10);
  const stateNow = () =>
    [document.querySelector(total)?.textContent, ...firstTen().map((item) => item.textContent)].join('|');
  const isThere = (before: string) => {
    const found = Number.parseInt(document.querySelector(total)?.textContent?.replaceAll(',', '') ?? '', 10);
    return found >= 0 && firstTen().length >= Math.min(10, found) && stateNow() !== before;
  };
  const untilThere = (before: string) =>
    new Promise<boolean>((resolve) => {
      const end = (isIt: boolean) => {
        observer.disconnect();
        clearTimeout(patience);
        resolve(isIt);
      };
      const observer = new MutationObserver(() => isThere(before) && end(true));
      const patience = setTimeout(() => end(false), mostMilliseconds);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      if (isThere(before)) end(true);
    });

  const changes: Change[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const all = [...document.querySelectorAll<HTMLInputElement>(boxes)];
    const box = all[Math.floor(turn / 2) % all.length];
    await painted();
    const before = isAtOnce ? '' : stateNow();
    const began = performance.now();
    box?.click();
    if (!isAtOnce && !(await untilThere(before))) continue;
    // Asking where something is lays it out.
    for (const item of firstTen()) item.getBoundingClientRect();
    const laidOut = performance.now() - began;
    await painted();
    changes.push({ laidOut, painted: performance.now() - began });
  }
  return changes;
};
