import { expect, test } from 'vitest';
import { slug } from '../../../content/fields.ts';
import { madeSlug } from './made-slug.ts';

const taken = new Set(['open-door', 'open-door-wexford', 'open-door-2']);
const made = (name: string, apart?: string) => madeSlug(name, apart, (one) => taken.has(one));

test.each([
  ['Clár Chosc na nDrugaí', undefined, 'clar-chosc-na-ndrugai'],
  ['St. Mary’s, (No. 2)', undefined, 'st-mary-s-no-2'],
  ['Open Door', 'Carlow', 'open-door-carlow'],
  ['Open Door', 'Wexford', 'open-door-3'],
  ['Открытая дверь', undefined, 'service'],
  ['../../etc/passwd', undefined, 'etc-passwd'],
])('“%s” (%s) is %s', (name, apart, expected) => {
  expect(made(name, apart)).toBe(expected);
});

test('is a slug however long the name', () => {
  for (const name of ['word '.repeat(60), 'x'.repeat(300)]) {
    expect(slug.safeParse(made(name)).success).toBe(true);
    expect(slug.safeParse(madeSlug(name, 'Wexford', (one) => one.length > 79)).success).toBe(true);
  }
});
