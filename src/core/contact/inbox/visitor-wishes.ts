import type { Permission } from '../permission.ts';
import type { SafeContact } from '../safe-contact.ts';
import type { OpenedRequest } from './opened-request.ts';

/** After so many days what a visitor said of their phone and home may not hold any more. */
export const checkAgainAfterDays = 7;
const dayLength = 24 * 60 * 60 * 1000;

/** How a visitor may be reached, as they said last. */
export type SafeContactNow = {
  readonly contact: SafeContact;
  readonly saidAt: Date;
  /** What stood before they changed it. Who changed it is not known: nothing is said until that is clear. */
  readonly before?: SafeContact;
  /** It was said more than seven days ago. */
  readonly checkAgain: boolean;
};

/** The safe contact that holds now: the letter's, or the last one that came after it, with the one before. */
export const safeContactNow = (
  { letter, said }: Pick<OpenedRequest, 'letter' | 'said'>,
  now: Date,
): SafeContactNow => {
  const told = [
    { contact: letter.request.safeContact, saidAt: new Date(letter.writtenAt) },
    ...said.flatMap((one) =>
      one.by === 'visitor' && one.message.kind === 'safe-contact'
        ? [{ contact: one.message.safeContact, saidAt: one.at }]
        : [],
    ),
  ];
  const [last = { contact: letter.request.safeContact, saidAt: new Date(letter.writtenAt) }, before] =
    told.toReversed();
  return {
    ...last,
    ...(before === undefined ? {} : { before: before.contact }),
    checkAgain: now.getTime() - last.saidAt.getTime() > checkAgainAfterDays * dayLength,
  };
};

/** Whether they agreed to something, as they said last. Whoever said nothing is asked first. */
export const permissionNow = (
  { letter, said }: Pick<OpenedRequest, 'letter' | 'said'>,
  what: 'mayPassOn' | 'mayBringIn',
): Permission =>
  said.reduce<Permission>(
    (permission, one) =>
      one.by === 'visitor' && one.message.kind === 'consent' ? one.message[what] : permission,
    letter.request[what] ?? 'ask-me',
  );
