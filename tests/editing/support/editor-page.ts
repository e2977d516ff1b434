import { expect, type Locator, type Page } from '@playwright/test';

/** Everything that the editor must not do: complain, break its own policy, or talk to anybody else. */
export type Watched = { readonly complaints: string[]; readonly origins: Set<string> };

/** Begins to watch a page, before it is opened. */
export const watch = (page: Page): Watched => {
  const watched: Watched = { complaints: [], origins: new Set() };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    // Decap rejects a promise with nothing when a form is refused.
    if (error.message !== 'undefined') watched.complaints.push(error.message);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') || address.protocol.startsWith('ws'))
      watched.origins.add(address.origin);
  });
  return watched;
};

/** Opens the editor and goes in; locally there is no password. */
export const goIn = async (page: Page): Promise<void> => {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('heading', { name: 'Collections' })).toBeVisible();
};

/** Opens a record by its collection and slug, and waits until its form is there. */
export const openRecord = async (
  page: Page,
  collection: string,
  slug: string,
  firstField: string,
): Promise<void> => {
  // By way of the list, so that the form of the record before is gone.
  await page.goto(`/admin/#/collections/${collection}`);
  await expect(page.getByRole('heading', { name: 'Collections' })).toBeVisible();
  await page.goto(`/admin/#/collections/${collection}/entries/${slug}`);
  await expect(page.locator('label').filter({ hasText: firstField }).first()).toBeVisible();
  await expect(page.getByText('Changes saved')).toBeVisible();
};

/** Puts other text into a field, key by key: Decap moves the cursor back after each change that it notices. */
export const write = async (field: Locator, text: string): Promise<void> => {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.pressSequentially(text);
};

/** Saves what was changed, and waits until the editor says that it is saved. */
export const save = async (page: Page): Promise<void> => {
  await pressSave(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
};

/** Presses save without expecting that it works. */
export const pressSave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save now' }).click();
};
