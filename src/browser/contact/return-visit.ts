import { openReturned } from '#adapters/age/return-message.ts';
import type { Found } from '#core/contact/return-answer.ts';
import { conversationOf } from '#core/contact/return-conversation.ts';
import { returnedView } from '#core/contact/views/returned-view.ts';
import type { Html } from '#core/html/html.ts';
import { askReturnDoor, type Proven } from './return-door.ts';

/** A request that is open in this page, in memory only. */
export type Visit = Proven & {
  found: Found;
  /** Resolves once `found` is what it became through what was sent. */
  renewed: Promise<void>;
};

/** Asks again what the request has become; keeps what is known when no answer comes. */
export const renew = async (visit: Visit): Promise<void> => {
  const answer = await askReturnDoor(visit, { action: 'view' });
  if (answer.kind === 'found') visit.found = answer;
};

/** The request as a page. */
export const visitView = async ({ voice, reference, keys, found }: Visit): Promise<Html> => {
  const opened = await openReturned(keys.replyIdentity, reference, found.messages);
  return returnedView({
    voice,
    ...conversationOf(found, opened, { reference, voice }),
    messageId: crypto.randomUUID(),
  });
};
