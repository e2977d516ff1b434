import { editDistance } from '../../content/check/reading/nearest.ts';
import type { Audience } from '../../directory/service.ts';
import { type Gazetteer, lookUpPlace, plain } from '../../places/match-place.ts';
import type { Place } from '../../places/place.ts';
import type { How, When } from '../facets.ts';
import {
  drinkAndDrugs,
  emptyPhrases,
  emptyWords,
  maybeDrugs,
  spelledRight,
  urgentIn,
  withoutEircode,
} from './everyday-words.ts';
import type { Meaning } from './phrases.ts';

/** What somebody seems to mean by the words they typed. */
export type Understood = {
  readonly needs: readonly string[];
  readonly audiences: readonly Audience[];
  readonly hows: readonly How[];
  readonly whens: readonly When[];
  /** The person they worry about, as they call them: `son`. */
  readonly they?: string;
  /** A place that they named, or most likely meant (`exact: false`). Without `area` it is not covered by the network. */
  readonly place?: { readonly place: Place; readonly exact: boolean; readonly written: string };
  /** Words that stand for nothing known: to be looked for in the listings themselves. */
  readonly rest: readonly string[];
  /** It sounds as if somebody may be in danger: numbers to ring come before a list. */
  readonly isUrgent?: true;
  /** An Eircode was in it, which cannot be placed here. */
  readonly hasEircode?: true;
};

/** How many words the longest place has. */
const longestPlace = 4;
const shortestGuess = 7;
/** How long a word is before its first letter may be wrong as well, and two letters of a place. */
const longEnough = 8;

const longestIn = (phrases: ReadonlyMap<string, Meaning>): number =>
  Math.max(longestPlace, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

/** Short words that begin otherwise are other words: “power” is not Tower. Swapped letters begin alike. */
const beginsAlike = (written: string, name: string): boolean =>
  written[0] === name[0] || (written[0] === name[1] && written[1] === name[0]);

/** How they are called who drink or use, when nobody says who they are. */
export const theirPerson = 'person';

/**
 * A known phrase of one word of which a letter is wrong: “councelling”. Short words are never guessed at, nor words that are
 * right as they are; and nothing is guessed that could endanger.
 */
const nearlyKnown = (word: string, phrases: ReadonlyMap<string, Meaning>): Meaning | undefined => {
  if (word.length < 6 || spelledRight.has(word)) return undefined;
  const near = [...phrases].filter(
    ([phrase, meaning]) =>
      !(meaning.facet === 'needs' && meaning.couldEndanger) &&
      Math.abs(phrase.length - word.length) <= 1 &&
      (word.length >= longEnough || beginsAlike(word, phrase)) &&
      editDistance(word, phrase) === 1,
  );
  return near[0]?.[1];
};

/**
 * Reads words that somebody typed: “rehab for my son near wexfrod” is a need, a parent, and a place that is Wexford most
 * likely. The longest known phrase counts first; a place may have a letter or two wrong; what is left stays as it is.
 * A word that listings have (`isInListings`) is never taken for a place that is spelt almost like it.
 */
export const understand = (
  written: string,
  phrases: ReadonlyMap<string, Meaning>,
  gazetteer: Gazetteer,
  isInListings: (word: string) => boolean = () => false,
): Understood => {
  const { hasEircode, rest: placeable } = withoutEircode(plain(written));
  const { isUrgent, rest: sayable } = urgentIn(placeable, phrases);
  const words = sayable.split(' ').filter(Boolean);
  const longest = longestIn(phrases);
  const saysDrinkOrDrugs = words.some((word) => drinkAndDrugs.has(word));
  const saysNothing = (word: string) =>
    emptyWords.has(word) ||
    drinkAndDrugs.has(word) ||
    (saysDrinkOrDrugs && maybeDrugs.has(word)) ||
    /^\d{1,2}$/.test(word);
  const meanings: Meaning[] = [];
  const left: string[] = [];
  let place: Understood['place'];

  for (let from = 0; from < words.length; ) {
    const most = Math.min(longest, words.length - from);
    let taken = 0;
    for (let length = most; length > 0 && taken === 0; length -= 1) {
      const phrase = words.slice(from, from + length).join(' ');
      const named = place === undefined ? gazetteer.get(phrase) : undefined;
      const meaning = phrases.get(phrase);
      if (meaning !== undefined) meanings.push(meaning);
      else if (named !== undefined) place = { place: named, exact: true, written: phrase };
      else if (!emptyPhrases.has(phrase)) continue;
      taken = length;
    }
    const word = words[from] ?? '';
    if (taken === 0 && !saysNothing(word)) {
      const guessed = place === undefined ? placeOfWords(words.slice(from), gazetteer) : undefined;
      if (guessed === undefined) left.push(word);
      else {
        place = guessed;
        taken = guessed.written.split(' ').length;
      }
    }
    from += Math.max(1, taken);
  }

  const rest: string[] = [];
  for (const word of left) {
    const meaning = nearlyKnown(word, phrases);
    const mayBePlace = place === undefined && meaning === undefined && !isInListings(word);
    const guessed = mayBePlace ? guessPlace(word, gazetteer) : undefined;
    if (meaning !== undefined) meanings.push(meaning);
    else if (guessed !== undefined) place = { ...guessed, written: word };
    else rest.push(word);
  }

  const relative = meanings.find((meaning) => meaning.facet === 'audiences' && meaning.they !== undefined);
  const they = relative?.facet === 'audiences' ? relative.they : saysDrinkOrDrugs ? theirPerson : undefined;
  return {
    needs: optionsIn(meanings, 'needs'),
    audiences: optionsIn(meanings, 'audiences') as Audience[],
    hows: optionsIn(meanings, 'hows') as How[],
    whens: optionsIn(meanings, 'whens') as When[],
    ...(they !== undefined && { they }),
    ...(place !== undefined && { place }),
    rest,
    ...(isUrgent && { isUrgent: true as const }),
    ...(hasEircode && { hasEircode: true as const }),
  };
};

/** A place with a letter wrong; with two, or the first, only when it is long: “shallow” is not Mallow. */
const guessPlace = (written: string, gazetteer: Gazetteer): ReturnType<typeof lookUpPlace<Place>> => {
  if (spelledRight.has(written)) return undefined;
  const found = lookUpPlace(written, gazetteer);
  if (found === undefined || found.exact || written.length >= longEnough) return found;
  const names = [found.place.name, ...(found.place.also ?? [])].map(plain);
  return names.some((name) => beginsAlike(written, name) && editDistance(written, name) <= 1)
    ? found
    : undefined;
};

/** A place of two words or three at the beginning of these, with a letter or two wrong: “carrik on suir”. */
const placeOfWords = (words: readonly string[], gazetteer: Gazetteer): Understood['place'] => {
  for (const length of [3, 2]) {
    const written = words.slice(0, length).join(' ');
    if (words.length < length || written.length < shortestGuess) continue;
    const guessed = guessPlace(written, gazetteer);
    if (guessed !== undefined && plain(guessed.place.name).split(' ').length === length)
      return { ...guessed, written };
  }
  return undefined;
};

const optionsIn = (meanings: readonly Meaning[], facet: Meaning['facet']): string[] => [
  ...new Set(meanings.flatMap((meaning) => (meaning.facet === facet ? [meaning.option] : []))),
];
