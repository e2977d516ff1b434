import { type CollectionEntry, getCollection } from 'astro:content';
import type { GuidanceReader } from '#core/guidance/guidance.ts';

/** The pages of one reader's guidance, as Astro wants to hear of them: `/families/<slug>/`. */
export const guidanceFor = async (
  reader: GuidanceReader,
): Promise<{ params: { slug: string }; props: { entry: CollectionEntry<'guidance'> } }[]> => {
  const folder = `${reader}/`;
  const entries = await getCollection('guidance', ({ id }) => id.startsWith(folder));
  return entries.map((entry) => ({ params: { slug: entry.id.slice(folder.length) }, props: { entry } }));
};
