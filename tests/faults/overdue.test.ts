import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

let first: RunningSite;

beforeAll(async () => {
  first = await startSite();
});
afterAll(() => first.stop());

it('a request that nobody answered in time reaches the coordinator, once, also over a restart', async () => {
  const data = contactDataSchema.parse(await (await fetch(`${first.origin}/contact/data.json`)).json());
  const post = await makePost(data);
  expect((await postJson(first.origin, '/api/contact-request', post)).status).toBe(201);

  const server = await startEmbeddedPostgres(first.dataFolder);
  const pool = createPool(server.config);
  await pool.query(
    "update contact_request set awaits_agency_since = awaits_agency_since - interval '30 days'",
  );
  await pool.end();
  await server.stop();

  for (let restart = 0; restart < 2; restart += 1) {
    const again = await startSite({ DATA_FOLDER: first.dataFolder });
    await again.stop();
  }
  const told = (await listCaughtMail(`${first.dataFolder}/mail`)).filter(({ subject }) =>
    subject.includes('waited too long'),
  );
  expect(told.map(({ to }) => to).sort()).toEqual([
    'coordinator@alongside.invalid',
    'wexford@alongside.invalid',
  ]);
  expect(told.every(({ subject }) => subject.includes(post.reference))).toBe(true);
});
