import type { CitedSources } from './guidance.ts';
import type { ProseBlock } from './prose-blocks.ts';

/** Every element that Markdown may become. What is not here is not drawn. */
export const proseElements = [
  ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'input', 'li'],
  ...['ol', 'p', 'pre', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
] as const;

export type ProseElement = (typeof proseElements)[number];

/** A piece of a text as it will stand on its page: words, or an element or a block around more pieces. Data, never code. */
export type DrawnNode =
  | string
  | {
      readonly name: ProseElement | ProseBlock;
      readonly attributes: Readonly<Record<string, string | true>>;
      readonly children: readonly DrawnNode[];
    };

/** The text of a page of guidance taken apart, with what its page says of it: its headings, and which sources it cites. */
export type DrawnProse = {
  readonly nodes: readonly DrawnNode[];
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
  readonly cited: CitedSources;
};
