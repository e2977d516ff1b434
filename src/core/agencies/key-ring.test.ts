import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillUp, keysOf, newestKey, ringSizes, withNewKey } from './key-ring.ts';

const identity = fc.stringMatching(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{4,8}$/);

describe('a key ring', () => {
  it('of one is the key alone', () => {
    expect(keysOf('AGE-SECRET-KEY-PQ-1A')).toEqual(['AGE-SECRET-KEY-PQ-1A']);
  });

  it('gives a new key first, and keeps the others in their order', () => {
    const properties = fc.property(fc.uniqueArray(identity, { minLength: 1, maxLength: 20 }), (keys) => {
      const ring = keys.toReversed().reduce(withNewKey, '');
      expect(keysOf(ring)).toEqual(keys);
      expect(newestKey(ring)).toBe(keys[0]);
    });
    fc.assert(properties);
  });

  it('holds no key twice', () => {
    expect(keysOf(withNewKey('A\nB', 'B'))).toEqual(['B', 'A']);
  });

  it('is as long when it is sealed as others are, and holds the same keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(identity, { minLength: 1, maxLength: 20 }), (keys) => {
        const full = fillUp(keys.join('\n'));
        expect(ringSizes).toContain(full.length);
        expect(keysOf(full)).toEqual(keys);
      }),
    );
    expect(() => fillUp('K'.repeat(2049))).toThrow('too long');
  });

  it('keeps the newest twenty', () => {
    const keys = Array.from({ length: 25 }, (_, index) => `K${index}`);
    expect(keysOf(keys.reduce(withNewKey, ''))).toEqual(keys.toReversed().slice(0, 20));
  });
});
