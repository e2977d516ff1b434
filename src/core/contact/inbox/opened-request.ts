import type { AgencyMessage, ColleagueNote } from '../agency-message.ts';
import type { Letter } from '../contact-request.ts';
import type { InboxRow } from '../kept-request.ts';
import type { VisitorMessage } from '../visitor-message.ts';

/** Something that was said about a request, as far as this key opens it. */
export type Said =
  | { readonly by: 'agency'; readonly at: Date; readonly message: AgencyMessage }
  | { readonly by: 'visitor'; readonly at: Date; readonly message: VisitorMessage }
  | { readonly by: 'colleagues'; readonly at: Date; readonly message: ColleagueNote };

/** A request that was opened in the worker's browser. */
export type OpenedRequest = {
  readonly row: InboxRow;
  readonly letter: Letter;
  /** Oldest first, with what the visitor wrote to an agency that had it before. */
  readonly said: readonly Said[];
};

/** Everything that was said, in its order, once: what the letter carries from an agency before, and what was opened here. */
export const saidInOrder = (letter: Letter, opened: readonly Said[]): readonly Said[] => {
  const carried = (letter.since ?? []).map(
    ({ at, message }): Said => ({ by: 'visitor', at: new Date(at), message }),
  );
  const isOpenedHere = (one: Said) =>
    opened.some(
      (other) => other.at.getTime() === one.at.getTime() && other.message.kind === one.message.kind,
    );
  return [...carried.filter((one) => !isOpenedHere(one)), ...opened].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
};
