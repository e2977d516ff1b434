import { placeOf } from '../content/check/content-files.ts';
import type { DrawnProse } from '../guidance/drawn-prose.ts';

/** Which page a draft becomes. */
export type DraftPlace = {
  readonly folder: 'services' | 'guidance' | 'translations';
  /** `<slug>`, `<reader>/<slug>` or `<code>/<reader>/<slug>` */
  readonly key: string;
  /** Where visitors will find it, like `/service/<slug>/`. */
  readonly address: string;
};

/** What somebody is writing, ready to be drawn: data alone, so that it can be handed from one program to another. */
export type DrawableDraft = DraftPlace & {
  /** What the form holds besides the text. */
  readonly facts: unknown;
  /** The text of a page; a service has none. */
  readonly prose?: DrawnProse;
};

/** Which page the draft of a file of `content/` becomes; undefined when its page is not of one record alone. */
export const draftPlaceOf = (path: string): DraftPlace | undefined => {
  const place = placeOf(path);
  if (place.kind !== 'record') return undefined;
  const { folder, key } = place;
  if (folder === 'services') return { folder, key, address: `/service/${key}/` };
  return folder === 'guidance' || folder === 'translations'
    ? { folder, key, address: `/${key}/` }
    : undefined;
};
