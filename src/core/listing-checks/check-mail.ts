import type { MailText } from '../outbox/mail-text.ts';

/** Everything that a question to a provider may say. */
export type CheckQuestion = {
  /** The listing's name. */
  readonly listing: string;
  readonly networkName: string;
  /** The whole link. */
  readonly link: string;
  /** Until when it works, as one would say it. */
  readonly until: string;
  /** Where somebody can write instead. */
  readonly coordinatorEmail: string;
};

/**
 * Asks a provider whether a listing is still correct. It does not say what kind of help the listing is about: the mailbox may
 * be somebody's own.
 */
export const writeCheckMail = ({
  listing,
  networkName,
  link,
  until,
  coordinatorEmail,
}: CheckQuestion): MailText => ({
  subject: `Is our listing of ${listing} still correct?`,
  text: `${[
    `For ${listing}`,
    `${networkName} lists you in its directory of local services. We ask every few months, so that nobody rings a number that has changed or stands before a closed door.`,
    `Please look at what we say about you, and press one of two buttons:\n${link}`,
    'Nothing changes by itself. A person in the network reads your answer, and changes the listing.',
    `The link works until ${until}, and for one answer. It is for you: please do not pass it on outside your organisation.`,
    `Would you rather ring or write to a person? Write to the network’s coordinator, and leave a number if you would like to be rung:\n${coordinatorEmail}`,
    `${networkName}\nThis message was written by a program. Nobody reads answers to it.`,
  ].join('\n\n')}\n`,
});
