import {
  canary,
  comeBack,
  fillInAsFamily,
  findCaughtMail,
  openAsAgency,
  readAndSend,
  sendIt,
} from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

test('a visitor asks, the agency accepts, the visitor reads who looks after it', async ({
  page,
  workerPage,
}) => {
  await fillInAsFamily(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Demonstration agency: Wexford will read this' }),
  ).toBeVisible();
  await expect(page.getByText('We chose them because')).toBeVisible();
  await expect(page.getByText(/It will be read by \w+day \d+ \w+, /)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Numbers to ring now' })).toContainText('112');
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await expect(page.getByLabel('In your own words')).toHaveValue(canary.words);
  await expect(page.locator('[name="channel"][value="ring"]')).toBeChecked();

  const receipt = await sendIt(page);
  expect(receipt.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(receipt.words.split(' ')).toHaveLength(6);
  await expect(page.locator('main')).not.toContainText(canary.words);

  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'It is waiting to be read' })).toBeVisible();

  await openAsAgency(workerPage, receipt);
  const safe = workerPage.getByRole('region', { name: /safe contact/i });
  await expect(safe).toContainText('Say it was a wrong number');
  await expect(safe.getByText(canary.number)).toBeHidden();
  await safe.getByText('Show').click();
  await expect(safe.getByText(canary.number)).toBeVisible();
  await expect(workerPage.getByText(canary.words)).toBeVisible();
  await workerPage.getByLabel('Your first name').fill(canary.worker);
  await workerPage.getByRole('button', { name: 'Accept and send' }).click();
  await expect(workerPage.getByRole('alert')).toContainText('Write your first name and your deputy’s');
  await workerPage.getByLabel('First name of your deputy').fill(canary.deputy);
  await workerPage.getByLabel('A few words to them').fill(canary.message);
  await workerPage.getByRole('button', { name: 'Accept and send' }).click();
  await expect(workerPage.getByRole('heading', { name: 'Accepted' })).toBeVisible();

  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'They said yes' })).toBeVisible();
  await expect(page.locator('main')).toContainText(`${canary.worker} looks after your request`);
  await expect(page.locator('main')).toContainText(canary.message);
  await expect(page.locator('main')).not.toContainText(canary.words);

  await workerPage.getByText('Finish', { exact: true }).click();
  await workerPage.getByLabel('How it ended').selectOption({ label: 'One talk was enough' });
  await workerPage.getByRole('button', { name: 'Close it' }).click();
  await expect(workerPage.getByRole('button', { name: receipt.reference })).toContainText('Closed');
  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'It is closed' })).toBeVisible();
});

test('an agency that says no gives a reason and a next door, and the coordinator hears of it', async ({
  page,
  workerPage,
}) => {
  await fillInAsFamily(page, { area: 'Kilkenny' });
  const receipt = await sendIt(page);
  await openAsAgency(workerPage, receipt);
  await workerPage.getByText('Say no, with a reason').click();
  await workerPage.getByLabel('Why not you').fill(canary.reason);
  await workerPage.getByRole('button', { name: 'Say no and send' }).click();
  await expect(workerPage.getByRole('alert')).toContainText('Nobody is sent away without one');
  await workerPage.getByLabel('The next door').fill('The network’s coordinator');
  await workerPage.getByRole('button', { name: 'Say no and send' }).click();
  await expect(workerPage.getByRole('heading', { name: 'Declined' })).toBeVisible();

  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'This agency said no' })).toBeVisible();
  await expect(page.locator('main')).toContainText(canary.reason);
  await expect(page.locator('main')).toContainText('The network’s coordinator');
  await findCaughtMail(workerPage, receipt.reference, 'coordinator@', /said no/i);
});

test('a withdrawn request is gone, and the agency is told not to contact anybody', async ({
  page,
  workerPage,
}) => {
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await openAsAgency(workerPage, receipt);
  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'Somebody has opened it' })).toBeVisible();
  await page.getByText('Withdraw and delete it').click();
  await page.getByRole('button', { name: 'Delete it now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is deleted' })).toBeVisible();

  await comeBack(page, receipt);
  await expect(page.getByRole('alert')).toContainText('We found nothing with this reference and these words');
  await workerPage.getByLabel('Your first name').fill(canary.worker);
  await workerPage.getByLabel('First name of your deputy').fill(canary.deputy);
  await workerPage.getByRole('button', { name: 'Accept and send' }).click();
  await expect(workerPage.locator('main')).toContainText(
    'It is deleted. Do not contact the person who sent it.',
  );
  await expect(workerPage.locator('main')).not.toContainText(canary.words);
  await findCaughtMail(workerPage, receipt.reference, /withdrawn: please do not get in touch/);
});

test('wrong words and an unknown reference get the same answer', async ({ page }) => {
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await comeBack(page, { reference: receipt.reference, words: 'abacus abacus abacus abacus abacus abacus' });
  await expect(page.getByRole('alert')).toContainText('We found nothing with this reference and these words');
  const wrongWords = await page.locator('main').textContent();
  await comeBack(page, { reference: '0000-0000-0000', words: 'abacus abacus abacus abacus abacus abacus' });
  await expect(page.getByRole('alert')).toContainText('We found nothing with this reference and these words');
  expect(await page.locator('main').textContent()).toBe(wrongWords);
});

test('what no agency fits goes to the coordinator', async ({ page, workerPage }) => {
  await fillInAsFamily(page, { asker: /I am a professional/, area: 'Carlow' });
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /coordinator will read this/i })).toBeVisible();
  await readAndSend(page);
  await expect(page.getByText('Give these six words to the person you wrote for')).toBeVisible();
  const receipt = { reference: (await page.locator('.reference').textContent()) ?? '', words: '' };
  await openAsAgency(workerPage, receipt);
  await expect(workerPage.locator('main')).toContainText('agreed to this on');
  await workerPage.getByLabel('Your first name').fill(canary.worker);
  await workerPage.getByLabel('First name of your deputy').fill(canary.deputy);
  await workerPage.getByRole('button', { name: 'Accept and send' }).click();
  await expect(workerPage.getByRole('heading', { name: 'Accepted' })).toBeVisible();
});

test('an agency that takes no messages is rung instead, and nothing can be sent', async ({ page }) => {
  await fillInAsFamily(page, { need: /treatment for them/i });
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /For this, ring/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '1800 459 459' }).first()).toHaveAttribute(
    'href',
    'tel:1800459459',
  );
  await expect(page.getByRole('button', { name: 'Send it' })).toHaveCount(0);
});
