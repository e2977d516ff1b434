/** One thing that a worker must know, as a term and what holds. */
export type Fact = {
  readonly term: string;
  readonly text: string;
  /** A number or an address, which is hidden until it is asked for. */
  readonly secret?: string;
  /** It needs the whole width. */
  readonly isLong?: true;
};
