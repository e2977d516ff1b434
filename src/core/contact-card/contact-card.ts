import { escapedText, fileOfLines } from '../calendar-file/content-line.ts';

/** What a contact is called, and what it holds. Everything else that could tell what it is stays out. */
export type ContactCard = {
  readonly name: string;
  readonly phones: readonly string[];
  readonly email?: string | undefined;
  readonly url?: string | undefined;
};

/** A name that tells nobody anything and is found again: the first letters of the words of a title, `W. W.` */
export const firstLetters = (title: string): string =>
  title
    .split(/[^\p{L}\p{N}’']+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');

/** A contact card as phones and computers read it (vCard 3.0, RFC 2426: the one that all of them do). */
export const contactCard = ({ name, phones, email, url }: ContactCard): string =>
  fileOfLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapedText(name)};;;;`,
    `FN:${escapedText(name)}`,
    ...phones.map((phone) => `TEL;TYPE=VOICE:${phone.replaceAll(' ', '')}`),
    ...(email === undefined ? [] : [`EMAIL:${escapedText(email)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VCARD',
  ]);
