import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveGround, layLiveGround } from '../support/live-ground.ts';
import { startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';
import { openSmtpInbox } from '../support/smtp-inbox.ts';

let ground: LiveGround;

beforeAll(async () => {
  ground = await layLiveGround();
});
afterAll(() => ground.close());

const startLive = (mailUrl: string) => startSite(ground.environment(mailUrl), ground.folder);

it('a request is kept while the mail server refuses, and its mail goes out when it takes mail again', async () => {
  const refusing = await openSmtpInbox({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('not now'), { responseCode: 550 })),
  });
  const site = await startLive(refusing.url);
  const { database, data } = ground;
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
