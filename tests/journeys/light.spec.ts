import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '../support/journey.ts';

/** What the first painting of a page needs: one document, compressed, with its styles in it. */
const mostBytes = 14 * 1024;

for (const path of ['/families/where-to-start/', '/help-now/', '/contact/', '/service/cuan-saor/', '/']) {
  test(`${path} is painted from one answer of under 14 kB`, async ({ page, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, 'it is measured with script');
    await page.goto(path);
    const seen = await page.evaluate(() => {
      const [document] = performance.getEntriesByType('navigation');
      const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
        renderBlockingStatus: string;
      })[];
      return {
        bytes: (document as PerformanceNavigationTiming).encodedBodySize,
        blocking: resources.filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name),
        styles: document === undefined ? 0 : globalThis.document.styleSheets.length,
      };
    });
    expect(seen.blocking).toEqual([]);
    expect(seen.styles).toBeGreaterThan(0);
    expect(seen.bytes).toBeLessThan(mostBytes);
    // Were the page not compressed, the number above would say nothing.
    expect(seen.bytes).toBeGreaterThan(1000);
  });
}

// The directory grows with every listing, so its budget is what somebody waits for: the first ten, which come first.
test('the first ten services of the directory come with the first 14 kB', async ({ request }) => {
  const page = await (await request.get('/directory/')).text();
  const articles = [...page.matchAll(/<\/article>/g)];
  expect(articles.length).toBeGreaterThan(10);
  const upToTheTenth = page.slice(0, articles[9]?.index);
  expect(brotliCompressSync(upToTheTenth).length).toBeLessThan(mostBytes);
});
