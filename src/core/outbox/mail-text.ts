import type { Notification } from './notification.ts';

/** A mail's words. */
export type MailText = { readonly subject: string; readonly text: string };

/** What a mail may say beside the notification: the site's address, and names from `content/`. */
export type MailSender = {
  /** Like `https://example.org`, with or without a slash at the end. */
  readonly siteUrl: string;
  /** The recipient's own name. */
  readonly agencyName: string;
  readonly networkName: string;
};

/**
 * Writes a notification as plain text. It holds no personal data, and for one recipient every mail of a kind has the same
 * length: references and fingerprints are all that differs, and each is as long as any other.
 */
export const writeNotification = (notification: Notification, sender: MailSender): MailText => {
  const { subject, paragraphs } = writers[notification.kind](notification, sender);
  const lines = [
    `For ${sender.agencyName}`,
    ...paragraphs,
    `${sender.networkName}\nThis message was written by a program. Nobody reads answers to it.`,
  ];
  return { subject: `${subject} (${notification.reference})`, text: `${lines.join('\n\n')}\n` };
};

type Letter = { readonly subject: string; readonly paragraphs: readonly string[] };

const pageAt = ({ siteUrl }: MailSender, path: string): string => `${siteUrl.replace(/\/+$/, '')}${path}`;

/** Where the request opens, once the key is proved. What stands behind `#` is sent to nobody. */
const inbox = ({ reference }: Notification, sender: MailSender): string =>
  pageAt(sender, `/inbox/#${reference}`);

/** As long as a fingerprint. */
const noFingerprint = 'none that we know of yet';

const keyLines = ({ key }: Notification): string =>
  `Fingerprint before: ${key?.before ?? noFingerprint}\nFingerprint now: ${key?.now ?? noFingerprint}`;

const referenceLine = ({ reference }: Notification): string => `Reference: ${reference}`;

/** The coordinator holds the second key to every request, and has nobody above to ask. */
const ifItDoesNotOpen = ({ to }: Notification, { networkName }: MailSender): string =>
  [
    'If the inbox does not open:',
    '- Choose the key file that you got when you joined, and type its passphrase.',
    to === 'coordinator'
      ? '- If neither works, ask somebody else who has a key of the coordinator’s.'
      : `- If neither works, ask a colleague who has a key, or the coordinator of ${networkName}, who can open the request too.`,
  ].join('\n');

const writers: Record<Notification['kind'], (notification: Notification, sender: MailSender) => Letter> = {
  'request-received': (notification, sender) => ({
    subject: 'A contact request is waiting for you',
    paragraphs: [
      'Somebody asks you to get in touch.',
      referenceLine(notification),
      `Read the request and answer it in your inbox:\n${inbox(notification, sender)}`,
      'How they can be reached safely stands at the top of the request. Please keep to it.',
      ifItDoesNotOpen(notification, sender),
      'This message says nothing about the person who asks, and it never will.',
    ],
  }),
  'request-withdrawn': (notification, sender) => ({
    subject: 'A contact request was withdrawn: please do not get in touch',
    paragraphs: [
      'This contact request was withdrawn: by the visitor, or because the person whom it was sent for never agreed to it. Please do not contact them, not even to ask why.',
      referenceLine(notification),
      'What they wrote is deleted here. Please delete what you noted from it, like a phone number, unless the law makes you keep it. A duty to report that a child is at risk still stands.',
      `What is left of it in your inbox is a line, at most:\n${inbox(notification, sender)}`,
    ],
  }),
  'request-declined': (notification, sender) => ({
    subject: 'An agency said no to a contact request',
    paragraphs: [
      'An agency cannot take this contact request on. The visitor sees its reason and the next door that it named.',
      referenceLine(notification),
      `Please see that somebody helps them. Your inbox:\n${inbox(notification, sender)}`,
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'request-overdue': (notification, sender) => ({
    subject: 'A contact request has waited too long',
    paragraphs: [
      notification.to === 'coordinator'
        ? 'Nobody has answered this contact request by the day that the visitor was told.'
        : 'You have not answered this contact request by the day that the visitor was told. The coordinator hears of it too.',
      referenceLine(notification),
      `Please see that it is answered. Your inbox:\n${inbox(notification, sender)}`,
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'request-waiting': (notification, sender) => ({
    subject: 'A contact request still waits for an answer',
    paragraphs: [
      'A visitor waits for your agency. The day by which they were told to expect an answer comes near.',
      referenceLine(notification),
      `Please answer it in your inbox:\n${inbox(notification, sender)}`,
      'If nobody does, the coordinator hears of it.',
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'request-message': (notification, sender) => ({
    subject: 'A visitor wrote to you again',
    paragraphs: [
      'The visitor added something to their contact request: a few words, a new way to reach them, or what you may do.',
      referenceLine(notification),
      `Read it in your inbox before you get in touch:\n${inbox(notification, sender)}`,
      'If they changed how they can be reached, the old and the new stand side by side. Make sure it is them, and say nothing before.',
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'request-passed-on': (notification, sender) => ({
    subject: 'A contact request was passed on to you',
    paragraphs: [
      'Another agency passed this contact request on to you. It is yours to answer now.',
      referenceLine(notification),
      `Read the request and answer it in your inbox:\n${inbox(notification, sender)}`,
      'How the visitor can be reached safely stands at the top of the request. Please keep to it.',
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'request-help': (notification, sender) => ({
    subject: 'An agency asks you to help with a contact request',
    paragraphs: [
      'Another agency looks after a visitor and brings you in, with the visitor’s consent. It stays the one door: please agree with it before you get in touch.',
      referenceLine(notification),
      `Read the request in your inbox:\n${inbox(notification, sender)}`,
      ifItDoesNotOpen(notification, sender),
    ],
  }),
  'key-changed': (notification, sender) => ({
    subject: 'A key of an agency was added or changed',
    paragraphs: [
      notification.to === 'coordinator'
        ? 'In an agency, or among the coordinator’s own workers, a key was added or changed.'
        : 'In your agency a key was added or changed.',
      referenceLine(notification),
      keyLines(notification),
      notification.to === 'coordinator'
        ? `At your desk, under “Agencies and their keys”, stands whose key has the second fingerprint:\n${pageAt(sender, '/desk/')}`
        : `In your inbox, under “Colleagues”, stands whose key has the second fingerprint:\n${pageAt(sender, '/inbox/')}`,
      'If nobody told you of it, ask your colleagues today, by phone or in person, before you read or answer anything.',
    ],
  }),
  'listing-report': (notification, sender) => ({
    subject: 'Somebody wrote to the editors’ list',
    paragraphs: [
      'Somebody used “Is this right?” under a listing, or “Tell the planners”. What they say stands in the editors’ list, locked with your key.',
      referenceLine(notification),
      `Read it there, do what is to be done, and mark it as done:\n${pageAt(sender, '/editors/')}`,
      'More may be waiting there: while something waits, one message a day is sent at most.',
    ],
  }),
};
