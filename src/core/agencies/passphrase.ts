/** How well a passphrase guards a key: what to say beside the field, and whether it may be used. */
export type Strength = { readonly isEnough: boolean; readonly sentence: string };

const leastSigns = 16;
const leastDifferent = 7;

/** Looks at a passphrase's length and how much differs in it. It is a hint, not a measure: nobody can tell where words come from. */
export const strengthOf = (passphrase: string): Strength => {
  const { length } = passphrase.trim();
  if (length === 0)
    return {
      isEnough: false,
      sentence: 'Four or five words that have nothing to do with each other are easy to keep in mind.',
    };
  if (length < leastSigns)
    return {
      isEnough: false,
      sentence: `Still too short: ${length} signs of ${leastSigns}. Add a word.`,
    };
  if (new Set(passphrase.toLowerCase()).size < leastDifferent)
    return { isEnough: false, sentence: 'Too much of it is the same. Take other words.' };
  return passphrase.trim().split(/\s+/).length >= 4
    ? { isEnough: true, sentence: 'Good, if nobody who knows you would think of these words.' }
    : { isEnough: true, sentence: 'Long enough. With more words it would be better still.' };
};
