import { getCollection } from 'astro:content';
import type { GuidanceReader } from '#core/guidance/guidance.ts';
import { sentencesIn } from '#core/guidance/sentences.ts';
import { guidanceGroups } from '../content.ts';

/** A page in the list of its group. `about` is the first sentence of its summary, `more` the rest of it. */
export type ListedPage = {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly more: string;
};
/** A heading of a reader's index, with the pages below it. `id` is its place on the page. */
export type ListedGroup = {
  readonly id: string;
  readonly title: string;
  readonly about?: string | undefined;
  readonly pages: readonly ListedPage[];
};

/** The groups of a reader's guidance in the editors' order, each with its pages; a group without pages is left out. */
export const groupsFor = async (reader: GuidanceReader): Promise<ListedGroup[]> => {
  const pages = (await getCollection('guidance', ({ id }) => id.startsWith(`${reader}/`))).sort(
    (one, other) => one.data.order - other.data.order,
  );
  const groups = guidanceGroups[reader].map(({ slug, title, about }) => ({
    id: `group-${slug}`,
    title,
    about,
    pages: pages
      .filter(({ data }) => data.group === slug)
      .map(({ id, data }) => {
        const [first = '', ...rest] = sentencesIn(data.summary);
        return { href: `/${id}/`, title: data.title, about: first, more: rest.join(' ') };
      }),
  }));
  return groups.filter((group) => group.pages.length > 0);
};
