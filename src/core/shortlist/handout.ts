import type { HandoutFacts } from './handout-facts.ts';
import { writeListLink } from './list-link.ts';
import { type Kept, keep, type Shortlist } from './shortlist.ts';

/** A service on a list, with what is said of it. */
export type HandoutItem = { readonly kept: Kept; readonly facts: HandoutFacts };

/** A list with its facts: what can be shown, and how many services there are no facts of (any more). */
export type Handout = { readonly items: readonly HandoutItem[]; readonly gone: number };

/** A list with the facts of its services. What is not listed any more is counted, and shown nowhere. */
export const handoutOf = (list: Shortlist, services: readonly HandoutFacts[]): Handout => {
  const bySlug = new Map(services.map((facts) => [facts.slug, facts]));
  const items = list.flatMap((kept) => {
    const facts = bySlug.get(kept.slug);
    return facts === undefined ? [] : [{ kept, facts }];
  });
  return { items, gone: list.length - items.length };
};

/** Whether a service goes on paper and into a link: always, unless it could put somebody in danger and nobody ticked it. */
export const goesAlong = ({ kept, facts }: HandoutItem): boolean =>
  facts.isCareful !== true || kept.goesAlong;

/** Whether a card of numbers has something of this service. */
export const hasNumberOnPaper = (item: HandoutItem): boolean =>
  goesAlong(item) && item.facts.phones.length > 0;

/** What stands after the `#` of the link to a list; empty when nothing goes along. */
export const linkOf = (items: readonly HandoutItem[]): string =>
  writeListLink(items.filter(goesAlong).map(({ facts }) => facts.id));

/**
 * The list that a link stands for, and how many of its ids stand for nothing. Whoever made the link ticked what could put
 * somebody in danger; whoever hands it on is asked anew.
 */
export const shortlistFromIds = (
  ids: readonly string[],
  services: readonly HandoutFacts[],
): { readonly list: Shortlist; readonly gone: number } => {
  const byId = new Map(services.map((facts) => [facts.id, facts.slug]));
  const slugs = ids.flatMap((id) => byId.get(id) ?? []);
  return { list: slugs.reduce<Shortlist>(keep, []), gone: ids.length - slugs.length };
};
