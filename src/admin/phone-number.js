// @ts-check

/**
 * As much of libphonenumber as is used here.
 * @typedef {(text: string, country: string) => undefined | {
 *   readonly country?: string, readonly nationalNumber: string,
 *   isValid(): boolean, formatNational(): string, formatInternational(): string }} ParseNumber
 */

/** Numbers of three to six digits are rung as they are: 112, 116 123, 50808. @param {string} digits */
const isShort = (digits) => /^[1-9]\d{2,5}$/.test(digits);

/**
 * A number as it is kept, from however somebody typed it: with the spaces people give it, and without the country where it
 * is this one. Null when nobody could ring it.
 * @param {string} typed
 * @param {string} country Two letters.
 * @param {ParseNumber} parse
 * @returns {string | null}
 */
export const keptNumber = (typed, country, parse) => {
  const plain = typed
    .replace(/[()/.–-]/g, ' ')
    .replace(/^\s*00(?=[1-9])/, '+')
    .replace(/\s+/g, ' ')
    .trim();
  const digits = plain.replace(/ /g, '');
  if (!/^\+?\d+$/.test(digits)) return null;
  if (isShort(digits)) return plain;
  const number = parse(plain, country);
  if (!number?.isValid()) return null;
  if (number.country !== country) return number.formatInternational();
  // Its own spaces stay: a service prints 1800 33 00 33 because it is remembered so.
  return digits.startsWith('+') ? number.formatNational().replace(/[()]/g, '') : plain;
};
