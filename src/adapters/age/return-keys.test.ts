import { createHash, createHmac, scryptSync } from 'node:crypto';
import { bech32 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { makeKeyPair, recipientOf } from './keys.ts';
import { openAgencyMessages, sealAgencyMessage } from './letters.ts';
import { deriveReturnKeys, hashAuthenticationKey } from './return-keys.ts';

const reference = '0123-4567-89AB';
const words = 'tulip river lamp garden spoon cloud';
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const keys = await deriveReturnKeys(reference, words);

describe('the keys of a request', () => {
  test('are the same again from the same reference and words', async () => {
    expect(await deriveReturnKeys(reference, words)).toEqual(keys);
  });

  test.each([
    ['another word', reference, 'tulip river lamp garden spoon clouds'],
    ['the words in another order', reference, 'river tulip lamp garden spoon cloud'],
    ['another reference', '0123-4567-89AC', words],
  ])('are all others with %s', async (_, otherReference, otherWords) => {
    const other = await deriveReturnKeys(otherReference, otherWords);
    expect(other.authenticationKey).not.toEqual(keys.authenticationKey);
    expect(other.replyIdentity).not.toBe(keys.replyIdentity);
    expect(other.replyRecipient).not.toBe(keys.replyRecipient);
  });

  // Whoever holds words of an older release must still be able to come back: these never change.
  test('are the ones of version 1', () => {
    const replySeed = bech32.decodeToBytes(keys.replyIdentity).bytes;
    expect(hexOf(keys.authenticationKey)).toBe(
      '506e0329cb2c2bfa6a7871f423d452800286f824422ab6c30f1a2577c1df0e0a',
    );
    expect(hexOf(replySeed)).toBe('f040c0cee8813f315696345fa1d80ef17b7f4a2a60bd777d341688a204f81b11');
  });

  test('are scrypt of the words, then HKDF for each purpose, as another library computes them', () => {
    const salt = `alongside/return/v1/${reference}`;
    const root = scryptSync(words, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    const expand = (purpose: string) => createHmac('sha256', root).update(`${purpose}\u0001`).digest('hex');
    expect(hexOf(keys.authenticationKey)).toBe(expand('authentication'));
    expect(hexOf(bech32.decodeToBytes(keys.replyIdentity).bytes)).toBe(expand('reply'));
  });

  test('are told to the server as a hash only', () => {
    expect(keys.authenticationKey).toHaveLength(32);
    const hash = createHash('sha256').update(keys.authenticationKey).digest();
    expect(Buffer.from(keys.authenticationHash).equals(hash)).toBe(true);
    expect(hashAuthenticationKey(keys.authenticationKey)).toEqual(keys.authenticationHash);
  });
});

test('an answer opens with the words that the visitor kept, and not with others', async () => {
  const [agency, coordinator] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const answer = {
    kind: 'declined',
    reference,
    reason: 'No place is free.',
    nextDoor: 'Second Door',
  } as const;
  const sealed = await sealAgencyMessage(answer, [
    keys.replyRecipient,
    agency.recipient,
    coordinator.recipient,
  ]);
  expect(await recipientOf(keys.replyIdentity)).toBe(keys.replyRecipient);
  expect(await openAgencyMessages(keys.replyIdentity, reference, [sealed])).toEqual([answer]);
  const others = await deriveReturnKeys(reference, 'tulip river lamp garden spoon moon');
  expect(await openAgencyMessages(others.replyIdentity, reference, [sealed])).toEqual([]);
});
