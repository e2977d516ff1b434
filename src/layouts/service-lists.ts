import { createHash } from 'node:crypto';
import { placeInWords } from '#core/directory/words/place-words.ts';
import { type Carrier, carrierFor, pagesOf, textFilesOf } from '#core/finding/carried/carrier.ts';
import { type PackedData, packData } from '#core/finding/carried/packed-facts.ts';
import { type PackedNames, packNames } from '#core/finding/carried/packed-names.ts';
import type { ListFiles } from '#core/finding/finder-data.ts';
import { needs, site } from '../content.ts';
import { today } from './build-day.ts';
import { factsOf, finderDataOf, type Listing, readListings } from './listings.ts';

/** A list of services with a page of its own. */
export type ServiceList = {
  /** In the addresses of its files: `all`, `wexford`, `need-grief`. */
  readonly key: string;
  /** Like `/directory/wexford/`. */
  readonly address: string;
  readonly title: string;
  /** What the whole list has in common already. */
  readonly common?: 'areas' | 'needs';
  /** Which area or need that is. */
  readonly option?: string;
  readonly listings: readonly Listing[];
  readonly carrier: Carrier;
};

const makeLists = (all: readonly Listing[]): ServiceList[] => {
  const list = (about: Omit<ServiceList, 'carrier'>): ServiceList => {
    const carrier = carrierFor(about.listings.length);
    // An area is the smallest list there is: however long, it comes in files.
    return { ...about, carrier: about.common === 'areas' && carrier === 'areas' ? 'files' : carrier };
  };
  return [
    list({ key: 'all', address: '/directory/', title: 'Find support', listings: all }),
    ...site.areas.map(({ slug, name }) =>
      list({
        key: slug,
        address: `/directory/${slug}/`,
        title: `Support in ${name}`,
        common: 'areas',
        option: slug,
        listings: all.filter(({ service }) => service.areas.includes(slug)),
      }),
    ),
    ...needs.map(({ slug, name }) =>
      list({
        key: `need-${slug}`,
        address: `/directory/need/${slug}/`,
        title: name,
        common: 'needs',
        option: slug,
        listings: all.filter(({ service }) => service.needs.includes(slug)),
      }),
    ),
  ];
};

const made = new WeakMap<readonly Listing[], ReadonlyMap<string, ServiceList>>();

/** Every list of services that has a page, by its key: all of them, each area's, each need's. */
export const readLists = async (): Promise<ReadonlyMap<string, ServiceList>> => {
  const all = await readListings();
  const lists = made.get(all) ?? new Map(makeLists(all).map((list) => [list.key, list]));
  made.set(all, lists);
  return lists;
};

/** The list with a key. Throws for one that there is not. */
export const readList = async (key: string): Promise<ServiceList> => {
  const list = (await readLists()).get(key);
  if (list === undefined) throw new Error(`There is no list “${key}”.`);
  return list;
};

/** Lists that are too long for one page. */
export const readLongLists = async (): Promise<ServiceList[]> =>
  [...(await readLists()).values()].filter(({ carrier }) => carrier === 'files');

/** The pages after the first of lists too long for one, as `getStaticPaths` wants them; `paramsOf` gives the list's own. */
export const furtherPages = async <Params extends Record<string, string>>(
  paramsOf: (list: ServiceList) => Params | undefined,
) =>
  (await readLongLists()).flatMap((list) => {
    const params = paramsOf(list);
    if (params === undefined) return [];
    return pagesOf(list.listings.length)
      .slice(1)
      .map((_, index) => ({
        params: { ...params, page: String(index + 2) },
        props: { list, page: index + 2 },
      }));
  });

/** The files of a list change their names with what is in them, so that one visit never mixes two days. */
const hashOf = ({ listings }: ServiceList): string =>
  createHash('sha256')
    .update(JSON.stringify([today, listings]))
    .digest('hex')
    .slice(0, 12);

const folders = new WeakMap<ServiceList, string>();

/** The folder of a list's files, as the last part of their addresses. */
export const folderOf = (list: ServiceList): string => {
  const folder = folders.get(list) ?? `${list.key}-${hashOf(list)}`;
  folders.set(list, folder);
  return folder;
};

/** The addresses of a list's files. */
export const listFilesOf = (list: ServiceList): ListFiles => {
  const folder = `/directory/files/${folderOf(list)}`;
  return {
    rows: list.listings.length,
    facts: `${folder}/facts.json`,
    names: `${folder}/names.json`,
    texts: textFilesOf(list.listings.length).map((_, index) => `${folder}/texts-${index + 1}.json`),
  };
};

/** The facts of a list, for its file. */
export const packedDataOf = ({ listings }: ServiceList): PackedData =>
  packData(finderDataOf(factsOf(listings)));

/** The names of a list, for its file. */
export const packedNamesOf = ({ listings }: ServiceList): PackedNames =>
  packNames(
    listings.map(({ slug, service }) => ({
      slug,
      name: service.name,
      place: placeInWords(service, site.areas, site.regionName).name,
    })),
  );
