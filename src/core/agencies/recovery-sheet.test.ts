import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, groupsOf, isSameGroup, readSheet } from './recovery-sheet.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const place = fc.nat({ max: groupCount * 5 - 1 });
const typedOf = (bytes: Uint8Array) => groupsOf(bytes).join('');
const swapped = (text: string, one: number, other: number) => {
  const all = [...text];
  [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
  return all.join('');
};

describe('a recovery sheet', () => {
  it('is thirteen groups of five plain signs', () => {
    fc.assert(
      fc.property(keys, (bytes) => {
        const groups = groupsOf(bytes);
        expect(groups).toHaveLength(13);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('gives back the key, however it is typed', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(' ', '-', '\n', ' – ', ''), (bytes, between) => {
        const typed = groupsOf(bytes).join(between).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readSheet(typed)).toEqual({ kind: 'key', bytes });
      }),
    );
  });

  it('finds every single wrong sign, and names its group', () => {
    fc.assert(
      fc.property(keys, place, fc.constantFrom(...signs), (bytes, at, sign) => {
        const typed = typedOf(bytes);
        fc.pre(typed[at] !== sign);
        const wrong = `${typed.slice(0, at)}${sign}${typed.slice(at + 1)}`;
        expect(readSheet(wrong)).toEqual({ kind: 'wrong-group', group: Math.floor(at / 5) + 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('finds two signs that changed places', () => {
    fc.assert(
      fc.property(keys, place, place, (bytes, one, other) => {
        const typed = typedOf(bytes);
        fc.pre(typed[one] !== typed[other]);
        expect(readSheet(swapped(typed, one, other)).kind).toBe('wrong-group');
      }),
      { numRuns: 1000 },
    );
  });

  it('finds two groups that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (bytes, one, other) => {
        fc.pre(one !== other);
        const groups = [...groupsOf(bytes)];
        [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
        expect(readSheet(groups.join(' ')).kind).toBe('wrong-group');
      }),
    );
  });

  it('finds a sign that is missing or was typed twice', () => {
    fc.assert(
      fc.property(keys, place, (bytes, at) => {
        const typed = typedOf(bytes);
        expect(readSheet(typed.slice(0, at) + typed.slice(at + 1)).kind).not.toBe('key');
        expect(readSheet(typed.slice(0, at + 1) + typed.slice(at)).kind).not.toBe('key');
      }),
    );
  });

  it('says how many groups there are when some are missing', () => {
    const groups = groupsOf(new Uint8Array(32).fill(7));
    expect(readSheet(groups.slice(0, 5).join(' '))).toEqual({ kind: 'wrong-count', groups: 5 });
    expect(readSheet('')).toEqual({ kind: 'wrong-count', groups: 0 });
    expect(readSheet([...groups, groups[0]].join(' ')).kind).toBe('wrong-count');
  });

  it('knows a group that was typed back', () => {
    expect(isSameGroup(' 1o-abc ', '10ABC')).toBe(true);
    expect(isSameGroup('10ABD', '10ABC')).toBe(false);
  });
});
