import { placeOf } from '../content/check/content-files.ts';

/** Where a file of `content/` is changed in the editor; undefined for what is no record of it. */
export const recordLink = (path: string): string | undefined => {
  const place = placeOf(path);
  if (place.kind === 'single') return `/admin/#/collections/settings/entries/${place.name}`;
  if (place.kind !== 'record') return undefined;
  // Guidance and its translations have a collection for each folder: `guidance-families`, `translations-ga-families`.
  const collection = [place.folder, ...place.key.split('/').slice(0, -1)].join('-');
  return `/admin/#/collections/${collection}/entries/${place.slug}`;
};
