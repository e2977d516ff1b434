import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cannotCompare, comparePicture } from './compare-picture.ts';
import { components } from './component-slugs.ts';
import { holdGestures } from './gestures.ts';
import { expect, openComponent, test } from './showroom.ts';

test.use({ viewport: { width: 390, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const schemes = ['light', 'dark'] as const;

// What is wide is laid out differently, and coloured the same.
const looks = [
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// A page shows one state of a component, not all of them: what repeats here repeats nowhere else, and a test of each
// state's HTML looks at its ids.
const aboutRepeating = ['duplicate-id-aria', 'label-title-only', 'landmark-unique'];

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).disableRules(aboutRepeating).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};

test.describe.configure({ mode: 'parallel' });

for (const { name, slug } of components) {
  test(`${name}: every state is free of faults that axe can see, in light and dark`, async ({ page }) => {
    await openComponent(page, slug);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await faultsOf(page), colorScheme).toEqual([]);
    }
  });

  test(`${name}: every state looks as it did`, async ({ page }, info) => {
    const why = cannotCompare(info);
    test.skip(why !== undefined, why);
    await openComponent(page, slug);
    await holdGestures(page);
    const isSameAtEveryWidth = (await page.locator('[data-same-at-every-width]').count()) > 0;
    for (const [width, colorScheme] of looks) {
      if (isSameAtEveryWidth && width > 390) continue;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out')
        .toBe(width);
      await comparePicture(page, `${slug}-${width}-${colorScheme}`, { fullPage: true });
    }
  });
}
