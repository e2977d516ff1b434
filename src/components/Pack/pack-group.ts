/** What may go into a pack, under one heading. `id` is an address without the slashes around it. */
export type PackGroup = {
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
};
