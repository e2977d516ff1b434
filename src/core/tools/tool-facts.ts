import type { ToolOption } from './answer-shape.ts';
import type { EndSheet } from './end-sheet/end-sheet-schema.ts';
import { hasOneOfSome, type ItemKind } from './item.ts';
import { itemsOf, type Tool } from './tool.ts';

/** What a page's script knows of an item: enough to read a file and to say what is missing. */
export type ItemFacts = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly options?: readonly string[];
  /** What an answer counts as in the figures; one that is not here is left out of them. */
  readonly points?: Readonly<Record<string, number>>;
  /** The answers by which people say that they disagree. */
  readonly apart?: readonly string[];
  /** A line of words stands beside the answer. */
  readonly why?: true;
  readonly columns?: readonly {
    readonly id: string;
    readonly tick?: true;
    /** A service of the directory may stand there: its slug is kept beside the words. */
    readonly service?: true;
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
  /** Tools whose files this one opens too, as far as it asks the same. */
  readonly takesFrom?: readonly string[];
  readonly endSheet?: EndSheet;
};

const pointsOf = (options: readonly ToolOption[] = []): Pick<ItemFacts, 'points' | 'apart'> => {
  const counted = options.flatMap(({ id, points }) => (points === undefined ? [] : [[id, points] as const]));
  const apart = options.filter(({ disagrees }) => disagrees).map(({ id }) => id);
  return {
    ...(counted.length > 0 && { points: Object.fromEntries(counted) }),
    ...(apart.length > 0 && { apart }),
  };
};

/** The facts of a tool whose slug is `id`. Statements and signatures are left out: nothing of them is kept. */
export const toolFactsOf = (id: string, tool: Tool): ToolFacts => ({
  id,
  version: tool.version,
  opensFrom: tool.opensFrom,
  ...(tool.takesFrom && { takesFrom: tool.takesFrom }),
  ...(tool.endSheet && { endSheet: tool.endSheet }),
  items: itemsOf(tool)
    .filter(({ kind }) => kind !== 'statement' && kind !== 'signature')
    .map((item) => ({
      id: item.id,
      kind: item.kind,
      ...(item.options && { options: item.options.map((option) => option.id) }),
      ...pointsOf(item.options),
      ...((item.kind === 'check' || (item.why && hasOneOfSome(item.kind))) && { why: true as const }),
      ...(item.columns && {
        columns: item.columns.map((column) => ({
          id: column.id,
          ...(column.kind === 'tick' && { tick: true as const }),
          ...(column.kind === 'service' && { service: true as const }),
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
