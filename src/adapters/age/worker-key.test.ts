import { describe, expect, it } from 'vitest';
import { groupsOf, readSheet } from '#core/agencies/recovery-sheet.ts';
import { fingerprintOf, identityOfSeed, makeKeyPair, seedOf } from './keys.ts';

describe('a worker’s key', () => {
  it('comes back from its recovery sheet', async () => {
    const { identity } = await makeKeyPair();
    const read = readSheet(groupsOf(seedOf(identity)).join(' '));
    if (read.kind !== 'key') throw new Error(read.kind);
    expect(identityOfSeed(read.bytes)).toBe(identity);
  });

  it('has a sheet only when it is a hybrid key', () => {
    expect(() =>
      seedOf('AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'),
    ).toThrow();
  });

  it('has a fingerprint that can be read on the phone, another for each key', async () => {
    const keys = await Promise.all([makeKeyPair(), makeKeyPair()]);
    const [one, other] = keys.map(({ recipient }) => fingerprintOf(recipient));
    expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(one).not.toBe(other);
  });
});
