import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReport } from '#adapters/age/letters.ts';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';
import {
  linkFor,
  listingFile,
  makeAskingFolder,
  providerOf,
  startAskingSite,
} from '../support/asking-site.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';

const canary = 'canary-of-the-provider';
const soon = (nextDue: string) =>
  ({ checked: { on: '2026-01-01', by: 'the coordinator', how: 'phone', nextDue } }) as const;

// Two are asked in a run, the longest past first.
const listings = {
  'asked-door': {
    name: 'The Asked Door',
    phones: [{ number: '053 000 0009' }],
    directions: 'Kanarienvogelgasse',
    ...soon('2026-01-02'),
  },
  'closing-door': { name: 'The Closing Door', ...soon('2026-01-03') },
  'real-door': { name: 'The Real Door', providerEmail: 'canary-real@example.org', ...soon('2026-01-01') },
  'door-with-time': { name: 'The Door with Time', ...soon('2199-01-01') },
};

let site: Awaited<ReturnType<typeof startAskingSite>>;
let link: string;

beforeAll(async () => {
  site = await startAskingSite(listings);
  link = await linkFor(site, 'asked-door');
});
afterAll(() => site.stop());

const withDatabase = async <Value>(work: (pool: Pool) => Promise<Value>): Promise<Value> => {
  const server = await startEmbeddedPostgres(site.dataFolder);
  const pool = createPool(server.config);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
  }
};

/** What is kept, opened with the coordinator's key of the demonstration. */
const readKept = async () => {
  const rows = await withDatabase((pool) => createListingReportStore(pool).list());
  const keys = JSON.parse(await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'));
  return Promise.all(
    rows.map(async ({ fromProvider, sealed }) => ({
      fromProvider,
      report: (await openReport(keys.coordinator.agency.identity, sealed))?.report,
    })),
  );
};

const look = (path = link, method = 'GET') => fetch(`${site.origin}${path}`, { method });
const answer = (
  fields: Readonly<Record<string, string>>,
  { path = link, headers = {} }: { path?: string; headers?: Readonly<Record<string, string>> } = {},
) => {
  const [, query = ''] = path.split('?');
  return fetch(`${site.origin}/api/listing-check`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null', Accept: 'text/html', ...headers },
    body: new URLSearchParams([...new URLSearchParams(query), ...Object.entries(fields)]),
  });
};

describe('who is asked', () => {
  it('are the providers of listings that are due, at addresses that are nobody’s', async () => {
    const mails = await listCaughtMail(join(site.dataFolder, 'mail'));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      providerOf('asked-door'),
      providerOf('closing-door'),
    ]);
  });

  it('is asked once, also over a restart', async () => {
    const folder = await makeAskingFolder({ 'asked-door': listings['asked-door'] });
    const first = await startSite({}, folder);
    const again = await startSite({ DATA_FOLDER: first.dataFolder }, folder);
    const mails = await listCaughtMail(join(first.dataFolder, 'mail'));
    await again.stop();
    await first.stop();
    await rm(folder, { recursive: true });
    expect(mails.map(({ to }) => to)).toEqual([providerOf('asked-door')]);
  });
});

