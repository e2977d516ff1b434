/** Where a server dies on its way from a post to its mail; those of the mail server are reached from its side. */
export const crashPoints = [
  'the post arrives',
  'before the limit is counted',
  'while the limit is counted',
  'before it is kept',
  'while it is kept',
  'after it is kept',
  'when the answer is made',
  'when the answer is sent',
  'before mail is claimed',
  'while mail is claimed',
  'after mail is claimed',
  'mail server: connected',
  'mail server: sender named',
  'mail server: recipient named',
  'mail server: taken, not acknowledged',
  'before mail is marked as sent',
  'while mail is marked as sent',
  'after mail is marked as sent',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Whether the mail may have gone out and not be marked: then, and only then, it goes out a second time. */
export const mayRepeatMail = (point: CrashPoint): boolean =>
  [
    'mail server: taken, not acknowledged',
    'before mail is marked as sent',
    'while mail is marked as sent',
  ].includes(point);

/** The statements at which a server can die, by what stands in them. */
export const crashStatements: readonly { readonly what: string; readonly text: RegExp }[] = [
  { what: 'the limit is counted', text: /insert into knock/ },
  { what: 'it is kept', text: /insert into contact_request/ },
  { what: 'mail is claimed', text: /update outbox set attempts/ },
  { what: 'mail is marked as sent', text: /update outbox set sent_at/ },
];
