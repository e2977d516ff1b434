import type { ToolItem } from './item.ts';

/** Lines of a section that stand together: open, or closed until somebody opens them. */
export type Part = { readonly closed: boolean; readonly items: readonly ToolItem[] };

/** Divides the lines of a section, in their order; sensitive ones next to each other are closed together. */
export const partsOfSection = (items: readonly ToolItem[]): Part[] => {
  const parts: { closed: boolean; items: ToolItem[] }[] = [];
  for (const item of items) {
    const closed = item.sensitive === true;
    const last = parts.at(-1);
    if (last?.closed === closed) last.items.push(item);
    else parts.push({ closed, items: [item] });
  }
  return parts;
};
