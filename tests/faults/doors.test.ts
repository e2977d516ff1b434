import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '#adapters/age/sealing.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { pad } from '#core/contact/padding.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

let site: RunningSite;
let data: ContactData;

beforeAll(async () => {
  site = await startSite();
  data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
});
afterAll(() => site.stop());

const path = '/api/contact-request';
const marker = 'an-echo-of-what-was-sent';

/** What a refusal answered; fails when it echoes what was sent. */
const refusalOf = async (answer: Response): Promise<{ status: number; reason: string; sentence: string }> => {
  const text = await answer.text();
  expect(text).not.toContain(marker);
  expect(text).not.toMatch(/\bat .*\.ts:\d+/);
  return { status: answer.status, ...JSON.parse(text) };
};

const keyOf = (slug: 'agency' | 'coordinator'): string =>
  (slug === 'agency' ? data.agencies['demonstration-wexford']?.publicKey : data.coordinator.publicKey) ?? '';

const padded = pad(new TextEncoder().encode(marker)) ?? new Uint8Array();

describe('the door for contact requests', () => {
  it('keeps a sealed request, and the same one again, once', async () => {
    const post = await makePost(data);
    const [first, ...others] = await Promise.all(
      Array.from({ length: 10 }, () => postJson(site.origin, path, post)),
    );
    for (const answer of [first, ...others]) {
      expect(answer?.status).toBe(201);
      expect(await answer?.json()).toEqual({ kind: 'kept', reference: post.reference });
    }
  });

  it('refuses another request under the same id', async () => {
    const post = await makePost(data);
    await postJson(site.origin, path, post);
    const other = await makePost(data);
    expect(await refusalOf(await postJson(site.origin, path, { ...other, id: post.id }))).toMatchObject({
      status: 409,
      reason: 'id-taken',
    });
  });

  it('takes nothing by another method', async () => {
    const answer = await fetch(`${site.origin}${path}?words=${marker}`, {
      headers: { Accept: 'application/json' },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await answer.text()).not.toContain(marker);
  });

  it('takes nothing from another site', async () => {
    const post = await makePost(data);
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
    ]) {
      expect(await refusalOf(await postJson(site.origin, path, post, headers))).toMatchObject({
        status: 403,
        reason: 'other-origin',
      });
    }
  });

  it('takes JSON and forms, and nothing else', async () => {
    const answer = await postJson(site.origin, path, marker, { 'Content-Type': 'text/plain' });
    expect(await refusalOf(answer)).toMatchObject({ status: 415, reason: 'wrong-type' });
  });

  it('takes 64 KB at most', async () => {
    const answer = await postJson(site.origin, path, { words: `${marker}${'x'.repeat(65 * 1024)}` });
    expect(await refusalOf(answer)).toMatchObject({ status: 413, reason: 'too-large' });
    const enormous = await postJson(site.origin, path, { words: `${marker}${'x'.repeat(512 * 1024)}` });
    expect(enormous.status).toBe(413);
    expect(await enormous.text()).not.toContain(marker);
  });

  it.each([
    ['half a JSON', `{"id": "${marker}`],
    ['a JSON of another kind', JSON.stringify([marker])],
    ['a field too many', JSON.stringify({ words: marker })],
  ])('says that it arrived damaged: %s', async (_, body) => {
    expect(await refusalOf(await postJson(site.origin, path, body))).toMatchObject({
      status: 400,
      reason: 'not-readable',
    });
  });

  it('refuses an agency that is not in the list, and one that takes calls only', async () => {
    const post = await makePost(data);
    for (const agency of [marker, 'hse-drugs-and-alcohol-helpline', '__proto__', 'constructor']) {
      expect(await refusalOf(await postJson(site.origin, path, { ...post, agency }))).toMatchObject({
        status: 422,
        reason: 'unknown-agency',
      });
    }
  });

  it('refuses a stale key, so that the browser seals again', async () => {
    const post = await makePost(data);
    for (const stale of [{ agencyKeyId: '0123456789abcdef' }, { coordinatorKeyId: '0123456789abcdef' }]) {
      expect(await refusalOf(await postJson(site.origin, path, { ...post, ...stale }))).toMatchObject({
        status: 409,
        reason: 'stale-key',
      });
    }
  });

  it('refuses what is not sealed to exactly two keys', async () => {
    const post = await makePost(data);
    const third = (await makePost(data)).replyRecipient;
    const seals = await Promise.all([
      Promise.resolve(padded),
      seal([keyOf('agency')], padded),
      seal([keyOf('agency'), keyOf('coordinator'), third], padded),
      seal([keyOf('agency'), keyOf('coordinator')], new TextEncoder().encode(marker)),
    ]);
    for (const sealed of seals) {
      const answer = await postJson(site.origin, path, { ...post, sealed: base64FromBytes(sealed) });
      expect(await refusalOf(answer)).toMatchObject({ status: 422, reason: 'malformed-seal' });
    }
    const empty = await postJson(site.origin, path, { ...post, sealed: '' });
    expect(empty.status).toBe(422);
  });

  it('keeps nothing of what it refused', async () => {
    const post = await makePost(data);
    await postJson(site.origin, path, { ...post, agencyKeyId: '0123456789abcdef' });
    // Were half of it kept, the id would be taken now.
    expect((await postJson(site.origin, path, post)).status).toBe(201);
  });
});

describe('the inbox’s doors', () => {
  it.each(['requests', 'act', 'session', 'challenge'])('%s opens to nobody without a key', async (name) => {
    for (const headers of [{}, { Authorization: 'Bearer nonsense' }, { Authorization: 'Bearer e30.AAAA' }]) {
      const answer = await postJson(
        site.origin,
        `/api/inbox/${name}`,
        { workerKeyId: '0123456789abcdef' },
        headers,
      );
      expect([400, 401]).toContain(answer.status);
      expect(await answer.text()).not.toContain('requests');
    }
  });
});
