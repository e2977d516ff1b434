/** The blocks that guidance may use, each with its attributes. An attribute marked `true` must be there. */
export const proseBlocks = {
  /** The one thing to do today. At most one in an article. */
  Today: { title: false },
  /** Words somebody said, or could say. */
  Beside: {},
  /** Stands beside the line it belongs to. */
  Note: { title: true },
  /** Must not be overlooked: danger, or a limit of what is known. */
  Callout: { title: true },
  /** Two sides, next to each other. Holds two `Side`. */
  Pair: {},
  Side: { title: false },
  /** A numbered list, one step after the other. */
  Steps: {},
  /** The emergency numbers, and what to say. */
  Emergency: {},
  /** A number to ring, by the slug of the helpline. */
  Helpline: { id: true },
  /** A service of the directory, by its slug. */
  ServiceLink: { slug: true },
  /** A tool to fill in, by its slug. */
  ToolLink: { id: true },
  /** A hard word that explains itself in place, by its key in the glossary. Stands around the word. */
  Term: { id: true },
  /** The source of the claim before it, by its key in the facts above the text. */
  Source: { id: true },
  /** A question with its answer, which opens. Holds nothing that must be seen. */
  Question: { ask: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type ProseBlock = keyof typeof proseBlocks;
