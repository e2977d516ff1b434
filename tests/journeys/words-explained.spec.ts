import { readdirSync } from 'node:fs';
import { expect, test } from '../support/journey.ts';

const page1 = '/families/when-it-is-something-else/';

test('a hard word says what it means in its place, with the focus where it was', async ({ page }) => {
  await page.goto(page1);
  const word = page.getByRole('button', { name: 'naloxone' });
  const meaning = page.getByText('A medicine that turns back an overdose of opioids');
  await expect(meaning).toBeHidden();
  await word.click();
  await expect(meaning).toBeVisible();
  await expect(word).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'All these words' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/words\/#word-naloxone$/);
  await expect(page.getByRole('term').filter({ hasText: /^naloxone$/ })).toBeInViewport();
});

test('every word that is explained is on one page, with where to read on and where facts come from', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'All pages' })
    .getByRole('link', { name: 'Words you may hear' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Words you may hear');
  const naloxone = page.locator('#word-naloxone');
  await expect(naloxone.getByRole('link', { name: 'A medicine that buys time' })).toHaveAttribute(
    'href',
    '/families/a-medicine-that-can-help/',
  );
  await expect(naloxone).toContainText('Where we read it: drugs.ie');
  const words = await page.getByRole('term').allInnerTexts();
  expect(words.length).toBeGreaterThan(20);
  expect(words).toEqual(words.toSorted((one, other) => one.localeCompare(other, 'en-IE')));
});

test('paper says the meaning behind the word, once', async ({ page }) => {
  await page.goto(page1);
  await page.emulateMedia({ media: 'print' });
  const meaning = page.getByText('A medicine that turns back an overdose of opioids');
  await expect(meaning).toBeVisible();
  await expect(page.getByRole('link', { name: 'All these words' }).first()).toBeHidden();
});

for (const [width, height] of [
  [320, 640],
  [320, 256],
  [1280, 800],
] as const) {
  test(`an open meaning covers neither the way out nor the word at ${width} × ${height} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(page1);
    const word = page.getByRole('button', { name: 'naloxone' });
    const block: ScrollLogicalPosition = height > 400 ? 'center' : 'start';
    await word.evaluate((button, where) => button.scrollIntoView({ block: where }), block);
    await word.press('Enter');
    const box = await page.locator('.meaning:popover-open').boundingBox();
    if (box === null) throw new Error('Nothing opened.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    for (const other of [page.getByRole('link', { name: 'Leave this page' }), word]) {
      const {
        x,
        y,
        width: wide,
        height: high,
      } = (await other.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const isApart =
        x + wide <= box.x || box.x + box.width <= x || y + high <= box.y + 1 || box.y + box.height <= y + 1;
      expect(isApart).toBe(true);
    }
  });
}

test('a claim leads to its source at the foot of the page, and back', async ({ page }) => {
  await page.goto('/families/when-somebody-wants-money/');
  await page.getByRole('link', { name: 'source 4' }).click();
  const source = page.getByRole('listitem').filter({ hasText: 'A Garda inspector named for intimidation' });
  await expect(source).toBeInViewport();
  await source.getByRole('link', { name: 'Back to the text' }).click();
  await expect(page.getByRole('link', { name: 'source 4' })).toBeInViewport();
});

test('a question opens when it is pressed, and is open on paper', async ({ page }) => {
  await page.goto('/families/talking-tonight/');
  const answer = page.getByText('You can end it at any point.');
  await expect(answer).toBeHidden();
  await page.getByText('What if they shout?').click();
  await expect(answer).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('You can be kind and not believe it all yet.')).toBeVisible();
});

test('the index of guidance goes by what is happening now', async ({ page }) => {
  await page.goto('/families/');
  const groups = page.getByRole('main').getByRole('region');
  await expect(groups.first()).toContainText('Can’t wake them? What to do');
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'You’ve just found out' })
    .click();
  const group = page.getByRole('region', { name: 'You’ve just found out' });
  await expect(group.getByRole('link').first()).toBeInViewport();
  for (const reader of ['families', 'friends', 'professionals']) {
    await page.goto(`/${reader}/`);
    const listed = await page
      .getByRole('region')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const pages = readdirSync(`content/guidance/${reader}`).map(
      (file) => `/${reader}/${file.replace('.mdx', '/')}`,
    );
    expect(listed.toSorted()).toEqual(pages.toSorted());
  }
});
