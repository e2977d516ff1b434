import { readdirSync } from 'node:fs';
import { expect, test } from '../support/journey.ts';
import { cannotCompare, comparePicture } from './compare-picture.ts';

/** One page of each kind; where there are many of a kind, the first. */
const firstOf = (folder: string): string => {
  const [first = ''] = readdirSync(`dist/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return `/${folder}/${first}/`;
};

const kinds = {
  home: '/',
  'help-now': '/help-now/',
  guidance: '/families/if-they-wont-get-help/',
  'guidance-index': '/families/',
  directory: '/directory/',
  county: '/directory/kilkenny/',
  service: firstOf('service'),
  search: '/search/',
  contact: '/contact/',
  return: '/contact/return/',
  inbox: '/inbox/',
  leave: '/leave/',
  privacy: '/privacy/',
  'not-found': '/there-is-no-such-page/',
} as const;

const looks = [
  [390, 844, 'light'],
  [390, 844, 'dark'],
  [1280, 900, 'light'],
  [1280, 900, 'dark'],
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [kind, address] of Object.entries(kinds)) {
  test(`the first screen of ${kind} looks as it did`, async ({ page }, info) => {
    const why = cannotCompare(info);
    test.skip(why !== undefined, why);
    for (const [width, height, colorScheme] of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      if (width === 390 && colorScheme === 'light') {
        await page.goto(address);
        // The inbox and the filters are there once their script is.
        await expect(page.locator('main h1').first()).toBeVisible();
        await page.waitForLoadState('networkidle');
      }
      await comparePicture(page, `page-${kind}-${width}-${colorScheme}`, {
        // What a check says of itself changes with the day. In what is closed, days have a place but do not show.
        mask: [page.locator('main .checked:visible'), page.locator('main time:visible')],
      });
    }
  });
}
