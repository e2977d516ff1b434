import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import { addDays, dayIn } from '#core/calendar/zoned-time.ts';
import { type LiveGround, layLiveGround } from '../support/live-ground.ts';
import { type ProofSite, startProofSite } from '../support/proof-site.ts';
import { carriedByForm, formAnswers, postForm } from '../support/request-posts.ts';
import { makePost, postJson } from '../support/sealed-post.ts';
import { openSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

/** One agency and the coordinator, one worker each; on real PostgreSQL. */
let ground: LiveGround;
let inbox: SmtpInbox;
let site: ProofSite;
let colleagues: ColleagueStore;

const today = dayIn('Europe/Dublin', new Date());
const nextWeek = addDays(today, 7);

beforeAll(async () => {
  ground = await layLiveGround();
  inbox = await openSmtpInbox();
  site = await startProofSite(ground, inbox.url);
  colleagues = createColleagueStore(ground.database.pool);
});
afterAll(async () => {
  await site.stop();
  await inbox.close();
  await ground.close();
});

const setAway = async (agency: string, awayUntil: string | null, awayFrom: string | null = null) => {
  for (const { id } of (await colleagues.teamOf(agency)).colleagues)
    await colleagues.setPresence(id, { deputy: false, awayFrom, awayUntil });
};
afterEach(async () => {
  for (const agency of [ground.agency, 'coordinator']) await setAway(agency, null);
});

const script = (body: object) => postJson(site.origin, '/api/contact-request', body);
const byForm = (fields: Readonly<Record<string, string>>) =>
  postForm(site.origin, '/api/contact-request', fields);
const countRequests = async (): Promise<number> =>
  Number((await ground.database.pool.query('select count(*) from contact_request')).rows[0].count);
const absences = async (): Promise<unknown> =>
  (await (await fetch(`${site.origin}/api/absences`)).json()) as unknown;

const words = 'canary-words: nobody is there to read this.';

describe('when everybody who could read a request is away', () => {
  it('the form is closed: numbers come first, the day is said, and what was typed comes back', async () => {
    await setAway(ground.agency, nextWeek);
    await setAway('coordinator', addDays(today, 9));
    expect(await absences()).toEqual({
      absences: { [ground.agency]: nextWeek, coordinator: addDays(today, 9) },
    });
    const before = await countRequests();
    for (const step of ['review', 'send']) {
      const answer = await byForm({ ...formAnswers, ...carriedByForm(), words, step });
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(page).toContain('Nobody can receive this just now');
      expect(page).toContain(`Somebody is back on <strong>${Number(nextWeek.slice(8))} `);
      expect(page.indexOf('tel:112')).toBeGreaterThan(0);
      expect(page.indexOf('tel:112')).toBeLessThan(page.indexOf(words));
      expect(page).toContain('value="edit"');
    }
    const form = await (await byForm({ ...formAnswers, words, step: 'edit' })).text();
    expect(form).toContain(words);
    expect(form).toContain('Nobody can read this before');
    expect(await countRequests()).toBe(before);
  });

  it('the door keeps nothing that a browser sealed a moment before, and says so', async () => {
    const [first, second] = [await makePost(ground.data), await makePost(ground.data)];
    await setAway(ground.agency, nextWeek);
    await setAway('coordinator', nextWeek);
    // The door may believe for some seconds who was there; a request that slips in meanwhile is kept, and is acknowledged.
    const knock = async () =>
      (await script({ ...first, authenticationHash: second.authenticationHash })).status;
    await expect.poll(knock, { timeout: 10_000, interval: 500 }).toBe(409);
    const before = await countRequests();
    const answer = await script(second);
    expect([answer.status, await answer.json()]).toMatchObject([409, { reason: 'all-away' }]);
    expect(await countRequests()).toBe(before);
  });
});

describe('as long as somebody is there', () => {
  it('a request goes to the coordinator when its agency is away', async () => {
    await setAway(ground.agency, nextWeek);
    const page = await (await byForm({ ...formAnswers, step: 'review' })).text();
    expect(page).toContain('will read this');
    expect(page).toContain('the agency that fits takes nothing just now');
  });

  it('an absence to come closes nothing before its first day', async () => {
    for (const agency of [ground.agency, 'coordinator']) await setAway(agency, nextWeek, addDays(today, 1));
    expect(await absences()).toEqual({ absences: {} });
    expect(await (await byForm({ ...formAnswers, step: 'review' })).text()).toContain('will read this');
  });

  it('a request that was sealed for an agency which has just left is kept, and the coordinator has a copy', async () => {
    const post = await makePost(ground.data);
    await setAway(ground.agency, nextWeek);
    expect((await script(post)).status).toBe(201);
  });
});

describe('what was sent before', () => {
  const send = async () => {
    const fields = { ...formAnswers, ...carriedByForm() };
    expect(await (await byForm(fields)).text()).toContain('It is sent, and it is safe');
    return fields;
  };
  const act = async (reference: string, action: 'accept' | 'decline' | 'close') => {
    const store = createRequestStore(ground.database.pool);
    const by = { agency: ground.agency, reference, workerKeyId: 'worker-1' };
    expect(await store.act({ ...by, action }, [], new Date())).toEqual({ kind: 'done' });
  };

  it('has the same receipt when it is sent again, by form, though everybody is away now', async () => {
    const fields = await send();
    const first = await (await byForm(fields)).text();
    for (const agency of [ground.agency, 'coordinator']) await setAway(agency, nextWeek);
    expect(await (await byForm(fields)).text()).toBe(first);
  });

  it.each([
    ['said no', ['decline']],
    ['accepted and closed it', ['accept', 'close']],
  ] as const)('is said to have come when the agency %s meanwhile', async (_what, actions) => {
    const fields = await send();
    for (const action of actions) await act(fields.reference, action);
    const page = await (await byForm(fields)).text();
    expect(page).toContain('It had come to us before');
    for (const word of fields.returnWords.split(' ')) expect(page).toContain(`<li>${word}</li>`);
    // Somebody who knows the number and not the words learns nothing.
    const stranger = await byForm({ ...fields, returnWords: carriedByForm().returnWords });
    expect(stranger.status).toBe(409);
    expect(await stranger.text()).not.toContain('It had come');
  });

  it('is acknowledged again to a browser, whatever the agency did, and only with the same bytes and words', async () => {
    const post = await makePost(ground.data);
    expect((await script(post)).status).toBe(201);
    await act(post.reference, 'decline');
    for (const agency of [ground.agency, 'coordinator']) await setAway(agency, nextWeek);
    const again = await script(post);
    expect([again.status, await again.json()]).toEqual([201, { kind: 'kept', reference: post.reference }]);
    const other = await makePost(ground.data);
    for (const change of [
      { sealed: other.sealed },
      { authenticationHash: other.authenticationHash },
      { replyRecipient: other.replyRecipient },
    ])
      expect((await script({ ...post, ...change })).status).toBe(409);
  });

  it('is acknowledged again when the agency has another key by now', async () => {
    const post = await makePost(ground.data);
    expect((await script(post)).status).toBe(201);
    await ground.database.pool.query(
      "update contact_request set agency_key_id = '0000000000000000', sealed = '\\x00' where id = $1",
      [post.id],
    );
    expect((await script(post)).status).toBe(201);
    expect((await script({ ...post, agencyKeyId: '0'.repeat(16) })).status).toBe(409);
  });
});
