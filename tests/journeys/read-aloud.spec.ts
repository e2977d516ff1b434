import type { Page } from '@playwright/test';
import { type FakeVoice, fakeSpeech } from '../support/fake-speech.ts';
import { expect, test } from '../support/journey.ts';

const article = '/families/when-it-is-something-else/';
const onDevice: FakeVoice = { lang: 'en-IE', localService: true };
const overNetwork: FakeVoice = { lang: 'en-IE', localService: false };

const offer = (page: Page) => page.getByRole('button', { name: 'Read this to me' });
const control = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Reading aloud' }).getByRole('button', { name });
const warning = (page: Page) => page.getByText('Anybody near you will hear it.');
const startReading = async (page: Page) => {
  await offer(page).click();
  await page.getByRole('button', { name: 'Start reading' }).click();
  await expect(control(page, 'Pause')).toBeFocused();
};
const finishPiece = (page: Page) => page.evaluate(() => window.fakeSpeech.finish());

test('without script nothing is offered', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled !== false, 'this is about a browser without script');
  await page.goto(article);
  await expect(page.getByText('Read this to me')).toBeHidden();
});

test.describe('with script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'reading aloud is what script adds');

  test('no voice, a voice of another language, a voice over the network: nothing is offered', async ({
    page,
    context,
  }) => {
    await fakeSpeech(context, []);
    await page.goto(article);
    for (const voices of [[], [{ lang: 'de-DE', localService: true }], [overNetwork]]) {
      await page.evaluate((list) => window.fakeSpeech.setVoices(list), voices);
      await expect(offer(page)).toBeHidden();
    }
    await page.evaluate((list) => window.fakeSpeech.setVoices(list), [overNetwork, onDevice]);
    await expect(offer(page)).toBeVisible();
  });

  test('the first press warns and says nothing; only then it begins', async ({ page, context }) => {
    const heard = await fakeSpeech(context, [overNetwork, onDevice]);
    await page.goto(article);
    await expect(warning(page)).toBeHidden();
    await offer(page).click();
    await expect(warning(page)).toBeVisible();
    expect(heard).toEqual([]);
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(warning(page)).toBeHidden();
    await expect(offer(page)).toBeFocused();
    expect(heard).toEqual([]);
    await startReading(page);
    expect(heard).toEqual(['When it’s not drink, or not only drink']);
    await expect(warning(page)).toBeHidden();
  });

  test('the part that is read is marked and in sight; pause, on, back and stop do what they say', async ({
    page,
    context,
  }) => {
    const heard = await fakeSpeech(context, [onDevice]);
    await page.goto(article);
    await startReading(page);
    const marked = page.locator('.being-read');
    await expect(marked).toHaveText('When it’s not drink, or not only drink');
    await finishPiece(page);
    await expect(marked).toContainText('It may be cannabis');
    await control(page, 'Pause').click();
    expect(heard.at(-1)).toBeNull();
    await control(page, 'Go on').click();
    expect(heard.at(-1)).toMatch(/^It may be cannabis/);
    for (let press = 0; press < 25; press += 1) await control(page, 'Next').click();
    await expect(marked).toHaveCount(1);
    await expect(marked).toBeInViewport({ ratio: 1 });
    const here = await marked.textContent();
    await control(page, 'Next').click();
    await control(page, 'Back').click();
    await expect(marked).toHaveText(here ?? '');
    await control(page, 'Stop').click();
    expect(heard.at(-1)).toBeNull();
    await expect(marked).toHaveCount(0);
    await expect(offer(page)).toBeFocused();
    await expect(control(page, 'Pause')).toBeHidden();
  });

  test('the whole text is read once, without ways around, buttons, sources or closed meanings', async ({
    page,
    context,
  }) => {
    const heard = await fakeSpeech(context, [onDevice]);
    await page.goto('/families/talking-tonight/');
    await startReading(page);
    for (let piece = 0; piece < 400 && (await page.locator('.being-read').count()) > 0; piece += 1)
      await finishPiece(page);
    const said = heard.filter((piece) => piece !== null);
    const text = said.join(' ');
    expect(text).toMatch(/^Talking to them tonight A talk goes better/);
    expect(text).toContain('a way of training relatives called CRAFT.');
    expect(text).toContain('What if they shout? You can end it at any point.');
    expect(text).toContain('1 1 2 or 9 9 9');
    for (const left of [
      'All these words',
      'Who wrote this',
      'Read next',
      'Leave this page',
      'source 2',
      'Start reading',
      'It is for relatives',
    ])
      expect(text).not.toContain(left);
    expect(said.every((piece) => piece.length <= 180)).toBe(true);
    expect(text.split('You can end it at any point.').length).toBe(2);
    await expect(offer(page)).toBeVisible();
  });

  const leavings: Record<string, (page: Page) => Promise<void>> = {
    'Leave this page': (page) =>
      page.getByRole('link', { name: 'Leave this page' }).click({ noWaitAfter: true }),
    'three presses of Shift': async (page) => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    },
    'a link': (page) =>
      page
        .getByRole('link', { name: /^Help now/ })
        .first()
        .click({ noWaitAfter: true }),
    Escape: (page) => page.keyboard.press('Escape'),
  };
  for (const [name, leave] of Object.entries(leavings)) {
    test(`${name} silences it at once, before the next page has answered`, async ({
      page,
      context,
      baseURL,
    }) => {
      const heard = await fakeSpeech(context, [onDevice]);
      await page.goto(article);
      await startReading(page);
      expect(heard.at(-1)).not.toBeNull();
      // The next page never answers, as on a bad line: nothing but the leaving itself can bring silence.
      await context.route(
        (url) => url.origin !== baseURL || url.pathname === '/help-now/',
        () => undefined,
      );
      await leave(page);
      await expect.poll(() => heard.at(-1)).toBeNull();
    });
  }

  test('going away in any other manner, or losing the voice, silences it too', async ({ page, context }) => {
    const heard = await fakeSpeech(context, [onDevice]);
    await page.goto(article);
    await startReading(page);
    await page.evaluate((list) => window.fakeSpeech.setVoices(list), [overNetwork]);
    expect(heard.at(-1)).toBeNull();
    await expect(offer(page)).toBeHidden();
    await page.evaluate((list) => window.fakeSpeech.setVoices(list), [onDevice]);
    await startReading(page);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('/about/');
    expect(await page.evaluate(() => sessionStorage.getItem('silenced'))).toBe('yes');
  });

  test('at 320 px and four times the size the controls cover neither each other nor the way out', async ({
    page,
    context,
  }) => {
    await fakeSpeech(context, [onDevice]);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(article);
    await startReading(page);
    const leave = await page.getByRole('link', { name: 'Leave this page' }).boundingBox();
    const stop = await control(page, 'Stop').boundingBox();
    expect((stop?.y ?? 0) + (stop?.height ?? 0)).toBeLessThanOrEqual((leave?.y ?? 0) + 1);
    await control(page, 'Stop').click();
    await expect(offer(page)).toBeFocused();
  });

  test('the button moves nothing when it comes', async ({ page, context }) => {
    await fakeSpeech(context, []);
    await page.goto(article);
    const heading = page.getByRole('heading', { level: 2 }).nth(1);
    const before = await heading.boundingBox();
    await page.evaluate((list) => window.fakeSpeech.setVoices(list), [onDevice]);
    await expect(offer(page)).toBeVisible();
    expect(await heading.boundingBox()).toEqual(before);
  });
});
