import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const results = (page: Page) => page.getByRole('main').getByRole('article');
const status = (page: Page) => page.getByRole('main').locator('.count[role="status"]');
const narrow = (page: Page, name: RegExp) => page.getByRole('search').getByRole('checkbox', { name });

/** The number beside an option. */
const countBeside = async (page: Page, name: RegExp): Promise<number> => {
  const label = page.getByRole('search').locator('label', { has: page.getByRole('checkbox', { name }) });
  return Number((await label.textContent())?.match(/(\d+)\s*$/)?.[1]);
};

test('the number beside an option is the number of services that choosing it leaves', async ({ page }) => {
  await page.goto('/directory/');
  const all = await results(page).count();
  for (const name of [/^Wexford/, /^Friends/, /^By phone/]) {
    const promised = await countBeside(page, name);
    await narrow(page, name).check();
    await expect(results(page)).toHaveCount(promised);
    await expect(status(page)).toContainText(promised === 1 ? '1 service.' : `${promised} services.`);
  }
  await page.getByRole('button', { name: 'Clear what I chose' }).click();
  await expect(results(page)).toHaveCount(all);
});

test('when nothing is listed for a choice, there is a way out of it and a number to ring', async ({
  page,
}) => {
  await page.goto('/directory/');
  await narrow(page, /^Housing|^Somewhere to live/).check();
  await narrow(page, /^Friends/).check();
  await expect(status(page)).toContainText('0 services.');
  await expect(
    page.getByRole('heading', { name: 'Nothing is listed for all of that together' }),
  ).toBeVisible();
  await expect(page.getByRole('main').locator('a[href^="tel:"]').last()).toBeVisible();
  const way = page.getByRole('button', { name: /^Without “.+”: \d+ services?$/ }).first();
  const promised = Number((await way.textContent())?.match(/(\d+) services?$/)?.[1]);
  await way.click();
  await expect(results(page)).toHaveCount(promised);
});

