import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Html } from '#core/html/html.ts';

/** What a finger or a keyboard does to one element of a state, for its picture. In the showroom you do it yourself. */
export type Gesture = { readonly does: 'hover' | 'focus' | 'press'; readonly to: string };

/** What a script does to a state before it is looked at: opens or shows some elements, hides others. Both are selectors. */
export type Staging = { readonly show?: string; readonly hide?: string };

/** One component in one state: the component with its props and slots, or markup that a view or a page has made. */
export type State = {
  /** Short and unique in its folder: `past its date`. */
  readonly name: string;
  readonly gesture?: Gesture;
  readonly staging?: Staging;
} & (
  | {
      readonly kind: 'component';
      readonly component: AstroComponentFactory;
      readonly props: Readonly<Record<string, unknown>>;
      readonly slots: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'markup'; readonly markup: string }
);

/** What the fixtures of a component folder export by default. */
export type Fixtures = {
  /** What the component is for, in one sentence. */
  readonly about: string;
  /** What it stands in: the columns of a page, running text, the text of an article, or nothing at all. */
  readonly within?: 'page' | 'text' | 'article' | 'bare';
  /** A class of the page around it, where its style asks for one. */
  readonly inside?: string;
  /** Something in it stays at the edge of the window, so that it needs a window. */
  readonly inWindow?: true;
  /** It looks the same on a phone and on a wide screen, so that one picture shows both. */
  readonly sameAtEveryWidth?: true;
  readonly states: readonly State[];
};

// The checker knows a component as a function of its props.
type Component = (props: never) => unknown;

/** A component in one state. `slots` hold markup by the slot's name. */
export const shown = <Shown extends Component>(
  name: string,
  component: Shown,
  props: Parameters<Shown>[0],
  slots: Readonly<Record<string, string>> = {},
): State => ({
  kind: 'component',
  name,
  component: component as unknown as AstroComponentFactory,
  props: props as Readonly<Record<string, unknown>>,
  slots,
});

/** Markup in one state, for folders whose markup is made by views of the core or by pages. */
export const written = (name: string, markup: string | Html): State => ({
  kind: 'markup',
  name,
  markup: typeof markup === 'string' ? markup : markup.markup,
});

/** A state with something done to one of its elements. */
export const touched = (state: State, does: Gesture['does'], to: string): State => ({
  ...state,
  gesture: { does, to },
});

/** A state as a script leaves it: a hidden element shown, a `details` or a popover open, others hidden. */
export const staged = (state: State, staging: Staging): State => ({ ...state, staging });
