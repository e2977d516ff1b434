import { describe, expect, it } from 'vitest';
import { withNewKey } from '#core/agencies/key-ring.ts';
import { pad, unpad } from '#core/contact/padding.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { makeKeyPair } from './keys.ts';
import { resealLetter } from './reseal.ts';
import { open, seal } from './sealing.ts';

const text = new TextEncoder().encode('A letter that nobody changes.');
const padded = pad(text) ?? new Uint8Array();
const [lost, renewed, coordinator, later, stranger] = await Promise.all([1, 2, 3, 4, 5].map(makeKeyPair));
if (!lost || !renewed || !coordinator || !later || !stranger) throw new Error('no keys');

describe('a letter of an agency whose key is lost', () => {
  it('is opened by the coordinator and sealed anew, unchanged, to the agency’s new key and the coordinator', async () => {
    const letter = await seal([lost.recipient, coordinator.recipient], padded);
    const ring = withNewKey(coordinator.identity, later.identity);
    const anew = await resealLetter(ring, letter, renewed.recipient, later.recipient);
    if (anew === null) throw new Error('It did not open.');
    expect(inspectSeal(anew)).toEqual({ kind: 'sealed', recipients: 2 });
    for (const { identity } of [renewed, later]) {
      expect(unpad((await open(identity, anew)) ?? new Uint8Array())).toEqual(text);
    }
    expect(await open(lost.identity, anew)).toBeNull();
  });

  it('stays as it is when the coordinator cannot open it, or it is no letter', async () => {
    const letter = await seal([lost.recipient, coordinator.recipient], padded);
    expect(await resealLetter(stranger.identity, letter, renewed.recipient, stranger.recipient)).toBeNull();
    const bare = await seal([coordinator.recipient], text);
    expect(
      await resealLetter(coordinator.identity, bare, renewed.recipient, coordinator.recipient),
    ).toBeNull();
  });
});
