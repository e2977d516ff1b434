import { placeOf } from '../content/check/content-files.ts';

/** Where a file of `content/` is changed in the editor; undefined for what is no record of it. */
export const recordLink = (path: string): string | undefined => {
  const place = placeOf(path);
  if (place.kind === 'single') return `/admin/#/collections/settings/entries/${place.name}`;
  if (place.kind !== 'record') return undefined;
  const [reader] = place.key.split('/');
  const collection = place.folder === 'guidance' ? `guidance-${reader}` : place.folder;
  return `/admin/#/collections/${collection}/entries/${place.slug}`;
};
