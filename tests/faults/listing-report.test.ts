import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyIdOf } from '#adapters/age/keys.ts';
import { openReport, sealReport } from '#adapters/age/letters.ts';
import { open } from '#adapters/age/sealing.ts';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { base64FromBytes, bytesFromBase64 } from '#core/contact/base64.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import type { ReportLetter } from '#core/listing-reports/listing-report.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

const path = '/api/listing-report';
const canary = 'canary-of-the-listing';

let site: RunningSite;
let service: string;
let coordinatorKey: string;

beforeAll(async () => {
  site = await startSite();
  [service = ''] = Object.keys(JSON.parse(await readFile('dist/listing-report/listings.json', 'utf8')));
  const data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  coordinatorKey = data.coordinator.publicKey ?? '';
});
afterAll(() => site.stop());

const postForm = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${site.origin}${path}`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null', Accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  });

const letterAbout = (words: string): ReportLetter => ({
  version: 1,
  reference: '0123-4567-89AB',
  writtenAt: '2026-11-22T10:00:00Z',
  report: { service, kind: 'closed', words },
});

const postOf = async (id: string, reference: string) => ({
  id,
  reference,
  coordinatorKeyId: keyIdOf(coordinatorKey),
  sealed: base64FromBytes(await sealReport(letterAbout(canary), coordinatorKey)),
});

/** What is kept, opened with the coordinator's key of the demonstration. */
const readKept = async () => {
  const server = await startEmbeddedPostgres(site.dataFolder);
  const pool = createPool(server.config);
  const rows = await createListingReportStore(pool).list();
  const dump = await pool.query('select t::text as line from listing_report t');
  await pool.end();
  await server.stop();
  const keys = JSON.parse(await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'));
  const letters = await Promise.all(
    rows.map(({ sealed }) => openReport(keys.coordinator.agency.identity, sealed)),
  );
  return { reports: letters.map((letter) => letter?.report), text: JSON.stringify(dump.rows) };
};
const keptWith = async (words: string) =>
  (await readKept()).reports.filter((report) => report?.words === words);

describe('a report from a browser without script', () => {
  it('is sealed on arrival and kept once, however often it is sent', async () => {
    const fields = { service, kind: 'wrong-details', words: `${canary} by form` };
    const pages = await Promise.all([postForm(fields), postForm(fields), postForm(fields)]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Thank you. It is kept');
    }
    expect(await keptWith(fields.words)).toEqual([fields]);
  });

  it('keeps what was typed when something is missing, and keeps nothing', async () => {
    const page = await postForm({ service, words: `${canary} without a kind` });
    expect(page.status).toBe(422);
    const text = await page.text();
    expect(text).toContain('Choose what is not right.');
    expect(text).toContain(`value="${canary} without a kind"`);
    expect(await keptWith(`${canary} without a kind`)).toEqual([]);
  });

  it('that may have been filled in by a program gets one more step, and is not dropped', async () => {
    const fields = { service, kind: 'other', words: `${canary} by a program` };
    const step = await postForm({ ...fields, subject: 'Everything filled in' });
    expect(await step.text()).toContain('One more step');
    expect(await keptWith(fields.words)).toEqual([]);
    const sent = await postForm({ ...fields, sure: 'yes' });
    expect(await sent.text()).toContain('Thank you. It is kept');
    expect(await keptWith(fields.words)).toEqual([fields]);
  });

  it.each(['no-such-listing', '../../../etc/passwd', '__proto__', ''])(
    'about no listing of ours is not taken: %s',
    async (other) => {
      const page = await postForm({ service: other, kind: 'closed', words: canary });
      expect(page.status).toBe(422);
      expect(await page.text()).not.toContain(canary);
    },
  );

  it('is taken from a page of this site only', async () => {
    const page = await postForm({ service, kind: 'closed' }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('It did not come from this site');
  });
});

describe('a report that a browser sealed', () => {
  const id = '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10';

  it('is kept once, however often it is sent', async () => {
    const post = await postOf(id, 'ABCD-EFGH-JKMN');
    for (const answer of await Promise.all(
      Array.from({ length: 4 }, () => postJson(site.origin, path, post)),
    )) {
      expect(answer.status).toBe(201);
      expect(await answer.json()).toEqual({ kind: 'kept' });
    }
    expect(await keptWith(canary)).toHaveLength(1);
  });

  it('is refused under another’s reference, and nothing of it is kept', async () => {
    const post = await postOf('00000000-0000-4000-8000-000000000002', 'ABCD-EFGH-JKMN');
    expect((await postJson(site.origin, path, post)).status).toBe(409);
    expect(await keptWith(canary)).toHaveLength(1);
  });

  it.each([
    ['half a JSON', '{"id":', 400],
    ['a field too many', { words: canary }, 400],
    ['an id that is none', { id: 'x' }, 400],
    ['another key', { coordinatorKeyId: '0123456789abcdef' }, 409],
    ['bytes that are not sealed', { sealed: btoa(canary) }, 422],
  ])('is refused with %s', async (_, change, status) => {
    const post = await postOf('00000000-0000-4000-8000-000000000001', 'ABCD-EFGH-JKMP');
    const body = typeof change === 'string' ? change : { ...post, ...change };
    const answer = await postJson(site.origin, path, body);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain(canary);
  });
});

it('what is said about a listing is in no log, no mail and no row that can be read', async () => {
  const { text } = await readKept();
  expect(text).not.toContain(canary);
  // Nor which listing it is about.
  expect(text).not.toContain(service);
  expect(site.log()).not.toContain(canary);
  const mails = (await listCaughtMail(join(site.dataFolder, 'mail'))).filter(({ text: words }) =>
    words.includes('/editors/'),
  );
  // One mail a day, whatever came.
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).not.toContain(canary);
  expect(JSON.stringify(mails)).not.toContain(service);
});

/** The token of whoever holds this worker key of the demonstration. */
const tokenOf = async (slug: string): Promise<string> => {
  const keys = JSON.parse(await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'));
  const { identity, recipient } = keys[slug].worker;
  const ask = async (door: string, body: unknown) =>
    (await postJson(site.origin, `/api/inbox/${door}`, body)).json();
  const challenge = await ask('challenge', { workerKeyId: keyIdOf(recipient) });
  const text = await open(identity, bytesFromBase64(challenge.sealed));
  const digest = createHash('sha256')
    .update(text ?? '')
    .digest('base64');
  return (await ask('session', { id: challenge.id, digest })).token;
};

describe('the editors’ doors', () => {
  it('open to the coordinator, and not to an agency', async () => {
    const statuses = async (slug: string) => {
      const headers = { Authorization: `Bearer ${await tokenOf(slug)}` };
      const mark = { reference: '0000-0000-0000', as: 'done' };
      const answers = [
        await postJson(site.origin, '/api/editors/reports', {}, headers),
        await postJson(site.origin, '/api/editors/mark', mark, headers),
        await postJson(site.origin, '/api/editors/mark', { ...mark, as: 'gone' }, headers),
      ];
      return answers.map(({ status }) => status);
    };
    expect(await statuses('coordinator')).toEqual([200, 404, 400]);
    expect(await statuses('demonstration-wexford')).toEqual([401, 401, 401]);
  });

  it.each(['reports', 'mark'])('%s opens to nobody without the coordinator’s key', async (name) => {
    for (const headers of [{}, { Authorization: 'Bearer nonsense' }, { Authorization: 'Bearer e30.AAAA' }]) {
      const answer = await postJson(
        site.origin,
        `/api/editors/${name}`,
        { reference: 'ABCD-EFGH-JKMN', as: 'done' },
        headers,
      );
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain('sealed');
    }
  });
});

it('when the database is down, the form comes back with what was typed', async () => {
  const files = await readdir(site.dataFolder, { recursive: true });
  const file = files.find((name) => name.endsWith('postmaster.pid')) ?? '';
  process.kill(Number((await readFile(join(site.dataFolder, file), 'utf8')).split('\n')[0]), 'SIGKILL');
  const page = await postForm({ service, kind: 'missing', words: `${canary} in the outage` });
  expect(page.status).toBe(503);
  const text = await page.text();
  expect(text).toContain('so it was not kept');
  expect(text).toContain(`value="${canary} in the outage"`);
  expect(text).toMatch(/value="missing"[^>]* checked/);
  expect(site.log()).not.toContain(canary);
});
