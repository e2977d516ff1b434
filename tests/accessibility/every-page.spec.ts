import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { canary, comeBack, fillInAsFamily, openAsAgency, sendIt } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page that was built, as its address; the editor's own page is looked at in its own tests. */
const addresses = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('admin'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

/** Many pages of one kind are looked at together, so that a browser is started once for them. */
const kinds = [...new Set(addresses.map((address) => address.split('/')[1] ?? ''))];

const faultsOf = async (page: Page): Promise<readonly string[]> => {
  // Under the strip that stays in sight a link is half hidden while somebody scrolls; axe would call that its size.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};

/** Every page once in the light; in the dark, on a phone, a few of each kind: they share their styles. */
for (const [colorScheme, width, most] of [
  ['light', 1280, Number.POSITIVE_INFINITY],
  ['dark', 390, 4],
] as const) {
  test.describe(`${colorScheme} at ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const kind of kinds) {
      test(`${most === Number.POSITIVE_INFINITY ? 'every page' : 'a few pages'} under /${kind} ${most === Number.POSITIVE_INFINITY ? 'is' : 'are'} free of faults that axe can see`, async ({
        page,
      }) => {
        const faults: Record<string, readonly string[]> = {};
        const some = addresses.filter((address) => (address.split('/')[1] ?? '') === kind).slice(0, most);
        test.setTimeout(60_000 + some.length * 15_000);
        for (const address of some) {
          await page.goto(address);
          const found = await faultsOf(page);
          if (found.length > 0) faults[address] = found;
        }
        expect(faults).toEqual({});
      });
    }

    test('every state of asking, answering and coming back is free of faults too', async ({
      page,
      workerPage,
    }) => {
      test.setTimeout(300_000);
      await page.goto('/contact/');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      await fillInAsFamily(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'See who will read it' }).click();
      await expect(page.getByRole('button', { name: 'Send it' })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Change my answers' }).click();
      const receipt = await sendIt(page);
      expect(await faultsOf(page)).toEqual([]);
      await openAsAgency(workerPage, receipt);
      expect(await faultsOf(workerPage)).toEqual([]);
      await workerPage.getByLabel('Your first name').fill(canary.worker);
      await workerPage.getByLabel('First name of your deputy').fill(canary.deputy);
      await workerPage.getByRole('button', { name: 'Accept and send' }).click();
      await expect(workerPage.getByRole('heading', { name: 'Accepted' })).toBeVisible();
      await comeBack(page, receipt);
      await expect(page.getByRole('heading', { level: 1, name: 'They said yes' })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      await workerPage.goto('/demo/mail/');
      expect(await faultsOf(workerPage)).toEqual([]);
    });
  });
}

test('an axe that is shown a fault says so', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input type="text">'),
  );
  expect((await faultsOf(page)).join()).toContain('label');
});