test('after a look at a service, Back finds the choice as it was', async ({ page }) => {
  await page.goto('/directory/');
  await narrow(page, /^Grief/).check();
  const found = await results(page).count();
  await results(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/service\//);
  await page.goBack();
  await expect(narrow(page, /^Grief/)).toBeChecked();
  await expect(results(page)).toHaveCount(found);
});

const words = (page: Page) => page.getByRole('searchbox', { name: 'What are you looking for?' });
const near = (page: Page) => page.getByRole('combobox', { name: 'Near' });
const readAs = (page: Page) => page.getByRole('list', { name: 'We read that as:' });

/** The distances beside the results, in their order; undefined where none stands. */
const distances = async (page: Page): Promise<(number | undefined)[]> => {
  const places = await results(page).locator('.place').allInnerTexts();
  return places.map((text) => {
    if (/\bhere\b/.test(text)) return 0;
    const km = text.match(/(\d+) km/)?.[1];
    return km === undefined ? undefined : Number(km);
  });
};

test.describe('what is written is read', () => {
  test('a place with its letters swapped, and the nearest come first', async ({ page }) => {
    await page.goto('/directory/');
    await words(page).fill('wexfrod');
    await expect(readAs(page)).toContainText('near Wexford (you wrote “wexfrod”)');
    await expect(status(page)).toContainText('services near Wexford.');
    const places = (await distances(page)).filter((km) => km !== undefined);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBe(0);
    await expect(page.getByText('Nearest first.')).toBeVisible();
    await expect(near(page)).toHaveValue('Wexford');
  });

  test('“rehab for my son” is two things: one for him, and one for whoever asks', async ({ page }) => {
    await page.goto('/directory/');
    await words(page).fill('rehab for my son');
    const offers = page.getByRole('group', { name: 'You may be looking for one of two things:' });
    const forHim = offers.getByRole('button', { name: 'For your son: Treatment for them' });
    const forYou = offers.getByRole('button', { name: 'For you: support for parents' });
    await expect(forHim).toHaveAttribute('aria-pressed', 'true');
    await expect(narrow(page, /^Treatment for them/)).toBeChecked();
    await expect(narrow(page, /^Parents/)).not.toBeChecked();
    for (const offer of [forYou, forHim]) {
      const promised = Number((await offer.textContent())?.match(/(\d+) services?$/)?.[1]);
      await offer.click();
      await expect(offer).toHaveAttribute('aria-pressed', 'true');
      await expect(offer).toBeFocused();
      await expect(results(page)).toHaveCount(promised);
    }
  });

  test('each thing read can be taken away, by the keyboard alone, and stays away', async ({ page }) => {
    await page.goto('/directory/');
    await words(page).focus();
    await page.keyboard.type('grief for parents near kilkenny');
    await expect(readAs(page).getByRole('button')).toHaveCount(3);
    await expect(narrow(page, /^Parents/)).toBeChecked();
    await page.getByRole('button', { name: 'Take away: for parents' }).focus();
    await page.keyboard.press('Enter');
    await expect(readAs(page).getByRole('button')).toHaveCount(2);
    await expect(readAs(page).getByRole('button').first()).toBeFocused();
    await expect(narrow(page, /^Parents/)).not.toBeChecked();
    await words(page).press('End');
    await words(page).pressSequentially(' free');
    await expect(readAs(page).getByRole('button')).toHaveCount(3);
    await expect(narrow(page, /^Parents/)).not.toBeChecked();
    await narrow(page, /^Grief/).uncheck();
    await expect(readAs(page)).not.toContainText('Grief');
    await words(page).fill('');
    await expect(status(page)).toHaveText(/^\d+ services\.$/);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('what is typed at night: danger, an Eircode, a drug; and nothing of it leaves the page', async ({
    page,
  }) => {
    await page.goto('/directory/');
    await words(page).focus();
    await page.waitForLoadState('networkidle');
    const answer = page.locator('#read-as');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await words(page).fill('he said he will kill himself');
    await expect(answer.getByText('Is somebody in danger now?')).toBeVisible();
    await expect(answer.getByRole('link', { name: 'Numbers to ring now' })).toHaveAttribute(
      'href',
      '/help-now/',
    );
    await expect(status(page)).toContainText('If somebody is in danger now');
    await words(page).fill('R95 W123');
    await expect(answer).toContainText('We cannot place an Eircode');
    await expect(answer.getByText('Is somebody in danger now?')).toBeHidden();
    await words(page).fill('xanax');
    await expect(page.getByRole('button', { name: 'For your person: Treatment for them' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'For you: support for families' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page).toHaveURL('/directory/');
    expect(asked).toEqual([]);
  });

  test('what was ticked by hand stays when the words go', async ({ page }) => {
    await page.goto('/directory/');
    await narrow(page, /^By phone/).check();
    await words(page).fill('grief');
    await expect(narrow(page, /^Grief/)).toBeChecked();
    await words(page).fill('');
    await expect(narrow(page, /^Grief/)).not.toBeChecked();
    await expect(narrow(page, /^By phone/)).toBeChecked();
  });

  test('a place that is not covered is answered kindly', async ({ page }) => {
    await page.goto('/directory/');
    await words(page).fill('sligo');
    await expect(page.getByRole('heading', { name: 'Sligo is not in this directory' })).toBeVisible();
    await expect(status(page)).toContainText(/services; the nearest to Sligo is \d+ km away\./);
    const main = page.getByRole('main');
    await expect(main.getByText('It covers Carlow, Kilkenny,')).toBeVisible();
    await expect(main.locator('.not-covered a[href^="tel:"]').first()).toBeVisible();
    await expect(main.getByRole('link', { name: /drugsandalcohol\.ie/ })).toBeVisible();
    const byPhone = main.locator('.not-covered').getByRole('button', { name: /^By phone: \d+ services$/ });
    const promised = Number((await byPhone.textContent())?.match(/\d+/)?.[0]);
    await byPhone.click();
    await expect(results(page)).toHaveCount(promised);
    await expect(page.getByRole('heading', { name: 'Sligo is not in this directory' })).toBeHidden();
  });

  test('a word that nobody uses: a way out, numbers to ring, and asking for contact', async ({ page }) => {
    await page.goto('/directory/');
    await words(page).fill('xyzzy');
    await expect(status(page)).toContainText('0 services.');
    await expect(page.getByRole('heading', { name: 'Nothing is listed for that' })).toBeVisible();
    await expect(page.getByText('No service here says “xyzzy”.').first()).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.locator('.nothing a[href^="tel:"]').last()).toBeVisible();
    await expect(main.getByRole('link', { name: 'ask somebody to contact you' })).toBeVisible();
    await main.getByRole('button', { name: /^Without the words you wrote/ }).click();
    await expect(status(page)).toContainText(/^\d\d services\./);
    await expect(status(page)).toBeFocused();
  });

  test('it works without the list of towns', async ({ page, context }) => {
    await context.route('**/places.json', (route) => route.abort());
    await page.goto('/directory/');
    await words(page).fill('grief by phone');
    await expect(readAs(page).getByRole('button')).toHaveCount(2);
    await near(page).fill('Wexford');
    await near(page).press('Enter');
    await expect(page.getByText('The list of towns did not come.')).toBeVisible();
  });
});

test.describe('where', () => {
  test('a town written, then no farther than 25 km', async ({ page }) => {
    await page.goto('/directory/');
    await near(page).fill('clonmell');
    await near(page).press('Enter');
    await expect(near(page)).toHaveValue('Clonmel');
    await expect(page.getByText('We took “clonmell” for Clonmel.')).toBeVisible();
    const howFar = page.getByRole('combobox', { name: 'How far' });
    const promised = Number((await howFar.locator('option').nth(2).textContent())?.match(/\((\d+)\)/)?.[1]);
    await howFar.selectOption('25');
    await expect(results(page)).toHaveCount(promised);
    for (const km of await distances(page)) expect(km ?? 0).toBeLessThanOrEqual(25);
  });

  test('a town that nobody knows is said, and the list stays', async ({ page }) => {
    await page.goto('/directory/');
    const all = await results(page).count();
    await near(page).fill('Atlantis');
    await near(page).press('Enter');
    await expect(page.getByText('We don’t know a place called “Atlantis”.')).toBeVisible();
    await expect(results(page)).toHaveCount(all);
  });

  test('towns are suggested as they are written', async ({ page }) => {
    await page.goto('/directory/');
    await near(page).pressSequentially('cluain');
    await expect(page.locator('#look-towns option[value="Clonmel"]')).toBeAttached();
  });

  test('a town on the map, by mouse and by keyboard', async ({ page }) => {
    await page.goto('/directory/');
    const map = page.getByRole('toolbar', { name: 'Choose a town on the map' });
    await expect(page.getByText('Press a town to see what is near it.')).toBeVisible();
    await map.getByRole('button', { name: 'Near Kilkenny' }).click();
    await expect(status(page)).toContainText('near Kilkenny');
    await expect(map.getByRole('button', { name: 'Near Kilkenny' })).toHaveAttribute('aria-pressed', 'true');
    await map.getByRole('button', { name: 'Near Kilkenny' }).press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('near Callan');
  });

  test('where the device is, when it may say so', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 52.65, longitude: -7.25 });
    await page.goto('/directory/');
    await page.getByRole('button', { name: 'Use where this device is' }).click();
    await expect(status(page)).toContainText('near where you are');
    await expect(results(page).first()).toContainText('Kilkenny');
    await expect(page.getByText('It stays on this device.')).toBeVisible();
  });

  test('a device that may not say so is no dead end', async ({ page, context }) => {
    await context.clearPermissions();
    await page.goto('/directory/');
    await page.getByRole('button', { name: 'Use where this device is' }).click();
    await expect(page.getByText('Your browser did not tell this page where you are.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use where this device is' })).toBeFocused();
  });
});

