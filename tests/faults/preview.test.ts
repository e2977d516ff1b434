import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ NETLIFY: 'true' });
});
afterAll(() => site.stop());

it('a preview on a hosting platform sends nothing, keeps nothing, and says so', async () => {
  const byScript = await postJson(site.origin, '/api/contact-request', {});
  expect(byScript.status).toBe(503);
  expect(await byScript.json()).toMatchObject({ reason: 'not-sending' });
  const byForm = await fetch(`${site.origin}/api/contact-request`, {
    method: 'POST',
    headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ step: 'review' }),
  });
  expect(byForm.status).toBe(503);
  expect(byForm.headers.get('content-type')).toContain('text/html');
  const page = await byForm.text();
  expect(page).toContain('sends nothing');
  expect(page).toContain('tel:112');
  expect((await fetch(`${site.origin}/demo/keys/coordinator`)).status).toBe(404);
});
