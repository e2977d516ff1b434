import { editDistance } from '../../content/check/reading/nearest.ts';
import type { Audience } from '../../directory/service.ts';
import { type Gazetteer, lookUpPlace, plain } from '../../places/match-place.ts';
import type { Place } from '../../places/place.ts';
import type { How, When } from '../facets.ts';
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
};

/** Words that say nothing about what is wanted. */
const empty = new Set(
  plain(
    `a about am an and any anybody anyone are as at be because can county co could do does drink drinks drinking drug drugs
    find for from get has have he help her him his how i in is it looking me my near nearby need needs of on or our
    please service services she somebody someone something support that the their them there they this to too us using
    uses want wants we what when where who with you your`,
  ).split(' '),
);

const longestPhrase = 4;

/** A known phrase of one word of which a letter is wrong: “councelling”. Short words are never guessed at. */
const nearlyKnown = (word: string, phrases: ReadonlyMap<string, Meaning>): Meaning | undefined => {
  if (word.length < 6) return undefined;
  const near = [...phrases].filter(
    ([phrase]) => Math.abs(phrase.length - word.length) <= 1 && editDistance(word, phrase) === 1,
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
  const words = plain(written).split(' ').filter(Boolean);
  const meanings: Meaning[] = [];
  const left: string[] = [];
  let place: Understood['place'];

  for (let from = 0; from < words.length; ) {
    const most = Math.min(longestPhrase, words.length - from);
    let taken = 0;
    for (let length = most; length > 0 && taken === 0; length -= 1) {
      const phrase = words.slice(from, from + length).join(' ');
      const named = place === undefined ? gazetteer.get(phrase) : undefined;
      const meaning = phrases.get(phrase);
      if (meaning !== undefined) meanings.push(meaning);
      else if (named !== undefined) place = { place: named, exact: true, written: phrase };
      else continue;
      taken = length;
    }
    const word = words[from] ?? '';
    if (taken === 0 && !empty.has(word)) left.push(word);
    from += Math.max(1, taken);
  }

  const rest: string[] = [];
  for (const word of left) {
    const meaning = nearlyKnown(word, phrases);
    const mayBePlace = place === undefined && meaning === undefined && !isInListings(word);
    const guessed = mayBePlace ? lookUpPlace(word, gazetteer) : undefined;
    if (meaning !== undefined) meanings.push(meaning);
    else if (guessed !== undefined) place = { ...guessed, written: word };
    else rest.push(word);
  }

  const they = meanings.find((meaning) => meaning.facet === 'audiences' && meaning.they !== undefined);
  return {
    needs: optionsIn(meanings, 'needs'),
    audiences: optionsIn(meanings, 'audiences') as Audience[],
    hows: optionsIn(meanings, 'hows') as How[],
    whens: optionsIn(meanings, 'whens') as When[],
    ...(they?.facet === 'audiences' && they.they !== undefined && { they: they.they }),
    ...(place !== undefined && { place }),
    rest,
  };
};

const optionsIn = (meanings: readonly Meaning[], facet: Meaning['facet']): string[] => [
  ...new Set(meanings.flatMap((meaning) => (meaning.facet === facet ? [meaning.option] : []))),
];
