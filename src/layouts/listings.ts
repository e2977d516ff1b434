import { getCollection } from 'astro:content';
import { publishedOn } from '#core/directory/published.ts';
import type { Service } from '#core/directory/service.ts';
import { noOptions } from '#core/finding/facets.ts';
import { readFacts } from '#core/finding/facts.ts';
import { type FactsTable, makeFactsTable } from '#core/finding/facts-table.ts';
import { find } from '#core/finding/find.ts';
import { type FinderData, needWordsOf } from '#core/finding/finder-data.ts';
import { orderInWords, reasonsOf } from '#core/finding/words/order-in-words.ts';
import { gazetteerOf, plain } from '#core/places/match-place.ts';
import { needs, places, site } from '../content.ts';
import { holidays } from '../public-holidays.ts';
import { clock, today } from './build-day.ts';

/** A service in a list: its address is `/service/<slug>/`. */
export type Listing = { readonly slug: string; readonly service: Service };

const gazetteer = gazetteerOf(places);
const nothingChosen = { chosen: noOptions };
const tables = new WeakMap<readonly Listing[], FactsTable>();

/** What can be asked of listings, in their order. Made once for each list. */
export const factsOf = (listings: readonly Listing[]): FactsTable => {
  const known = tables.get(listings);
  if (known !== undefined) return known;
  const table = makeFactsTable(
    listings.map(({ service }) => service),
    today,
    (town) => gazetteer.get(plain(town)),
  );
  tables.set(listings, table);
  return table;
};

const readNow = async (): Promise<readonly Listing[]> => {
  const { compare } = new Intl.Collator(site.language, { ignorePunctuation: true });
  const all = (await getCollection('services')).map(({ id, data }) => ({ slug: id, service: data }));
  const byName = publishedOn(all, today).sort((one, other) => compare(one.service.name, other.service.name));
  return find(readFacts(factsOf(byName)), nothingChosen).rows.flatMap((row) => byName[row] ?? []);
};

let read: Promise<readonly Listing[]> | undefined;

/**
 * Every service that is shown on the day of the build, in the order of the directory: as they are found when nothing is chosen, otherwise by name. A build reads
 * them once for all its pages; while somebody works on pages, each page reads what is there now.
 */
export const readListings = (): Promise<readonly Listing[]> => {
  if (!import.meta.env.PROD) return readNow();
  read ??= readNow();
  return read;
};

/** Why a list of listings in the order of the directory stands as it does. */
export const whyThisOrder = (table: FactsTable): string => {
  const facts = readFacts(table);
  return orderInWords(reasonsOf(facts, nothingChosen, find(facts, nothingChosen)));
};

/** What a page carries so that its list can be narrowed in it. */
export const finderDataOf = (table: FactsTable): FinderData => ({
  table,
  timeZone: site.timeZone,
  clock,
  holidays,
  needs: needWordsOf(needs),
});
