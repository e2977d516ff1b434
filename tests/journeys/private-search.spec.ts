import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { openDoor } from '../support/listening-door.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;

/** All that a page could leave behind of what somebody looks for. */
type Traces = {
  /** Every request that reached the server, from the page or a worker, as it was asked. */
  readonly asked: readonly string[];
  /** Every request that the browser began, answered or not. */
  readonly begun: readonly string[];
  readonly address: string;
  readonly title: string;
  readonly historyLength: number;
  readonly kept: string;
};

const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      name,
      (await indexedDB.databases()).map((database) => database.name),
      await Promise.all(
        (await caches.keys()).map(async (key) =>
          (await (await caches.open(key)).keys()).map((request) => request.url),
        ),
      ),
    ]),
  );

/** Opens a directory in a browser of its own and does something there; what is left of it. */
const tracesOf = async (
  door: Door,
  address: string,
  newContext: () => Promise<BrowserContext>,
  act: (page: Page) => Promise<void>,
): Promise<Traces> => {
  const context = await newContext();
  const begun: string[] = [];
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    // The browser asks for the icon whenever it likes.
    if (pathname !== '/favicon.svg') begun.push(`${request.method()} ${pathname}${search}`);
  });
  const page = await context.newPage();
  const asked = door.asked.length;
  await page.goto(address, { waitUntil: 'networkidle' });
  // Focus alone fetches the list of towns, and from then on there is nothing more to fetch.
  const places = page.waitForResponse('**/directory/places.json');
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).focus();
  await places;
  await act(page);
  await page.waitForLoadState('networkidle');
  const traces = {
    asked: door.asked.slice(asked).toSorted(),
    begun: begun.toSorted(),
    address: page.url(),
    title: await page.title(),
    historyLength: await page.evaluate(() => history.length),
    kept: await keptIn(page),
  };
  await context.close();
  return traces;
};

const write = (text: string, town: string, box: RegExp, latitude: number) => async (page: Page) => {
  const words = page.getByRole('searchbox', { name: 'What are you looking for?' });
  const status = page.getByRole('main').locator('.count[role="status"]');
  await words.pressSequentially(text);
  await expect(status).toContainText('We read that as:');
  await words.press('Enter');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page
    .getByRole('button', { name: /^Take away/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Near' }).fill(town);
  await page.getByRole('combobox', { name: 'Near' }).press('Enter');
  await expect(status).toContainText(`near ${town}`);
  await page.getByRole('combobox', { name: 'How far' }).selectOption('25');
  await page.getByRole('button', { name: `Near ${town}` }).click();
  await page.getByRole('search').getByRole('checkbox', { name: box }).check();
  await page.context().setGeolocation({ latitude, longitude: -7 });
  await page.getByRole('button', { name: 'Use where this device is' }).click();
  await expect(status).toContainText('near where you are');
};

for (const address of ['/directory/', '/ga/directory/'])
  test(`${address}: whatever is written, chosen or located, no request, no address, no history, nothing kept differs`, async ({
    browser,
    site,
  }) => {
    const door = await openDoor(site.origin);
    const newContext = () =>
      browser.newContext({ baseURL: door.origin, permissions: ['geolocation'], serviceWorkers: 'allow' });
    const idle = await tracesOf(door, address, newContext, async () => {});
    const one = await tracesOf(
      door,
      address,
      newContext,
      write('rehab for my son', 'Wexford', /^By phone/, 52.3),
    );
    const other = await tracesOf(
      door,
      address,
      newContext,
      write('grief free sligo', 'Clonmel', /^Friends/, 54.2),
    );
    expect(one).toEqual(idle);
    expect(other).toEqual(idle);
    expect(idle.asked.some((request) => request.includes('places.json'))).toBe(true);
    expect(idle.address).toBe(`${door.origin}${address}`);
    await door.stop();
  });

test('the list of towns is not asked for before a field is entered', async ({ page }) => {
  const begun: string[] = [];
  page.on('request', (request) => begun.push(request.url()));
  await page.goto('/directory/', { waitUntil: 'networkidle' });
  expect(begun.filter((address) => address.includes('places.json'))).toEqual([]);
});
