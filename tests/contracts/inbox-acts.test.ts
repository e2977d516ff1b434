import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { sealFigures, sealLetter } from '#adapters/age/letters.ts';
import { seal } from '#adapters/age/sealing.ts';
import type { Application } from '#app/application.ts';
import { makeToken, ringIdOf } from '#app/bearer-token.ts';
import { actOnRequest } from '#app/inbox-acts.ts';
import { listRequests } from '#app/inbox-list.ts';
import { base64FromBytes, bytesFromBase64 } from '#core/contact/base64.ts';
import { makeData, makeDesk } from '#core/contact/contact-data.fixture.ts';
import { letterOf } from '#core/contact/inbox/inbox.fixture.ts';
import { pad } from '#core/contact/padding.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { createFakeWorkerKeyStore } from '../support/fake-worker-key-store.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, storeSources } from '../support/store-subjects.ts';

const now = new Date('2026-11-23T10:00:00Z');
const secret = 'a secret for tests';
const names = ['first', 'second', 'third', 'coordinator'] as const;
type Name = (typeof names)[number];

const keys = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, (await makeKeyPair()).recipient] as const)),
) as Record<Name, string>;
const visitorKey = (await makeKeyPair()).recipient;
const desk = (name: Name) => makeDesk({ name, publicKey: keys[name] });
const contactData = makeData({
  agencies: { first: desk('first'), second: desk('second'), third: desk('third') },
  coordinator: desk('coordinator'),
});

const text = pad(new TextEncoder().encode('sealed')) ?? new Uint8Array();
const sealedFor = async (...recipients: string[]) => base64FromBytes(await seal(recipients, text));
const toVisitor = async () => ({
  id: randomUUID(),
  sealed: await sealedFor(visitorKey, keys.first, keys.coordinator),
});
const note = async (...names: Name[]) => ({
  id: randomUUID(),
  sealed: await sealedFor(...names.map((name) => keys[name])),
});
const anew = async (name: Name) => ({
  agencyKeyId: keyIdOf(keys[name]),
  coordinatorKeyId: keyIdOf(keys.coordinator),
  sealed: await sealedFor(keys[name], name === 'coordinator' ? visitorKey : keys.coordinator),
});

const ring = new Uint8Array([1]);

