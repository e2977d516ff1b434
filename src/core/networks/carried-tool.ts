import type { Tool } from '../tools/tool.ts';
import type { Kept } from './carried-page.ts';

const isThere = (address: string, { guidance, tools }: Kept): boolean => {
  const [, reader, slug = ''] = /^\/(families|friends|professionals|tools)\/([^/]+)\/$/.exec(address) ?? [];
  if (reader === undefined || (reader === 'professionals' && slug === 'coverage')) return true;
  return reader === 'tools' ? tools.has(slug) : guidance.has(`${reader}/${slug}`);
};

/** A tool as another network begins with it: without what leads to pages, tools and helplines that are not there. */
export const carriedTool = (tool: Tool, kept: Kept): Tool => {
  const { takesFrom, review, ...rest } = tool;
  const taken = takesFrom?.filter((slug) => kept.tools.has(slug)) ?? [];
  const next = tool.next.filter(({ to }) => isThere(to, kept));
  return {
    ...rest,
    review: review.state === 'reviewed' ? { state: 'draft' } : review,
    ...(taken.length === 0 ? {} : { takesFrom: taken }),
    next: next.length > 0 ? next : [{ text: 'Find support', to: '/directory/' }],
    sections: tool.sections.map((section) => ({
      ...section,
      items: section.items.map(({ helplines, ...item }) => {
        const known = helplines?.filter((slug) => kept.helplines.has(slug)) ?? [];
        return known.length === 0 ? item : { ...item, helplines: known };
      }),
    })),
  };
};
