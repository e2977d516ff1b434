import { beforeEach, describe, expect, it } from 'vitest';
import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { sealFigures } from '#adapters/age/letters.ts';
import { seal } from '#adapters/age/sealing.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { makeData, makeDesk } from '#core/contact/contact-data.fixture.ts';
import { pad } from '#core/contact/padding.ts';
import { createFakeDeskStore } from '../../tests/support/fake-desk-store.ts';
import { createFakeOutbox } from '../../tests/support/fake-outbox.ts';
import { createFakeRequestStore } from '../../tests/support/fake-request-store.ts';
import { createFakeWorkerKeyStore } from '../../tests/support/fake-worker-key-store.ts';
import { makeSealedRequest } from '../../tests/support/sealed-requests.ts';
import { makeToken, ringIdOf } from './bearer-token.ts';
import { listFigures, showDesk } from './desk.ts';
import { resealRequest, showLetter } from './desk-reseal.ts';

const now = new Date('2026-11-22T10:00:00Z');
const secret = 'a secret of thirty-two characters';
const [agency, coordinator] = await Promise.all([makeKeyPair(), makeKeyPair()]);
const contactData = makeData({
  agencies: { 'first-agency': makeDesk({ publicKey: agency.recipient }) },
  coordinator: makeDesk({ name: 'The coordinator', publicKey: coordinator.recipient }),
});

const open = () => {
  const outbox = createFakeOutbox();
  const store = createFakeRequestStore(outbox);
  const workerKeys = createFakeWorkerKeyStore();
  const desk = createFakeDeskStore(store.rows, outbox, workerKeys);
  const app = { desk, workerKeys, secret, now: () => now, contactData, agenciesWithDeputyAddress: [] };
  return { store, app };
};

const ring = new Uint8Array([1]);
const worker = (id: string, of: string) => ({
  id,
  agency: of,
  recipient: `age1pq1${id}`,
  wrappedAgencyKey: ring,
});
const asks = (workerKeyId: string, of: string, expiresAt = now.getTime() + 60_000) =>
  new Request('https://example.org/', {
    headers: {
      Authorization: `Bearer ${makeToken({ workerKeyId, agency: of, ringId: ringIdOf(ring), expiresAt }, secret)}`,
    },
  });
const byCoordinator = () => asks('00000000000000c0', 'coordinator');

let { store, app } = open();
beforeEach(async () => {
  ({ store, app } = open());
  await app.workerKeys.put(worker('00000000000000a1', 'first-agency'), now);
  await app.workerKeys.put(worker('00000000000000c0', 'coordinator'), now);
});

const letterAnew = async (request: { reference: string }, about: object = {}) => ({
  reference: request.reference,
  agency: 'first-agency',
  oldAgencyKeyId: '0123456789abcdef',
  agencyKeyId: keyIdOf(agency.recipient),
  coordinatorKeyId: keyIdOf(coordinator.recipient),
  sealed: base64FromBytes(
    await sealFigures({ version: 1, area: 'a', need: 'b', asker: 'family' }, coordinator.recipient),
  ),
  ...about,
});

describe('every door of the desk', () => {
  const doors = [
    ['what is seen', (request: Request) => showDesk(request, app)],
    ['the figures', (request: Request) => listFigures(request, app)],
    ['a letter', (request: Request) => showLetter({ reference: 'AAAA-BBBB-CCCC' }, request, app)],
    [
      'sealing again',
      async (request: Request) =>
        resealRequest(await letterAnew({ reference: 'AAAA-BBBB-CCCC' }), request, app),
    ],
  ] as const;

  it.each(doors)('is shut to an agency’s worker, an old token and nobody: %s', async (_what, knock) => {
    const noRight = { kind: 'refused', reason: 'no-right' };
    expect(await knock(asks('00000000000000a1', 'first-agency'))).toEqual(noRight);
    expect(await knock(asks('00000000000000a1', 'coordinator'))).toEqual(noRight);
    expect(await knock(asks('00000000000000c0', 'coordinator', now.getTime() - 1))).toEqual(noRight);
    expect(await knock(new Request('https://example.org/'))).toEqual(noRight);
  });

  it.each(doors)('is open to the coordinator: %s', async (_what, knock) => {
    expect(await knock(byCoordinator())).not.toEqual({ kind: 'refused', reason: 'no-right' });
  });

  it('is shut to a coordinator’s worker who was removed', async () => {
    await app.workerKeys.remove('00000000000000c0', now);
    expect(await showDesk(byCoordinator(), app)).toEqual({ kind: 'refused', reason: 'key-removed' });
  });
});

it('the desk shows nothing that is sealed', async () => {
  const request = makeSealedRequest();
  await store.keep(request, [], now);
  const shown = await showDesk(byCoordinator(), app);
  const text = shown instanceof Response ? await shown.text() : '';
  expect(text).toContain(request.reference);
  for (const bytes of [request.sealed, request.figures, request.authenticationHash])
    expect(text).not.toContain(base64FromBytes(bytes));
});

describe('a letter that was sealed again is kept', () => {
  const kept = async () => {
    const request = makeSealedRequest({ agencyKeyId: '0123456789abcdef' });
    await store.keep(request, [], now);
    return request;
  };
  const put = async (body: object) => {
    const answer = await resealRequest(body, byCoordinator(), app);
    return answer instanceof Response ? 'done' : answer.reason;
  };
  const twoKeys = async () => {
    const bytes = pad(new TextEncoder().encode('a letter')) ?? new Uint8Array();
    return base64FromBytes(await seal([agency.recipient, coordinator.recipient], bytes));
  };

  it('only with two keys, and only with those of now', async () => {
    const request = await kept();
    const sealed = await twoKeys();
    expect(await put(await letterAnew(request))).toBe('malformed-seal');
    expect(await put(await letterAnew(request, { sealed, agencyKeyId: 'fedcba9876543210' }))).toBe(
      'stale-key',
    );
    expect(await put(await letterAnew(request, { sealed, agency: 'gone' }))).toBe('unknown-agency');
    expect(await put(await letterAnew(request, { sealed }))).toBe('done');
  });

  it('once: what moved on meanwhile is left alone', async () => {
    const body = await letterAnew(await kept(), { sealed: await twoKeys() });
    expect(await put(body)).toBe('done');
    expect(await put(body)).toBe('too-late');
  });
});
