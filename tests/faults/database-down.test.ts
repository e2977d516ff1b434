import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** The process of the database that this site started. */
const findDatabase = async (): Promise<number> => {
  const files = await readdir(site.dataFolder, { recursive: true });
  const file = files.find((name) => name.endsWith('postmaster.pid'));
  if (file === undefined) throw new Error('The database has left no process id.');
  return Number((await readFile(join(site.dataFolder, file), 'utf8')).split('\n')[0]);
};

it('when the database is down, a visitor is told that nothing was kept, and gets numbers to ring', async () => {
  const data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  const post = await makePost(data);
  expect((await postJson(site.origin, '/api/contact-request', post)).status).toBe(201);

  process.kill(await findDatabase(), 'SIGKILL');

  const byScript = await postJson(site.origin, '/api/contact-request', await makePost(data));
  expect(byScript.status).toBe(503);
  expect(await byScript.json()).toMatchObject({
    reason: 'database-down',
    sentence: expect.stringContaining('was not kept'),
  });

  const byForm = await fetch(`${site.origin}/api/contact-request`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'text/html',
    },
    body: new URLSearchParams({ step: 'review', asker: 'family', words: 'canary-of-the-outage' }),
  });
  expect(byForm.status).toBe(503);
  const page = await byForm.text();
  expect(page).toContain('Your request was not kept');
  expect(page).toContain('tel:112');
  expect(page).not.toContain('canary-of-the-outage');
  expect(site.log()).not.toContain('canary-of-the-outage');
});
