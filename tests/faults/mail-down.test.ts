import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { makeFirstKey } from '../../src/app/new-key.ts';
import { startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';
import { openSmtpInbox } from '../support/smtp-inbox.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let folder: string;
let data: ContactData;

/** A site that runs for real: two first keys in a copy of the content, and in the data that its form reads. */
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'alongside-live-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  for (const slug of ['demonstration-wexford', 'coordinator']) {
    await makeFirstKey(slug, database.config, join(folder, 'content'), folder);
  }
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const built = contactDataSchema.parse(await read('dist/contact/data.json'));
  const wexford = built.agencies['demonstration-wexford'];
  if (wexford === undefined) throw new Error('The agency that this test is about has left content/.');
  data = {
    ...built,
    coordinator: {
      ...built.coordinator,
      publicKey: (await read(join(folder, 'content/site.json'))).coordinator.publicKey,
    },
    agencies: {
      'demonstration-wexford': {
        ...wexford,
        publicKey: (await read(join(folder, 'content/agencies/demonstration-wexford.json'))).receives
          .publicKey,
      },
    },
  };
  await mkdir(join(folder, 'dist/contact'), { recursive: true });
  await writeFile(join(folder, 'dist/contact/data.json'), JSON.stringify(data));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const startLive = (mailUrl: string) => {
  const { host, user, database: name } = database.config;
  return startSite(
    {
      SITE_URL: 'http://localhost:1',
      DATABASE_URL: `postgresql:///${name}?host=${encodeURIComponent(host)}&user=${user}`,
      MAIL_URL: mailUrl,
      MAIL_FROM: 'notices@alongside.invalid',
      SECRET: 'a secret that is only this test’s',
      TOMBSTONES: pathToFileURL(join(folder, 'tombstones.txt')).href,
    },
    folder,
  );
};

it('a request is kept while the mail server refuses, and its mail goes out when it takes mail again', async () => {
  const refusing = await openSmtpInbox({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('not now'), { responseCode: 550 })),
  });
  const site = await startLive(refusing.url);
  const post = await makePost(data);
  const answer = await postJson(site.origin, '/api/contact-request', post);
  expect(await answer.json()).toEqual({ kind: 'kept', reference: post.reference });
  await expect
    .poll(async () => (await database.pool.query('select last_failure, sent_at from outbox')).rows, {
      timeout: 15_000,
    })
    .toEqual([{ last_failure: 'refused', sent_at: null }]);
  await site.stop();
  await refusing.close();
  expect(refusing.mails).toEqual([]);

  await database.pool.query('update outbox set due_at = now()');
  const taking = await openSmtpInbox();
  const again = await startLive(taking.url);
  await expect
    .poll(() => taking.mails.map(({ to }) => to), { timeout: 15_000 })
    .toEqual([['wexford@alongside.invalid']]);
  await again.stop();
  await taking.close();
  expect(taking.mails[0]?.raw).toContain(post.reference);
});
