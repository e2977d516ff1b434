import type { ListedRow } from '../kept-request.ts';

/** The lists of an inbox, in their order. Every request stands in exactly one. */
export const inboxLists = ['new', 'waiting', 'mine', 'colleagues', 'helping', 'elsewhere', 'closed'] as const;
export type InboxList = (typeof inboxLists)[number];

type Listed = Pick<ListedRow, 'standing' | 'state' | 'awaitsAgencySince' | 'history'>;

/** Whether this worker was the last to accept it. */
export const isMine = ({ history }: Pick<ListedRow, 'history'>, workerKeyId: string): boolean =>
  history.findLast(({ action }) => action === 'accept')?.workerKeyId === workerKeyId;

/**
 * Where a request stands for one worker. `new`: nobody has answered yet. `waiting`: the visitor wrote again. `mine` and
 * `colleagues`: accepted, and it is the visitor's move. `elsewhere`: the coordinator sees another agency's.
 */
export const listOf = (row: Listed, workerKeyId: string): InboxList => {
  if (['closed', 'withdrawn', 'expired'].includes(row.state)) return 'closed';
  if (row.standing === 'helping') return 'helping';
  if (row.standing === 'watching') return 'elsewhere';
  if (row.state === 'received' || row.state === 'opened') return 'new';
  if (row.awaitsAgencySince !== null) return 'waiting';
  if (row.state === 'declined') return 'closed';
  return isMine(row, workerKeyId) ? 'mine' : 'colleagues';
};

/** Requests by list: where it is the agency's move the one that is due first, elsewhere the one that changed last. */
export const sortIntoLists = <Row extends ListedRow>(
  rows: readonly Row[],
  workerKeyId: string,
): ReadonlyMap<InboxList, readonly Row[]> =>
  new Map(
    inboxLists.map((list) => [
      list,
      rows
        .filter((row) => listOf(row, workerKeyId) === list)
        .toSorted(
          (one, other) =>
            (one.awaitsAgencySince?.getTime() ?? Number.POSITIVE_INFINITY) -
              (other.awaitsAgencySince?.getTime() ?? Number.POSITIVE_INFINITY) ||
            other.changedAt.getTime() - one.changedAt.getTime(),
        ),
    ]),
  );
