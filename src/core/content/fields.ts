import { z } from 'zod';
import { type Collection, editorFields } from './editor-field.ts';

/** One line of text with a label for the editor. */
export const line = (label: string, hint?: string) =>
  z
    .string({ error: 'Write some text here.' })
    .trim()
    .min(1, 'Write some text here.')
    .max(300, 'Keep this under 300 characters.')
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** A paragraph or more of plain text. */
export const paragraph = (label: string, hint?: string) =>
  z
    .string({ error: 'Write some text here.' })
    .trim()
    .min(1, 'Write some text here.')
    .max(4000, 'Keep this under 4,000 characters.')
    .register(editorFields, { label, widget: 'long-text', ...(hint === undefined ? {} : { hint }) });

/** The slug of a record in another collection. That it exists is checked over the whole of `content/`. */
export const reference = (to: Collection | 'areas', label: string, hint?: string) =>
  slug.clone().register(editorFields, { label, relation: to, ...(hint === undefined ? {} : { hint }) });

/** The address of a page of guidance, like `families/where-to-start`. */
export const guidancePage = () =>
  z
    .string()
    .regex(
      /^(families|friends|professionals)\/[a-z0-9-]+$/,
      'Write the page’s address, like families/where-to-start.',
    )
    .register(editorFields, { label: 'Page', hint: 'Like families/where-to-start', relation: 'guidance' });

/** A file name without its ending: it is the record's address, so it never changes lightly. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Use small letters, digits and single hyphens, like “north” or “family-carers-north”.',
  )
  .max(80, 'Keep this under 80 characters.');

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (label: string, hint?: string) =>
  z.iso
    .date('Write the date as year, month, day: 2026-11-22.')
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** A time of day, 24 hours, `HH:MM`. */
export const timeOfDay = (label: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time in 24 hours, like 09:30 or 17:00.')
    .register(editorFields, { label });

/** As many digits as this, with a space between two of them at most. */
const digits = (least: number, most: number): string => `(?: ?\\d){${least},${most}}`;

/**
 * Numbers that can be whole, in any country. One short of its last digits is known by its first ones: nothing with an area code has
 * fewer than eight digits, and nothing that begins with 1 (1800, 1850) has between seven and nine.
 */
const wholeNumbers = [
  `[1-9]${digits(2, 5)}`, // rung as they are: 112, 50808, 116 123
  `1${digits(9, 10)}`,
  `[2-9]${digits(7, 11)}`, // countries without area codes
  `0${digits(7, 10)}`, // 058 22000 is whole
  `\\+[1-9]${digits(7, 14)}`,
];

/** A telephone number as people in the network's country write it: digits and spaces. */
export const phoneNumber = (label: string) =>
  z
    .string()
    .regex(
      new RegExp(`^(?:${wholeNumbers.join('|')})$`),
      'Write the whole number, with digits and spaces only, like 0123 456 789.',
    )
    .register(editorFields, { label, widget: 'phone' });

/** An address on the web, `https://…` or `http://…`. */
export const webAddress = (label: string, hint?: string) =>
  z
    .url({ protocol: /^https?$/, error: 'Write the whole web address, beginning with https://' })
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** Yes or no. */
export const yesNo = (label: string, hint?: string) =>
  z
    .boolean({ error: 'Choose yes or no.' })
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** A list with a label of its own; the items keep theirs. */
export const listOf = <Item extends z.ZodType>(item: Item, label: string, hint?: string) =>
  z.array(item).register(editorFields, hint === undefined ? { label } : { label, hint });

/** One of a few words, shown to editors as a choice. */
export const choice = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  label: string,
  hint?: string,
) =>
  z
    .enum(values, { error: `Choose one of: ${values.join(', ')}.` })
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** An e-mail address. */
export const emailAddress = (label: string, hint?: string) =>
  z
    .email('Write an e-mail address, like name@example.org.')
    .register(editorFields, hint === undefined ? { label } : { label, hint });

/** A public key to seal to: a post-quantum hybrid `age` recipient. */
export const publicKey = () =>
  z
    .string()
    .regex(
      /^age1pq1[02-9ac-hj-np-z]{1952}$/,
      'Paste the whole public key: it begins with age1pq1 and has 1,959 characters.',
    )
    .register(editorFields, {
      label: 'Public key',
      hint: 'Begins with age1pq1. Leave empty until there is one.',
      widget: 'long-text',
    });
