import { beforeAll, describe, expect, test } from 'vitest';
import { base64FromBytes } from '#core/contact/base64.ts';
import { filledIn, makeData, makeDesk } from '#core/contact/contact-data.fixture.ts';
import type { SpokenData } from '#core/contact/contact-data.ts';
import { readContactForm } from '#core/contact/contact-form.ts';
import { longest } from '#core/contact/form-fields.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { judgePost, sealedPostSchema } from '#core/contact/sealed-post.ts';
import { chooseAgency } from '#core/routing/destination.ts';
import { type KeyPair, keyIdOf, makeKeyPair } from './keys.ts';
import { openFigures, openLetter } from './letters.ts';
import { deriveReturnKeys } from './return-keys.ts';
import { sealRequest } from './sealed-request.ts';

const envelope = {
  id: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10',
  reference: '0123-4567-89AB',
  words: 'tulip river lamp garden spoon cloud',
  writtenAt: new Date('2026-11-22T03:00:00Z'),
};
let agency: KeyPair;
let coordinator: KeyPair;
let data: SpokenData;

beforeAll(async () => {
  [agency, coordinator] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  data = makeData({
    agencies: { 'first-door': makeDesk({ publicKey: agency.recipient }) },
    coordinator: makeDesk({ name: 'the coordinator', publicKey: coordinator.recipient }),
  });
});

const sealedFor = async (
  known: SpokenData,
  values: Parameters<typeof readContactForm>[0] = filledIn.ring,
): Promise<SealedRequest> => {
  const form = readContactForm(values, known, '2026-11-22');
  if (form.kind === 'incomplete') throw new Error('incomplete');
  const destination = chooseAgency({ asked: form.request, data: known, today: '2026-11-22' });
  if (destination.kind !== 'sealed') throw new Error(destination.kind);
  return sealRequest({ ...envelope, request: form.request, destination });
};
const asJson = ({ sealed, figures, authenticationHash, ...rest }: SealedRequest) => ({
  ...rest,
  sealed: base64FromBytes(sealed),
  figures: base64FromBytes(figures),
  authenticationHash: base64FromBytes(authenticationHash),
});

describe('a sealed request', () => {
  test('is one that the door takes', async () => {
    const sealed = await sealedFor(data);
    expect(judgePost(sealed, data, keyIdOf)).toBe('fit');
    expect(sealedPostSchema.parse(asJson(sealed))).toEqual(sealed);
  });

  test('holds the whole letter for the agency, with the reference of its envelope', async () => {
    const { sealed } = await sealedFor(data);
    expect(await openLetter(agency.identity, sealed)).toMatchObject({
      version: 1,
      reference: envelope.reference,
      writtenAt: '2026-11-22T03:00:00.000Z',
      request: { words: filledIn.ring.words, callMe: 'Ann' },
    });
  });

  test('holds figures for the coordinator alone', async () => {
    const { figures } = await sealedFor(data);
    expect(await openFigures(coordinator.identity, figures)).toEqual({
      version: 1,
      area: 'carlow',
      need: 'listening',
      asker: 'family',
    });
    expect(await openFigures(agency.identity, figures)).toBeNull();
  });

  test('leads back with the words, of which it holds nothing', async () => {
    const sealed = await sealedFor(data);
    const keys = await deriveReturnKeys(envelope.reference, envelope.words);
    expect(sealed.authenticationHash).toEqual(keys.authenticationHash);
    expect(sealed.replyRecipient).toBe(keys.replyRecipient);
    const text = JSON.stringify(asJson(sealed));
    expect(text).not.toMatch(/tulip|Ann|carlow|listening/);
    expect(text).not.toContain(Buffer.from(keys.authenticationKey).toString('base64'));
  });

  test('is as fit for one door as for another when the keys are stale: it says which keys it used', async () => {
    const sealed = await sealedFor(data);
    const renewed = {
      ...data,
      agencies: { 'first-door': makeDesk({ publicKey: (await makeKeyPair()).recipient }) },
    };
    expect(judgePost(sealed, renewed, keyIdOf)).toBe('stale-key');
  });

  test('of the longest letter fits through the door of 64 KB', async () => {
    const sign = '\u0001';
    const longestOfAll = {
      ...filledIn.ring,
      never: sign.repeat(longest.line),
      callMe: sign.repeat(longest.callMe),
      words: sign.repeat(longest.words),
    };
    expect(JSON.stringify(asJson(await sealedFor(data, longestOfAll))).length).toBeLessThan(64 * 1024);
  });
});

describe('a request to the coordinator alone', () => {
  test('looks from outside like every other, and only the coordinator opens it', async () => {
    const toCoordinator = await sealedFor({ ...data, rules: [] });
    const toAgency = await sealedFor(data);
    expect(toCoordinator.agency).toBe('coordinator');
    expect(toCoordinator.sealed.length).toBe(toAgency.sealed.length);
    expect(judgePost(toCoordinator, data, keyIdOf)).toBe('fit');
    expect(await openLetter(coordinator.identity, toCoordinator.sealed)).toMatchObject({
      reference: envelope.reference,
    });
    expect(await openLetter(agency.identity, toCoordinator.sealed)).toBeNull();
  });
});
