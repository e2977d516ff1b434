import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ KNOCKS_PER_MINUTE: '' });
});
afterAll(() => site.stop());

it('the twenty-first post in a minute from one place is asked to wait, and another door still opens', async () => {
  const statuses: number[] = [];
  for (let knock = 0; knock < 21; knock += 1)
    statuses.push((await postJson(site.origin, '/api/contact-request', {})).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 400), 429]);
  const refusal = await (await postJson(site.origin, '/api/contact-request', {})).json();
  expect(refusal).toMatchObject({ reason: 'too-many' });
  expect((await postJson(site.origin, '/api/request', {})).status).toBe(400);
});
