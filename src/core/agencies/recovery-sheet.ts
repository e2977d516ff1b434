import { referenceSigns } from '../contact/reference.ts';

const signsInGroup = 4;

/** Bytes of a private key, and the groups that they become: four signs and a check sign each. */
const keyLength = 32;
export const groupCount = 13;

/** What was typed from a sheet: the key's bytes, or which group is not right (counted from 1), or how many groups there are. */
export type ReadSheet =
  | { readonly kind: 'key'; readonly bytes: Uint8Array }
  | { readonly kind: 'wrong-group'; readonly group: number }
  | { readonly kind: 'wrong-count'; readonly groups: number };

/** The groups of a private key's 32 bytes, as they stand on a recovery sheet: thirteen of five signs. */
export const groupsOf = (bytes: Uint8Array): readonly string[] => {
  if (bytes.length !== keyLength)
    throw new Error(`A private key has ${keyLength} bytes, not ${bytes.length}.`);
  const values = valuesOf(bytes);
  return Array.from({ length: groupCount }, (_, index) => {
    const group = values.slice(index * signsInGroup, (index + 1) * signsInGroup);
    return [...group, checkOf(group, index)].map((value) => referenceSigns.charAt(value)).join('');
  });
};

/**
 * Reads what somebody typed from a sheet; small letters, spaces, lines and dashes do not matter, nor O for 0 or I and L for 1.
 * Every single wrong sign is found, and every two neighbours or groups that changed places.
 */
export const readSheet = (typed: string): ReadSheet => {
  const signs = readSigns(typed);
  const groups = signs.match(/.{1,5}/g) ?? [];
  const wrong = groups.findIndex((group, index) => !isGroup(group, index));
  if (wrong !== -1 && wrong < groupCount && groups[wrong]?.length === signsInGroup + 1)
    return { kind: 'wrong-group', group: wrong + 1 };
  if (signs.length !== groupCount * (signsInGroup + 1)) return { kind: 'wrong-count', groups: groups.length };
  const bytes = bytesOf(groups.flatMap((group) => [...group.slice(0, signsInGroup)].map(valueOfSign)));
  // The last group has four bits more than the key: they are zero.
  return bytes === null ? { kind: 'wrong-group', group: groupCount } : { kind: 'key', bytes };
};

/** Whether this is what stands as a group on the sheet, as somebody types it back. */
export const isSameGroup = (typed: string, group: string): boolean => readSigns(typed) === group;

const readSigns = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

const valueOfSign = (sign: string): number => referenceSigns.indexOf(sign);

const isGroup = (group: string, index: number): boolean => {
  const values = [...group].map(valueOfSign);
  return (
    group.length === signsInGroup + 1 &&
    !values.includes(-1) &&
    checkOf(values.slice(0, signsInGroup), index) === values[signsInGroup]
  );
};

/**
 * A sum in the field of 32: every sign and the group's place with a weight of its own, none of them 1, which is the check
 * sign's. So no single change leaves the sum as it is, and no exchange of two different signs.
 */
const checkOf = (values: readonly number[], index: number): number =>
  [...values, index].reduce((sum, value, place) => sum ^ times(value, place + 2), 0);

/** The product of two elements of the field of 32, by x⁵ + x² + 1. */
const times = (one: number, other: number): number => {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if ((other >> bit) & 1) product ^= one << bit;
  }
  for (let bit = 9; bit >= 5; bit -= 1) {
    if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  }
  return product;
};

/** 32 bytes as 52 values of five bits, the last with four zeros at its end. */
const valuesOf = (bytes: Uint8Array): number[] => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.padEnd(groupCount * signsInGroup * 5, '0').match(/.{5}/g) ?? []).map((five) =>
    Number.parseInt(five, 2),
  );
};

const bytesOf = (values: readonly number[]): Uint8Array | null => {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  if (/1/.test(bits.slice(keyLength * 8))) return null;
  return Uint8Array.from({ length: keyLength }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
};
