import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { CountingServer } from './counting-server.ts';
import type { Visit } from './figures.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** Slow 3G as Chromium's own tools emulate it: bytes a second each way, and milliseconds added to every request. */
const slow3g = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const processorSlowedBy = 4;

/** In words, for the report. */
export const conditions =
  'throttled in Chromium through its debugging protocol: 400 kbps each way, 400 ms a request, processor × 1/4; ' +
  'a phone of 390 × 844 px, nothing cached';

type Entry = PerformanceEntry & { value?: number; hadRecentInput?: boolean; renderBlockingStatus?: string };

/** Runs in the page, after it has loaded. There is always a largest paint; layout shifts are asked for before it. */
const readPaints = async () => {
  const seen: Entry[] = [];
  await new Promise<void>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      seen.push(...list.getEntries());
      if (seen.some(({ entryType }) => entryType === 'largest-contentful-paint')) resolve();
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const loaded: Entry[] = performance.getEntriesByType('resource');
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const largest = seen.findLast(({ entryType }) => entryType === 'largest-contentful-paint');
  const shifts = seen.filter(
    ({ entryType, hadRecentInput }) => entryType === 'layout-shift' && !hadRecentInput,
  );
  return {
    firstPaint,
    largestPaint: largest?.startTime ?? Number.NaN,
    layoutShift: shifts.reduce((sum, { value = 0 }) => sum + value, 0),
    requestsBeforePaint: 1 + loaded.filter(({ startTime }) => startTime < firstPaint).length,
    blocking: loaded
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
  };
};

/** Opens a page as somebody new on a slow phone would, waits until nothing more is loaded, and says what it cost. */
export const visit = async (browser: Browser, server: CountingServer, path: string): Promise<Visit> => {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.emulateNetworkConditions', slow3g);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: processorSlowedBy });
    server.takeAnswers();
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const { blocking, ...paints } = await page.evaluate(readPaints);
    const answers = server.takeAnswers();
    const sum = (some: typeof answers) => some.reduce((total, { bytes }) => total + bytes, 0);
    return {
      ...paints,
      bytes: sum(answers),
      bytesWithoutFont: sum(answers.filter(({ path: asked }) => !asked.endsWith('.woff2'))),
      bytesBeforePaint: sum(answers.filter(({ path: asked }) => asked === path || blocking.includes(asked))),
      requests: answers.length,
    };
  } finally {
    await context.close();
  }
};
