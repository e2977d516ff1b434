import { audienceWords } from '../../directory/words/listing-words.ts';
import type { Options } from '../facets.ts';
import type { NeedWords } from './phrases.ts';
import type { Understood } from './understand.ts';

/** One of two things that somebody may look for who names a person: something for that person, or something for themselves. */
export type Offer = {
  readonly for: 'them' | 'asker';
  /** “For your son: Treatment for them” */
  readonly words: string;
  readonly needs: readonly string[];
  readonly audiences: readonly string[];
};

const listed = (words: readonly string[]): string => words.join(', ');

/**
 * What to offer to somebody who names a person they worry about: first what was asked for. Nothing when no person is named,
 * or when all that was asked for is for the asker anyway.
 */
export const offersFor = (
  { needs, audiences, they }: Understood,
  known: readonly NeedWords[],
): readonly [Offer, Offer] | undefined => {
  const isForThem = (slug: string) => known.some((need) => need.slug === slug && need.forThem === true);
  const namesOf = (slugs: readonly string[]) =>
    known.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
  const wanted = needs.filter(isForThem);
  const own = needs.filter((slug) => !isForThem(slug));
  if (they === undefined || (wanted.length === 0 && own.length > 0)) return undefined;
  const theirs = wanted.length > 0 ? wanted : known.map(({ slug }) => slug).filter(isForThem);
  if (theirs.length === 0) return undefined;
  const people = listed(audiences.map((audience) => audienceWords[audience].toLowerCase()));
  const forThem: Offer = {
    for: 'them',
    words: `For your ${they}: ${listed(namesOf(theirs))}`,
    needs: theirs,
    audiences: [],
  };
  const forAsker: Offer = {
    for: 'asker',
    words: `For you: ${own.length > 0 ? listed(namesOf(own)) : 'support'} for ${people === '' ? 'families and friends' : people}`,
    needs: own,
    audiences,
  };
  return wanted.length > 0 ? [forThem, forAsker] : [forAsker, forThem];
};

/** A choice with an offer in place of its needs and audiences. */
export const choosingOffer = (chosen: Options, { needs, audiences }: Offer): Options => ({
  ...chosen,
  needs,
  audiences,
});
