import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const plan = '/tools/support-plan/';
const exercise = '/tools/virtual-family/';
const canary = 'Kestrel over the bog road';

const where = (page: Page) => page.locator('[data-where]');
const cell = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const nearby = (page: Page, part: string) => page.locator(`section[aria-labelledby="${part}"] [data-nearby]`);
const faults = async (page: Page, within: string) => {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

test('each area of the plan names services that reach everybody, with how to reach them and whether they were checked', async ({
  page,
}) => {
  await page.goto(plan);
  const part = nearby(page, 'effects');
  await part.getByText('Services that help with this').click();
  const first = part.locator('.listed-service').first();
  await expect(first).toBeVisible();
  await expect(first).toContainText(/Not yet confirmed|hecked/);
  await expect(first.locator('.listed-reach a')).toHaveCount(1);
});

test('on paper the exercise has its families, twists turned over, and an end sheet to write on', async ({
  page,
}) => {
  await page.goto(exercise);
  await expect(page.getByText('Dan stops coming.')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Dan stops coming.')).toBeVisible();
  await expect(page.locator('[data-end-blank]')).toBeVisible();
  await expect(page.getByText('Service after service')).toBeVisible();
});

test.describe('with script', () => {
  test.beforeEach(({ javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, 'Without script there is paper.');
  });

  test('near a town each area names the nearest, and one goes into the plan; nothing that was written is asked for', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(plan);
    await cell(page, 'coping-cost').fill(canary);
    await where(page).getByLabel('Town, if you like').fill('Enniscorthy');
    await page.keyboard.press('Tab');
    await expect(where(page).getByLabel('County')).toHaveValue('wexford');
    const part = nearby(page, 'coping');
    await part.getByText('Services that help with this').click();
    await expect(part.getByText('Near you:')).toBeVisible();
    const first = part.locator('.listed-service').first();
    const name = await first.getByRole('link').first().textContent();
    await first.getByRole('button').click();
    await expect(cell(page, 'plan-steps.0.service')).toHaveValue(name ?? '');
    await expect(first.getByRole('button')).toBeDisabled();
    expect(asked.join('\n')).not.toMatch(/enniscorthy|wexford|kestrel/i);

    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(where(page).getByLabel('County')).toHaveValue('');
    await expect(part.getByText('Near you:')).toBeHidden();
  });

  test('a place that nobody knows is said to be none, and a county alone is enough', async ({ page }) => {
    await page.goto(plan);
    await where(page).getByLabel('Town, if you like').fill('Atlantis');
    await page.keyboard.press('Tab');
    await expect(where(page)).toContainText('We don’t know a place called “Atlantis”.');
    await where(page).getByLabel('County').selectOption({ label: 'Kilkenny' });
    await expect(where(page)).not.toContainText('Atlantis');
    const part = nearby(page, 'effects');
    await part.getByText('Services that help with this').click();
    await expect(part.getByText(/Near you:|Nobody is listed there/)).toBeVisible();
  });

  test('the exercise looks services up in the real directory, by keyboard, and its end sheet follows', async ({
    page,
  }) => {
    await page.goto(exercise);
    await page.getByRole('button', { name: 'Draw one by lot: Our door' }).click();
    await expect(page.locator('[name="rules-door"]:checked')).toHaveCount(1);
    await page.getByRole('radio', { name: 'Ashgrove, a town' }).check();
    await expect(page.getByRole('heading', { name: 'Willowfield, the country' })).toBeHidden();
    await where(page).getByLabel('County').selectOption({ label: 'Carlow' });

    await cell(page, 'turn.0.member').fill('ciara');
    await cell(page, 'turn.0.need').selectOption('mind');
    const look = page.getByRole('button', { name: 'Look in the directory' }).first();
    await look.focus();
    await page.keyboard.press('Enter');
    const picker = page.getByRole('dialog', { name: 'Look in the directory' });
    await expect(picker.getByLabel('What for')).toHaveValue('line');
    await expect(picker.getByLabel('County')).toHaveValue('carlow');
    await expect(picker.getByText(/listed for this/)).toBeVisible();
    expect(await faults(page, '[data-picker]')).toEqual([]);
    const first = picker.getByRole('listitem').first();
    const name = (await first.getByRole('link').first().textContent()) ?? '';
    await first.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(picker).toBeHidden();
    await expect(look).toBeFocused();
    await expect(cell(page, 'turn.0.service')).toHaveValue(name);
    await expect(cell(page, 'turn.0.service.slug')).toHaveValue(/^[a-z-]+$/);

    // What somebody adds to the name makes it no other service; what they write over it does.
    await cell(page, 'turn.0.service').press('End');
    await cell(page, 'turn.0.service').pressSequentially(', in Carlow');
    await cell(page, 'turn.1.member').fill('Dan');
    await cell(page, 'turn.1.need').selectOption('money');
    await cell(page, 'turn.1.service').fill('nothing');
    await cell(page, 'turn.2.member').fill('Dan');
    await cell(page, 'turn.2.service').fill(canary);
    await cell(page, 'turn.2.again').check();
    const end = page.locator('[data-end-sheet]');
    await expect(end.getByText('2 agencies · 1 time assessed again · 4 of 6 with nothing')).toBeVisible();
    await expect(end.getByRole('row', { name: /^Ciara/ })).toContainText(name);
    await expect(end.getByRole('row', { name: /^Marie/ })).toContainText('Nothing yet');
    await expect(end.getByRole('row', { name: new RegExp(`^${canary}`) })).toContainText(
      'not in the directory',
    );
    await expect(end.getByRole('row', { name: /^Money Dan/ })).toContainText(/served|Limited/);
    await expect(end.getByRole('row', { name: /in Carlow \(not in the directory\)/ })).toHaveCount(0);
    expect(await faults(page, '[data-end-sheet]')).toEqual([]);
    await cell(page, 'turn.0.service').fill('The football club');
    await expect(end.getByRole('row', { name: /^The football club \(not in the directory\)/ })).toHaveCount(
      1,
    );
    await expect(cell(page, 'turn.0.service.slug')).toHaveValue('');
  });

  test('the directory over the page leaves as quickly as the page does, and Escape gives the line back', async ({
    page,
  }) => {
    await page.goto(exercise);
    const look = page.getByRole('button', { name: 'Look in the directory' }).first();
    await look.click();
    const picker = page.getByRole('dialog', { name: 'Look in the directory' });
    await expect(picker.getByRole('link', { name: 'leave this page' })).toBeVisible();
    await picker.getByLabel('Who it is for').selectOption('friend');
    await expect(picker.getByText(/listed for this/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(picker).toBeHidden();
    await expect(look).toBeFocused();
    await expect(cell(page, 'turn.0.service')).toHaveValue('');
  });

  test('without the directory’s file the tool stays a form, and says so', async ({ page }) => {
    await page.route('**/tools/services.json', (route) => route.abort());
    await page.goto(exercise);
    await page.getByRole('button', { name: 'Look in the directory' }).first().click();
    const picker = page.getByRole('dialog', { name: 'Look in the directory' });
    await expect(picker.getByText('The directory did not come')).toBeVisible();
    await picker.getByRole('button', { name: 'Close' }).click();
    await cell(page, 'turn.0.service').fill('By hand');
    await cell(page, 'turn.0.member').fill('Dan');
    await expect(page.locator('[data-end-filled]')).toContainText('By hand');
  });
});