describe('a link', () => {
  it('shows what is listed, keeps nothing however often it is opened, and is kept out of searches', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) expect((await look(link, method)).status).toBe(200);
    const page = await (await look()).text();
    expect(page).toContain('The Asked Door');
    expect(page).toContain('053 000 0009');
    expect(page).toMatch(/<meta name="robots" content="noindex/);
    expect(page).not.toContain('Kanarienvogelgasse');
    expect(page).not.toContain(providerOf('asked-door'));
    expect(await readKept()).toEqual([]);
  });

  it.each([
    ['with another listing', (path: string) => path.replace('asked-door', 'closing-door')],
    ['that is cut', (path: string) => path.slice(0, -9)],
    ['without anything', () => '/api/listing-check'],
  ])('%s says so, and takes no answer', async (_, change) => {
    const broken = change(link);
    for (const response of [
      await look(broken),
      await answer({ answer: 'still-correct' }, { path: broken }),
    ]) {
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('This link does not work');
    }
    expect(await readKept()).toEqual([]);
  });

  it('takes no answer from another site, none of another kind, and none that is too long', async () => {
    const cross = await answer({ answer: 'still-correct' }, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(cross.status).toBe(403);
    const long = await answer({ answer: 'something-wrong', words: 'x'.repeat(70_000) });
    expect(long.status).toBe(413);
    const json = await fetch(`${site.origin}${link}`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    expect((await look(link, 'PUT')).status).toBe(405);
    expect(await readKept()).toEqual([]);
  });

  it('asks again for what is missing, and keeps what was written', async () => {
    const words = `${canary} ${'x'.repeat(300)}`;
    const page = await answer({ answer: 'something-wrong', words });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain(`value="${words}"`);
    expect((await answer({})).status).toBe(422);
    expect(await readKept()).toEqual([]);
  });

  it('takes one answer, the provider’s, and thanks for every further press', async () => {
    const words = `${canary} a new number`;
    const pages = await Promise.all(
      Array.from({ length: 4 }, () => answer({ answer: 'something-wrong', words })),
    );
    const later = [await answer({ answer: 'still-correct' }), await look()];
    const texts = await Promise.all([...pages, ...later].map((page) => page.text()));
    expect(texts[0]).toContain('Thank you. Your answer is kept');
    expect(new Set(texts).size).toBe(1);
    expect(await readKept()).toEqual([
      { fromProvider: true, report: { service: 'asked-door', kind: 'something-wrong', words } },
    ]);
  });

  it('to a listing that is gone, or whose time has passed, says so and keeps nothing', async () => {
    const other = await linkFor(site, 'closing-door');
    await withDatabase((pool) =>
      pool.query("update listing_check set expires_at = now() where listing = 'closing-door'"),
    );
    for (const response of [await look(other), await answer({ answer: 'still-correct' }, { path: other })]) {
      expect(response.status).toBe(410);
      expect(await response.text()).toContain('This link has run out');
    }
    await rm(listingFile(site.folder, 'closing-door'));
    for (const response of [await look(other), await answer({ answer: 'still-correct' }, { path: other })]) {
      expect(response.status).toBe(410);
      expect(await response.text()).toContain('This listing is not here any more');
    }
    expect(await readKept()).toHaveLength(1);
  });
});

it('what a provider writes is in no log, no mail and no row that can be read; nor is what opens the link', async () => {
  const dump = await withDatabase(async (pool) => {
    const tables = ['listing_check', 'listing_report', 'outbox'];
    const rows = await Promise.all(
      tables.map((table) => pool.query(`select t::text as line from ${table} t`)),
    );
    return JSON.stringify(rows.map(({ rows: lines }) => lines));
  });
  const mails = JSON.stringify(await listCaughtMail(join(site.dataFolder, 'mail')));
  expect(mails).toContain('/editors/');
  for (const text of [dump, mails, site.log()]) expect(text).not.toContain(canary);
  expect(dump).not.toContain(new URLSearchParams(link.split('?')[1]).get('sign'));
  expect(dump + site.log()).not.toContain('canary-provider');
});

it('when the database is down, nothing is kept, the page says so, and what was written is still there', async () => {
  const files = await readdir(site.dataFolder, { recursive: true });
  const file = files.find((name) => name.endsWith('postmaster.pid')) ?? '';
  process.kill(Number((await readFile(join(site.dataFolder, file), 'utf8')).split('\n')[0]), 'SIGKILL');
  const seen = await look();
  expect(seen.status).toBe(503);
  expect(await seen.text()).toContain('Open the link in the e-mail again');
  const page = await answer({ answer: 'something-wrong', words: `${canary} in the outage` });
  expect(page.status).toBe(503);
  const text = await page.text();
  expect(text).toContain('so it was not kept');
  expect(text).toContain(`value="${canary} in the outage"`);
  expect(site.log()).not.toContain(canary);
});

it('looking in is counted like answering: too often, and it asks to wait', async () => {
  const busy = await startSite({ KNOCKS_PER_MINUTE: '2' });
  const statuses: number[] = [];
  for (let knock = 0; knock < 3; knock += 1)
    statuses.push((await fetch(`${busy.origin}/api/listing-check`)).status);
  await busy.stop();
  expect(statuses).toEqual([404, 404, 429]);
});

it('a preview sends no question and takes no answer', async () => {
  const preview: RunningSite = await startSite({ NETLIFY: 'true' });
  const seen = await fetch(`${preview.origin}${link}`, { headers: { Accept: 'text/html' } });
  await preview.stop();
  expect(seen.status).toBe(503);
});
