import type { InboxRow } from '../kept-request.ts';
import { eventWords } from './inbox-words.ts';

/** Who did something, for the worker who reads: by name nobody is known here. */
export const doerOf = (
  { action, workerKeyId }: InboxRow['history'][number],
  ownKeyId: string,
): 'You' | 'A colleague' | 'The coordinator' | 'The visitor' | 'The program' => {
  if (action === 'expire') return 'The program';
  if (action === 'reseal') return 'The coordinator';
  if (workerKeyId === null) return 'The visitor';
  return workerKeyId === ownKeyId ? 'You' : 'A colleague';
};

/** Why an act came too late: which one won, whose it was and when. Without a row the request has left this inbox. */
export const whoWasFirst = (
  row: Pick<InboxRow, 'history'> | undefined,
  ownKeyId: string,
  spoken: (at: Date) => string,
): string => {
  const last = row?.history.findLast(
    ({ action }) => !['receive', 'read', 'write', 'reply', 'bring-in', 'reseal'].includes(action),
  );
  if (last === undefined)
    return 'The request has left your inbox: a colleague passed it on, or gave it to the coordinator. Nothing of yours was sent.';
  return `${doerOf(last, ownKeyId)} ${eventWords[last.action]} before, ${spoken(last.at)}. Nothing of yours was sent.`;
};
