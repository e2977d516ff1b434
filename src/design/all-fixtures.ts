import type { Fixtures, State } from './fixture.ts';

/** A component folder with its fixtures. */
export type ShownComponent = Fixtures & {
  /** Its folder: `CheckedState`. */
  readonly folder: string;
  /** Its address in the showroom: `checked-state`. */
  readonly slug: string;
};

/** A name as a part of an address: `CheckedState` and `checked state` are both `checked-state`. */
export const slugOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const files = import.meta.glob<{ readonly default: Fixtures }>('../components/*/fixtures.ts', {
  eager: true,
});

/** Every component of the house, by its name. */
export const allFixtures: readonly ShownComponent[] = Object.entries(files)
  .map(([file, { default: fixtures }]) => {
    const folder = file.split('/').at(-2) ?? '';
    return { ...fixtures, folder, slug: slugOf(folder) };
  })
  .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));

/** The address of one state, alone on a page. */
export const addressOf = (component: ShownComponent, state: State): string =>
  `/design/${component.slug}/${slugOf(state.name)}/`;
