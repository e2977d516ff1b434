import { daysAsText } from '#adapters/mdx/front-matter-days.ts';
import { takeProseApart } from '#adapters/mdx/take-prose-apart.ts';
import type { ContentFile } from '#core/content/check/file-reading.ts';
import { type DrawableDraft, draftPlaceOf } from '#core/editing/drawable-draft.ts';

/**
 * Makes a draft ready to be drawn: a file as it would lie in `content/`, in which no check found a fault. Undefined when it has
 * no page of its own. Throws for a text that is not prose.
 */
export const readDraft = async ({ path, text }: ContentFile): Promise<DrawableDraft | undefined> => {
  const place = draftPlaceOf(path);
  if (place === undefined) return undefined;
  if (place.folder === 'services') return { ...place, facts: JSON.parse(text) };
  const { parseFrontmatter } = await import('@astrojs/markdown-remark');
  const { frontmatter, content } = parseFrontmatter(text);
  return {
    ...place,
    facts: daysAsText(frontmatter),
    prose: await takeProseApart(path, content, frontmatter),
  };
};