test.describe('when', () => {
  const at = async (page: Page, moment: string) => {
    await page.clock.install({ time: new Date(moment) });
    await page.goto('/directory/');
  };
  /** The one listing that says: Monday to Friday, 9:30am to 5pm. */
  const result = (page: Page) => results(page).filter({ hasText: 'HSE National Counselling Service' });

  test('open now follows the clock while the page is looked at', async ({ page }) => {
    await at(page, '2026-11-23T16:58:30Z');
    await expect(result(page)).toContainText('Open now until 5pm');
    const before = await countBeside(page, /^Open now/);
    await page.clock.runFor('02:00');
    await expect(result(page)).toContainText('Opens tomorrow');
    expect(await countBeside(page, /^Open now/)).toBeLessThan(before);
    const promised = await countBeside(page, /^Open now/);
    await narrow(page, /^Open now/).check();
    await expect(results(page)).toHaveCount(promised);
  });

  test('paper, which is read another day, does not say it', async ({ page }) => {
    await at(page, '2026-11-23T12:00:00Z');
    await expect(result(page).getByText('Open now until 5pm')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(result(page).getByText('Open now until 5pm')).toBeHidden();
  });

  test('a public holiday of which nothing is said: ring first', async ({ page }) => {
    await at(page, '2026-10-26T10:00Z');
    await expect(result(page)).toContainText('It is a public holiday: ring first');
  });
});

test('on paper there are the services found, and what was chosen', async ({ page }) => {
  await page.goto('/directory/');
  await narrow(page, /^Grief/).check();
  const found = await results(page).count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Chosen: Grief.')).toBeVisible();
  await expect(results(page)).toHaveCount(found);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(words(page)).toBeHidden();
});

test('at 320 px nothing is cut, and a way leads from the choices to the list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/directory/');
  await words(page).fill('rehab for my son near wexfrod');
  await expect(readAs(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByText('Narrow the list').click();
  await page.getByRole('button', { name: /^Show \d+ services$/ }).click();
  await expect(status(page)).toBeFocused();
});

test('from a county or a need, words and a town can be looked for, and neither comes to stand in an address', async ({
  page,
}) => {
  for (const [address, box] of [
    ['/directory/wexford/', /^Wexford/],
    ['/directory/need/grief/', /^Grief/],
  ] as const) {
    await page.goto(address);
    const listed = await results(page).count();
    await page.getByRole('link', { name: 'Look by your own words' }).click();
    await expect(words(page)).toBeFocused();
    await expect(narrow(page, box)).toBeChecked();
    await expect(results(page)).toHaveCount(listed);
    await page.keyboard.type('on the phone');
    await expect(readAs(page)).toContainText('phone');
    await expect(page).toHaveURL(/\/directory\/$/);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a county and a need are lists of their own, and there is no filter that would do nothing', async ({
    page,
  }) => {
    await page.goto('/directory/');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('navigation', { name: 'By need' }).getByRole('link', { name: 'Grief' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Grief' })).toBeVisible();
    await page.getByRole('navigation', { name: 'By area' }).getByRole('link', { name: 'Wexford' }).click();
    await expect(page).toHaveTitle(/^Support in Wexford/);
    await expect(page.getByRole('link', { name: 'Look by your own words' })).toHaveCount(0);
    await results(page).first().getByRole('link').first().click();
    await expect(page.getByText(/Not yet confirmed|Checked/).first()).toBeVisible();
  });
});

test('titles of dangerous needs and of services say no more than their addresses', async ({ page }) => {
  await page.goto('/directory/need/feeling-safe/');
  await expect(page).toHaveTitle(/^Feeling safe/);
  await results(page).filter({ hasText: 'Wexford Women’s Refuge' }).getByRole('link').first().click();
  await expect(page).toHaveTitle(/^WWR Wexford/);
  await expect(page.getByText('the address is not published')).toBeVisible();
});
