import { expect, test } from 'vitest';
import { phoneNumber } from './fields.ts';

const isWhole = (number: string): boolean => phoneNumber('Number').safeParse(number).success;

test.each([
  '112',
  '999',
  '111',
  '50808',
  '116 123',
  '1800 33 00 33',
  '1800 80 70 77',
  '1850 424 244',
  '1890 264 364',
  '0818 07 2000',
  '0800 1111',
  '0808 8020 133',
  '01 873 2699',
  '051 848 000',
  '0404 12345',
  '059 915 2297',
  '058 22000',
  '062 33000',
  '0599152297',
  '086 123 4567',
  '0207 946 0958',
  '912 345 678',
  '+353 59 915 2297',
  '+44 20 7946 0958',
])('“%s” can be whole', (number) => {
  expect(isWhole(number)).toBe(true);
});

test.each([
  '052 74',
  '059 913',
  '01 873 26',
  '1800 33 00 3',
  '1850 424',
  '11',
  '0',
  '+353 59 1',
  '059 915 2297 88',
  '059  915 2297',
  '059-915-2297',
  ' 112',
  '112 ',
  '1800 FAMILY',
  '',
])('“%s” cannot', (number) => {
  expect(isWhole(number)).toBe(false);
});
