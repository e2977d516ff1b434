import { aYearFromNow, setAway } from '../support/answering.ts';
import { canary, fillInAsFamily } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

test.afterEach(({ site }) => setAway(site, null));

test('when everybody is away nothing can be sent: numbers and the day stand there, and no word is lost', async ({
  page,
  site,
}) => {
  await setAway(site, aYearFromNow());
  await fillInAsFamily(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nobody can receive this just now' }),
  ).toBeVisible();
  await expect(page.getByText(/Somebody is back on \d+ [A-Z]/)).toBeVisible();
  await expect(page.getByRole('link', { name: '112' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await expect(page.getByLabel('In your own words')).toHaveValue(canary.words);
  await expect(page.getByRole('heading', { name: /^Nobody can read this before \d/ })).toBeVisible();
});