describe.each(storeSources)('a worker’s acts, with %s', (_, open) => {
  let source: StoreSource;
  let store: RequestStore;
  let outbox: Outbox;
  let app: Application;
  let reference: string;
  let tombstones: string[];

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());

  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
    const workerKeys = createFakeWorkerKeyStore();
    for (const agency of names) {
      for (const id of [workerOf(agency), otherOf(agency)]) {
        await workerKeys.put({ id, agency, recipient: keys[agency], wrappedAgencyKey: ring }, now);
      }
    }
    tombstones = [];
    app = {
      store,
      tombstones: { lay: async (name: string) => void tombstones.push(name), read: async () => tombstones },
      workerKeys,
      contactData,
      secret,
      now: () => now,
      deliver: async () => {},
    } as unknown as Application;
    const request = makeSealedRequest({
      agency: 'first',
      agencyKeyId: keyIdOf(keys.first),
      coordinatorKeyId: keyIdOf(keys.coordinator),
      replyRecipient: visitorKey,
      sealed: await sealLetter(letterOf({ channel: 'none' }), keys.first, keys.coordinator),
      figures: await sealFigures({ version: 1, area: 'a', need: 'n', asker: 'family' }, keys.coordinator),
    });
    reference = request.reference;
    await store.keep(request, [], now);
  });

  const workerOf = (agency: Name) => `${names.indexOf(agency)}`.repeat(16);
  const otherOf = (agency: Name) => `${names.indexOf(agency)}a`.repeat(8);
  const requestOf = (agency: Name, workerKeyId = workerOf(agency)) =>
    new Request('https://example.org/api/inbox/act', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${makeToken({ workerKeyId, agency, ringId: ringIdOf(ring), expiresAt: now.getTime() + 60_000 }, secret)}`,
      },
    });

  /** `done`, or why it was refused. */
  const ask = async (agency: Name, body: object, workerKeyId?: string): Promise<string> => {
    const context = { ip: '', waitUntil: () => {} };
    const result = await actOnRequest({ reference, ...body }, requestOf(agency, workerKeyId), app, context);
    return result instanceof Response ? ((await result.json()) as { kind: string }).kind : result.reason;
  };
  const messagesAt = async (agency: Name): Promise<number | undefined> =>
    (await store.open({ agency, reference, workerKeyId: workerOf(agency) }, now))?.messages.length;
  const inboxOf = async (agency: Name) => {
    const answer = await listRequests(requestOf(agency), app);
    if (!(answer instanceof Response)) throw new Error('The inbox did not open.');
    const { requests } = (await answer.json()) as {
      requests: { reference: string; state: string; standing: string }[];
    };
    return requests.find((row) => row.reference === reference);
  };
  const told = async () => (await outbox.claim(100, 90, now)).map(({ kind, to }) => `${kind} ${to}`);

  it('accepts, writes, could not reach, notes and closes, one after the other', async () => {
    expect(await ask('first', { action: 'open' })).toBe('done');
    for (const action of ['accept', 'write', 'could-not-reach', 'close'])
      expect(await ask('first', { action, message: await toVisitor() })).toBe('done');
    expect(await ask('first', { action: 'note', message: await note('first', 'coordinator') })).toBe('done');
    expect(await inboxOf('first')).toMatchObject({ state: 'closed', standing: 'own' });
    expect(await messagesAt('first')).toBe(5);
    expect(await told()).toEqual([]);
  });

  it('hands out a letter to who asks for it by name, and none with the list', async () => {
    const answer = await actOnRequest(
      { reference, action: 'open' },
      requestOf('first', otherOf('first')),
      app,
      { ip: '', waitUntil: () => {} },
    );
    if (!(answer instanceof Response)) throw new Error('It was not opened.');
    const { request } = (await answer.json()) as { request: { sealed: string; history: unknown[] } };
    expect(bytesFromBase64(request.sealed)).toEqual((await store.listInbox('first', now))[0]?.sealed);
    expect(request.history.at(-1)).toMatchObject({ action: 'open', workerKeyId: otherOf('first') });
    const list = await listRequests(requestOf('first'), app);
    const text = list instanceof Response ? await list.text() : '';
    expect(text).toContain(reference);
    expect(text).not.toContain('sealed');
    expect(text).not.toContain('replyRecipient');
  });

  it('keeps a message that is posted twice once', async () => {
    const message = await toVisitor();
    await ask('first', { action: 'open' });
    await ask('first', { action: 'accept', message: await toVisitor() });
    expect(await ask('first', { action: 'write', message })).toBe('done');
    expect(await ask('first', { action: 'write', message })).toBe('done');
    expect(await ask('first', { action: 'could-not-reach', message })).toBe('done');
    expect(await messagesAt('first')).toBe(2);
  });

  it('gives it to another agency, which is told, and takes it from the one before', async () => {
    const move = { action: 'pass-on', to: 'second', ...(await anew('second')), message: await toVisitor() };
    expect(await ask('first', move)).toBe('done');
    expect(await inboxOf('second')).toMatchObject({ state: 'received', standing: 'own' });
    expect(await inboxOf('first')).toBeUndefined();
    expect(await ask('first', { action: 'accept', message: await toVisitor() })).toBe('not-found');
    expect(await told()).toEqual(['request-passed-on second']);
  });

  it('gives it to the coordinator as it is, when a worker knows the person', async () => {
    expect(await ask('first', { action: 'step-aside' })).toBe('done');
    expect(await inboxOf('coordinator')).toMatchObject({ state: 'received', standing: 'own' });
    expect(await inboxOf('first')).toBeUndefined();
    expect(await told()).toEqual(['request-passed-on coordinator']);
  });

  it('brings in another agency, which may note and nothing else', async () => {
    await ask('first', { action: 'accept', message: await toVisitor() });
    expect(await ask('first', { action: 'bring-in', helper: 'third', ...(await anew('third')) })).toBe(
      'done',
    );
    expect(await inboxOf('third')).toMatchObject({ standing: 'helping' });
    const helping = { action: 'note', message: await note('third', 'first', 'coordinator') };
    expect(await ask('third', helping)).toBe('done');
    for (const action of ['accept', 'write', 'could-not-reach', 'decline', 'close'])
      expect(await ask('third', { action, message: await toVisitor() })).toBe('not-found');
    expect(await ask('third', { action: 'step-aside' })).toBe('not-found');
    expect(await told()).toEqual(['request-help third']);
  });

  it('lets the coordinator pass on what an agency declined, and no other', async () => {
    const move = { action: 'pass-on', to: 'second', ...(await anew('second')), message: await toVisitor() };
    expect(await ask('coordinator', move)).toBe('not-found');
    expect(await ask('first', { action: 'decline', message: await toVisitor() })).toBe('done');
    expect(await told()).toEqual(['request-declined coordinator']);
    expect(await ask('coordinator', move)).toBe('done');
    expect(await inboxOf('second')).toMatchObject({ state: 'received', standing: 'own' });
  });

  it('lets the coordinator take it up', async () => {
    await ask('first', { action: 'decline', message: await toVisitor() });
    const move = {
      action: 'pass-on',
      to: 'coordinator',
      ...(await anew('coordinator')),
      message: await toVisitor(),
    };
    expect(await ask('coordinator', move)).toBe('done');
    expect(await inboxOf('coordinator')).toMatchObject({ state: 'received', standing: 'own' });
  });

  it('has one winner when two workers act at once', async () => {
    const answers = await Promise.all([
      ask('first', { action: 'accept', message: await toVisitor() }),
      ask('first', { action: 'decline', message: await toVisitor() }, otherOf('first')),
    ]);
    expect(answers.toSorted()).toEqual(['done', 'too-late']);
  });

  it('shows another agency’s requests to nobody, and lets nobody act on them', async () => {
    expect(await inboxOf('second')).toBeUndefined();
    expect(await inboxOf('coordinator')).toBeUndefined();
    for (const body of [
      { action: 'open' },
      { action: 'step-aside' },
      { action: 'accept', message: await toVisitor() },
      { action: 'decline', message: await toVisitor() },
      { action: 'could-not-reach', message: await toVisitor() },
      { action: 'close', message: await toVisitor() },
      { action: 'write', message: await toVisitor() },
      { action: 'note', message: await note('second', 'coordinator') },
      { action: 'pass-on', to: 'third', ...(await anew('third')), message: await toVisitor() },
      { action: 'bring-in', helper: 'third', ...(await anew('third')) },
    ])
      expect([body.action, await ask('second', body)]).toEqual([body.action, 'not-found']);
  });

  it('deletes what nobody had agreed to, remembers that, and tells whoever helped not to contact them', async () => {
    await ask('first', { action: 'accept', message: await toVisitor() });
    await ask('first', { action: 'bring-in', helper: 'second', ...(await anew('second')) });
    await told();
    expect(await ask('second', { action: 'forget' })).toBe('not-found');
    expect(await ask('third', { action: 'forget' })).toBe('not-found');
    expect(tombstones).toEqual([]);
    expect(await ask('first', { action: 'forget' })).toBe('done');
    expect(tombstones).toEqual([reference]);
    expect(await store.listInbox('first', now)).toMatchObject([
      { state: 'withdrawn', sealed: null, messages: [], helpers: [] },
    ]);
    expect(await inboxOf('second')).toBeUndefined();
    expect((await told()).sort()).toEqual(['request-withdrawn coordinator', 'request-withdrawn second']);
    expect(await ask('first', { action: 'forget' })).toBe('too-late');
    expect(tombstones).toHaveLength(1);
  });

  it('lets the coordinator delete what they see, and tells its agency', async () => {
    expect(await ask('coordinator', { action: 'forget' })).toBe('not-found');
    await ask('first', { action: 'decline', message: await toVisitor() });
    await told();
    expect(await ask('coordinator', { action: 'forget' })).toBe('done');
    expect(await told()).toEqual(['request-withdrawn first']);
    expect(await inboxOf('first')).toMatchObject({ state: 'withdrawn' });
  });

  it('refuses what is sealed to another number of keys than it must be', async () => {
    const two = { id: randomUUID(), sealed: await sealedFor(visitorKey, keys.coordinator) };
    const one = { id: randomUUID(), sealed: await sealedFor(keys.first) };
    const three = await toVisitor();
    const unpadded = await seal([visitorKey, keys.first, keys.coordinator], new Uint8Array(100));
    for (const body of [
      { action: 'accept', message: two },
      { action: 'write', message: two },
      { action: 'write', message: { ...two, sealed: base64FromBytes(unpadded) } },
      { action: 'note', message: one },
      { action: 'pass-on', to: 'second', ...(await anew('second')), sealed: three.sealed, message: three },
      { action: 'pass-on', to: 'second', ...(await anew('second')), message: two },
      { action: 'bring-in', helper: 'second', ...(await anew('second')), sealed: one.sealed },
    ])
      expect([body.action, await ask('first', body)]).toEqual([body.action, 'malformed-seal']);
  });

  it('refuses a key that is not the one of now, and an agency that is not in the list', async () => {
    const fresh = { action: 'pass-on', to: 'second', ...(await anew('second')), message: await toVisitor() };
    for (const stale of [{ agencyKeyId: '0'.repeat(16) }, { coordinatorKeyId: '0'.repeat(16) }])
      expect(await ask('first', { ...fresh, ...stale })).toBe('stale-key');
    for (const to of ['nobody', '__proto__', 'constructor'])
      expect(await ask('first', { ...fresh, to })).toBe('unknown-agency');
    const helping = { action: 'bring-in', helper: 'coordinator', ...(await anew('coordinator')) };
    expect(await ask('first', helping)).toBe('unknown-agency');
    expect(await inboxOf('first')).toMatchObject({ state: 'received' });
  });

  it('reads nothing but what it knows', async () => {
    for (const body of [
      { action: 'expire' },
      { action: 'open', more: 1 },
      { action: 'accept' },
      { action: 'open', reference: 'x' },
    ])
      expect(await ask('first', body)).toBe('not-readable');
  });
});
