import { plain } from '../../../places/match-place.ts';
import type { RecordId } from '../../record-ids.ts';

/** A record of `content/` as it lies there, without its blanks. */
export type Fields = Readonly<Record<string, unknown>>;

const townOf = ({ address }: Fields): string | undefined => {
  const town: unknown =
    typeof address === 'object' && address !== null ? Reflect.get(address, 'town') : undefined;
  return typeof town === 'string' ? plain(town) : undefined;
};

/** Records by their slug, by the id that our feed gives them, and by their name. */
export type KnownRecords = {
  readonly has: (slug: string) => boolean;
  readonly get: (slug: string) => Fields | undefined;
  readonly byId: (id: string) => string | undefined;
  /** The slugs of those with a name. `within` tells organisations apart. */
  readonly byName: (name: string, within: string) => readonly string[];
  readonly put: (slug: string, fields: Fields) => void;
};

/** Makes records ready to be found again, and takes up new ones. */
export const knownRecords = (
  kind: 'service' | 'organization',
  records: ReadonlyMap<string, Fields>,
  id: RecordId,
  within: (fields: Fields) => string,
): KnownRecords => {
  const bySlug = new Map<string, Fields>();
  const slugsById = new Map<string, string>();
  const slugsByName = new Map<string, string[]>();
  const put = (slug: string, fields: Fields): void => {
    if (!bySlug.has(slug)) slugsById.set(id(kind, slug), slug);
    bySlug.set(slug, fields);
    const key = `${within(fields)} ${plain(String(fields['name'] ?? ''))}`;
    const same = slugsByName.get(key) ?? [];
    if (!same.includes(slug)) slugsByName.set(key, [...same, slug]);
  };
  for (const [slug, fields] of records) put(slug, fields);
  return {
    has: (slug) => bySlug.has(slug),
    get: (slug) => bySlug.get(slug),
    byId: (wanted) => slugsById.get(wanted.toLowerCase()),
    byName: (name, inside) => slugsByName.get(`${inside} ${plain(name)}`) ?? [],
    put,
  };
};

/**
 * The listing that a record without a slug means: the one of the same name and organisation, and of the same town where
 * both say one.
 */
export const sameListing = (
  services: KnownRecords,
  name: string,
  organisation: string,
  fields: Fields,
): string | undefined => {
  const town = townOf(fields);
  const candidates = services.byName(name, organisation);
  const there = candidates.find((slug) => townOf(services.get(slug) ?? {}) === town);
  if (there !== undefined) return there;
  const unclear = candidates.filter(
    (slug) => town === undefined || townOf(services.get(slug) ?? {}) === undefined,
  );
  return unclear.length === 1 && candidates.length === 1 ? unclear[0] : undefined;
};
