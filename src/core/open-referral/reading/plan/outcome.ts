import type { Change } from './changes.ts';

/** Where a record stands: its file, and its row or number in it. */
export type RecordPlace = { readonly file: string; readonly at: string };

/** A file of `content/` that is to be written: `services/open-door.json`, and what it will hold. */
export type PlannedFile = { readonly path: string; readonly fields: Readonly<Record<string, unknown>> };

/** What becomes of one record of a file. */
export type Outcome = {
  readonly place: RecordPlace;
  /** What it is called, as far as that could be read. */
  readonly title: string;
  readonly remarks: readonly string[];
  /** What becomes of who runs it, when anything does. */
  readonly organisation?: { readonly slug: string; readonly changes: readonly Change[] | 'new' };
} & (
  | { readonly kind: 'new' | 'unchanged'; readonly slug: string }
  | { readonly kind: 'changed'; readonly slug: string; readonly changes: readonly Change[] }
  | {
      readonly kind: 'kept';
      readonly slug: string;
      readonly sentence: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
);
