import { expect } from '@playwright/test';
import { signInAs, test } from './support/built-editor-test.ts';
import { watch, write } from './support/editor-page.ts';

test('an editor signs in through a small window, saves a draft that others can look at, and publishes it', async ({
  page,
  context,
  editing: { site, host },
}) => {
  const watched = watch(page);
  const violations: string[] = [];
  await context.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    ),
  );
  await signInAs(page, site);
  expect(await context.cookies()).toEqual([]);

  await page.goto(`${site}/admin/#/collections/organisations/new`);
  await write(page.getByLabel('Name', { exact: true }), 'A new door');
  await write(page.getByLabel('What it does', { exact: true }), 'It opens.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const branch = 'cms/organisations/a-new-door';
  await expect.poll(() => host.labelsOf(branch).join()).toContain('draft');
  expect(host.drafts.get(branch)?.get('content/organisations/a-new-door.json')).toBe(
    '{\n  "name": "A new door",\n  "description": "It opens."\n}\n',
  );
  await page.getByRole('button', { name: 'Status: Draft' }).click();
  await page.getByRole('menuitem', { name: 'In review' }).click();
  await expect.poll(() => host.labelsOf(branch).join()).toContain('pending_review');
  await page.getByRole('button', { name: 'Status: In review' }).click();
  await page.getByRole('menuitem', { name: 'Ready' }).click();
  await expect.poll(() => host.labelsOf(branch).join()).toContain('pending_publish');
  expect(host.published().has('content/organisations/a-new-door.json')).toBe(false);
  page.once('dialog', (question) => void question.accept());
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await expect
    .poll(() => host.published().get('content/organisations/a-new-door.json'))
    .toBe('{\n  "name": "A new door",\n  "description": "It opens."\n}\n');
  await expect.poll(() => [...host.drafts.keys()]).not.toContain(branch);

  expect(violations).toEqual([]);
  expect(host.unknown).toEqual([]);
  // Now and then it also asks the code host whether all is well there.
  watched.origins.delete('https://www.githubstatus.com');
  expect([...watched.origins].sort()).toEqual(['https://api.github.com', site].sort());
});

test('another page that opens the small window gets nothing', async ({
  page,
  context,
  editing: { site },
}) => {
  await context.route('http://elsewhere.localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  await page.goto('http://elsewhere.localhost/');
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => {
    const heard: string[] = [];
    const small = window.open(address);
    window.addEventListener('message', ({ data }) => heard.push(String(data)));
    Object.assign(window, { heard, small });
  }, `${site}/api/editor-sign-in?scope=repo`);
  const small = await opened;
  await expect(small.getByText('A sign-in begins in the editor.')).toBeVisible();
  // As the editor would answer; then both windows have done all that they had to do.
  await page.evaluate(() =>
    (window as unknown as { small: Window }).small.postMessage('authorizing:github', '*'),
  );
  await small.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([]);
});
