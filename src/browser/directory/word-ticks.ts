import type { Facet } from '#core/finding/facets.ts';
import type { Asked } from '#core/finding/typed/asked.ts';
import type { ChoiceBoxes } from './choice-boxes.ts';

/** The facets that words can ask for. */
const readFacets = ['needs', 'audiences', 'hows', 'whens'] as const satisfies readonly Facet[];

/** A box that words ticked. */
type Tick = { readonly facet: Facet; readonly option: string };

/** What words ticked: it goes when the words go. What was ticked by hand stays. */
export type WordTicks = {
  /** Ticks what was read, and unticks what is read no longer. */
  readonly follow: (options: Asked['options']) => void;
  readonly untick: (tick: Tick) => void;
  /** Forgets the boxes that somebody unticked by hand, and gives their keys: `needs/grief`. */
  readonly untickedByHand: () => readonly string[];
};

const keyOf = ({ facet, option }: Tick): string => `${facet}/${option}`;

/** Keeps in mind which of the boxes words ticked. */
export const wordTicks = (boxes: Pick<ChoiceBoxes, 'tick' | 'isTicked'>): WordTicks => {
  const ticked = new Map<string, Tick>();
  const untick = (tick: Tick) => {
    boxes.tick(tick.facet, tick.option, false);
    ticked.delete(keyOf(tick));
  };
  return {
    untick,
    follow: (options) => {
      const wanted = readFacets.flatMap((facet) => options[facet].map((option) => ({ facet, option })));
      const keys = new Set(wanted.map(keyOf));
      for (const [key, tick] of ticked) if (!keys.has(key)) untick(tick);
      for (const tick of wanted) {
        if (boxes.isTicked(tick.facet, tick.option)) continue;
        boxes.tick(tick.facet, tick.option, true);
        ticked.set(keyOf(tick), tick);
      }
    },
    untickedByHand: () => {
      const gone = [...ticked].filter(([, { facet, option }]) => !boxes.isTicked(facet, option));
      for (const [key] of gone) ticked.delete(key);
      return gone.map(([key]) => key);
    },
  };
};
