import { describe, expect, it } from 'vitest';
import { ringSizes, withNewKey } from '#core/agencies/key-ring.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { makeKeyPair } from './keys.ts';
import { open, seal } from './sealing.ts';
import { openRing, publicKeyOf, publicKeysOf, wrapRing } from './wrapped-ring.ts';

const bytes = new TextEncoder().encode('sealed before and after');
const [worker, other, older, newer] = await Promise.all([1, 2, 3, 4].map(makeKeyPair));
if (!worker || !other || !older || !newer) throw new Error('no keys');
const ring = withNewKey(older.identity, newer.identity);

describe('a wrapped key ring', () => {
  it('opens with the key of the worker it was wrapped for, and no other', async () => {
    const wrapped = await wrapRing(ring, worker.recipient);
    expect(await openRing(worker.identity, wrapped)).toBe(ring);
    expect(await openRing(other.identity, wrapped)).toBeNull();
  });

  it('looks alike for one key and for many', async () => {
    const one = await wrapRing(older.identity, worker.recipient);
    const many = await wrapRing(ring, worker.recipient);
    expect(one.length).toBe(many.length);
    expect(inspectSeal(many, ringSizes)).toEqual({ kind: 'sealed', recipients: 1 });
  });

  it('that holds a first key as it is, is a ring of one', async () => {
    const first = await seal([worker.recipient], new TextEncoder().encode(older.identity));
    expect(await openRing(worker.identity, first)).toBe(older.identity);
  });
});

describe('a key ring', () => {
  it('opens what was sealed to any of its keys, and nothing else', async () => {
    expect(await open(ring, await seal([older.recipient], bytes))).toEqual(bytes);
    expect(await open(ring, await seal([other.recipient, newer.recipient], bytes))).toEqual(bytes);
    expect(await open(ring, await seal([other.recipient], bytes))).toBeNull();
    expect(await open('', await seal([older.recipient], bytes))).toBeNull();
  });

  it('says its public keys, the newest first', async () => {
    expect(await publicKeyOf(ring)).toBe(newer.recipient);
    expect(await publicKeysOf(ring)).toEqual([newer.recipient, older.recipient]);
  });
});
