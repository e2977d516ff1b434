import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { CountingServer } from '../pages/counting-server.ts';
import { median } from '../pages/figures.ts';
import { type Contestant, commonWord } from './contestants.ts';
import { type Change, makeChanges, watch } from './in-page.ts';

/** Milliseconds since the visit began; undefined where it did not happen in time. */
export type Visit = {
  /** Ten listings are there. */
  readonly firstTen: number | undefined;
  /** A choice can be made; it is made at once. */
  readonly control: number | undefined;
  /** Ten of the choice are there with their names; with all their words. */
  readonly chosenTen: number | undefined;
  readonly chosenWhole: number | undefined;
  /** All bytes before the later changes. */
  readonly bytes: number;
  readonly changes: readonly Change[];
};

/** How long anything is waited for, in milliseconds; after that it is said that it did not happen. */
export const patience = 30_000;

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const slowDown = async (page: Page, rate: number) => {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate });
};

/** Waits for something for the rest of a visit's time; whether it happened. */
const inTime = (waited: Promise<unknown>): Promise<boolean> =>
  waited.then(
    () => true,
    () => false,
  );

/** Opens a list as somebody new on a slow phone would, chooses as soon as that is possible, and goes on choosing. */
export const visit = async (
  browser: Browser,
  server: CountingServer,
  contestant: Contestant,
): Promise<Visit> => {
  const { boxes, listing, total, field, choice } = contestant;
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await slowDown(page, 4);
    await page.addInitScript(watch, { contestant, word: commonWord });
    server.takeAnswers();
    const ends = performance.now() + patience;
    const rest = () => ({ timeout: Math.max(1, ends - performance.now()) });
    await page.goto(server.origin + contestant.path, { waitUntil: 'commit', ...rest() });
    const isDone = await inTime(
      choice === ''
        ? page.waitForFunction(() => window.marks.firstTen, undefined, rest())
        : page.waitForFunction(() => window.marks.chosenWhole, undefined, rest()),
    );
    const isWhole = isDone && (await inTime(page.waitForLoadState('networkidle', rest())));
    const { firstTen, control, chosenTen, chosenWhole } = await page.evaluate(() => window.marks);
    const bytes = server.takeAnswers().reduce((sum, answer) => sum + answer.bytes, 0);
    const isAtOnce = field === undefined;
    const changes =
      isWhole && choice !== ''
        ? await page.evaluate(makeChanges, {
            boxes,
            listing,
            total,
            isAtOnce,
            turns: isAtOnce ? 24 : 4,
            mostMilliseconds: 5000,
          })
        : [];
    return { firstTen, control, chosenTen, chosenWhole, bytes, changes };
  } finally {
    await context.close();
  }
};

const known = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined);

const seconds = (values: readonly (number | undefined)[]): string =>
  known(values).length === 0 ? `not within ${patience / 1000} s` : (median(known(values)) / 1000).toFixed(2);

const middleAndWorst = (values: readonly number[]): string =>
  values.length === 0 ? '–' : `${median(values).toFixed(0)} (${Math.max(...values).toFixed(0)})`;

/** One line of figures for the visits to a list. */
export const figuresOf = (visits: readonly Visit[], { choice }: Pick<Contestant, 'choice'>): string[] => {
  const ofChoice = (values: readonly (number | undefined)[]) => (choice === '' ? '–' : seconds(values));
  const changes = visits.flatMap((one) => one.changes);
  return [
    seconds(visits.map(({ firstTen }) => firstTen)),
    ofChoice(visits.map(({ control }) => control)),
    ofChoice(visits.map(({ chosenTen }) => chosenTen)),
    ofChoice(visits.map(({ chosenWhole }) => chosenWhole)),
    middleAndWorst(changes.map(({ laidOut }) => laidOut)),
    middleAndWorst(changes.map(({ painted }) => painted)),
    (median(visits.map(({ bytes }) => bytes)) / 1000).toFixed(0),
  ];
};

/** The heads of those lines. */
export const figureHeads = [
  'first ten, s',
  'a choice can be made, s',
  'its ten by name, s',
  'its ten whole, s',
  'a change, ms (worst)',
  'painted, ms (worst)',
  'kB',
];
