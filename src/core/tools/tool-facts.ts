import type { ItemKind } from './item.ts';
import { itemsOf, type Tool } from './tool.ts';

/** What a page's script knows of an item: enough to read a file and to say what is missing. */
export type ItemFacts = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly options?: readonly string[];
  readonly columns?: readonly {
    readonly id: string;
    readonly options?: readonly string[];
    readonly required?: true;
  }[];
  readonly rowsFrom?: string;
  /** Why the tool is not finished while this is not answered. */
  readonly needed?: string;
  readonly unless?: string;
  readonly formerly?: readonly string[];
};

/** What a page's script knows of its tool. `id` is the tool's slug. */
export type ToolFacts = {
  readonly id: string;
  readonly version: number;
  readonly opensFrom: number;
  readonly items: readonly ItemFacts[];
};

/** The facts of a tool whose slug is `id`. Statements and signatures are left out: nothing of them is kept. */
export const toolFactsOf = (id: string, tool: Tool): ToolFacts => ({
  id,
  version: tool.version,
  opensFrom: tool.opensFrom,
  items: itemsOf(tool)
    .filter(({ kind }) => kind !== 'statement' && kind !== 'signature')
    .map((item) => ({
      id: item.id,
      kind: item.kind,
      ...(item.options && { options: item.options.map((option) => option.id) }),
      ...(item.columns && {
        columns: item.columns.map((column) => ({
          id: column.id,
          ...(column.options && { options: column.options.map((option) => option.id) }),
          ...(column.required && { required: true as const }),
        })),
      }),
      ...(item.rowsFrom && { rowsFrom: item.rowsFrom }),
      ...(item.required && { needed: item.needed ?? `Answer this: ${item.text}` }),
      ...(item.unless && { unless: item.unless }),
      ...(item.formerly && { formerly: item.formerly }),
    })),
});
