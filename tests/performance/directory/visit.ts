import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { CountingServer } from '../pages/counting-server.ts';
import { median } from '../pages/figures.ts';
import { type Contestant, commonWord } from './contestants.ts';

/** Milliseconds since the visit began; NaN where it did not happen. */
export type Visit = {
  /** Ten listings are there. */
  readonly firstTen: number;
  /** A choice can be made; it is made at once. */
  readonly control: number;
  /** Ten of the choice are there with their names; with all their words. */
  readonly chosenTen: number;
  readonly chosenWhole: number;
  /** All bytes until then, and in the whole visit. */
  readonly bytes: number;
  /** Every later change: until it is painted. */
  readonly changes: readonly number[];
};

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

type Marks = { firstTen?: number; control?: number; chosenTen?: number; chosenWhole?: number };
type Watched = { marks: Marks; contestant: Contestant; word: string };

/** Runs in the page from its beginning: looks at each frame what is there, and makes the choice as soon as it can be made. */
const watch = ({ contestant, word }: Omit<Watched, 'marks'>) => {
  const marks: Marks = {};
  (window as unknown as { marks: Marks }).marks = marks;
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
    if (marks.control === undefined && marks.firstTen !== undefined) {
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

/** Runs in the page: ticks and unticks one box after another, and waits each time until what changed is painted. */
const change = async ({ boxes, total, isAtOnce }: { boxes: string; total: string; isAtOnce: boolean }) => {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage('');
      });
    });
  const stateNow = () => document.querySelector(total)?.textContent ?? '';
  const times: number[] = [];
  const all = [...document.querySelectorAll<HTMLInputElement>(boxes)];
  for (let turn = 0; turn < (isAtOnce ? 24 : 4); turn += 1) {
    const box = [...document.querySelectorAll<HTMLInputElement>(boxes)][Math.floor(turn / 2) % all.length];
    await painted();
    const before = stateNow();
    const began = performance.now();
    box?.click();
    await painted();
    while (!isAtOnce && stateNow() === before && performance.now() - began < 4000) await painted();
    times.push(performance.now() - began);
  }
  return times;
};

const slowDown = async (page: Page, rate: number) => {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate });
};

/** Opens a list as somebody new on a slow phone would, chooses as soon as that is possible, and goes on choosing. */
export const visit = async (
  browser: Browser,
  server: CountingServer,
  contestant: Contestant,
): Promise<Visit> => {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await slowDown(page, 4);
    await page.addInitScript(watch, { contestant, word: commonWord });
    server.takeAnswers();
    await page.goto(server.origin + contestant.path, { waitUntil: 'networkidle', timeout: 180_000 });
    const isUsed = contestant.choice !== '' && (await page.locator(contestant.boxes).count()) > 0;
    if (isUsed)
      await page
        .waitForFunction(() => (window as unknown as { marks: Marks }).marks.chosenWhole, undefined, {
          timeout: 30_000,
        })
        .catch(() => undefined);
    const marks = await page.evaluate(() => (window as unknown as { marks: Marks }).marks);
    const bytes = server.takeAnswers().reduce((sum, answer) => sum + answer.bytes, 0);
    const { boxes, total, field } = contestant;
    const changes = isUsed
      ? await page.evaluate(change, { boxes, total, isAtOnce: field === undefined })
      : [];
    const {
      firstTen = Number.NaN,
      control = Number.NaN,
      chosenTen = Number.NaN,
      chosenWhole = Number.NaN,
    } = marks;
    return { firstTen, control, chosenTen, chosenWhole, bytes, changes };
  } finally {
    await context.close();
  }
};

const seconds = (values: readonly number[]): string => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? '–' : (median(known) / 1000).toFixed(2);
};

/** One line of figures for the visits to a list. */
export const figuresOf = (visits: readonly Visit[]): string[] => {
  const changes = visits.flatMap((one) => one.changes);
  return [
    seconds(visits.map(({ firstTen }) => firstTen)),
    seconds(visits.map(({ control }) => control)),
    seconds(visits.map(({ chosenTen }) => chosenTen)),
    seconds(visits.map(({ chosenWhole }) => chosenWhole)),
    changes.length === 0 ? '–' : median(changes).toFixed(0),
    changes.length === 0 ? '–' : Math.max(...changes).toFixed(0),
    (median(visits.map(({ bytes }) => bytes)) / 1000).toFixed(0),
  ];
};

/** The heads of those lines. */
export const figureHeads = [
  'first ten, s',
  'a choice can be made, s',
  'its ten by name, s',
  'its ten whole, s',
  'a change, ms',
  'the slowest, ms',
  'kB',
];
