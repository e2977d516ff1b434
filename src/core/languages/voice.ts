import { dateIn, momentIn, type SpokenCalendar } from '../calendar/spoken-calendar.ts';
import { spokenDate } from '../calendar/spoken-date.ts';
import { spokenMoment } from '../calendar/spoken-time.ts';
import { type Html, html } from '../html/html.ts';
import type { askingParts } from './asking-parts.ts';
import type { Words } from './messages.ts';
import type { returnParts } from './return-parts.ts';
import type { sendingParts } from './sending-parts.ts';
import { fill, piecesOf } from './sentence.ts';

/** The parts of the words that a voice has. */
export type VoiceWords = Pick<
  Words,
  keyof typeof askingParts | keyof typeof sendingParts | keyof typeof returnParts
>;

/**
 * How pages speak that a function or a browser makes: in one language, with what a link and a date need. Everything in it
 * is the same for every visitor.
 */
export type Voice = {
  /** A language tag, like `en-IE`. */
  readonly tag: string;
  readonly words: VoiceWords;
  /** Only of another language than the main one. */
  readonly other?: {
    /** The first part of its addresses, like `ga`. */
    readonly code: string;
    /** Its name as its speakers write it, and as the main language does: `Gaeilge (Irish)`. */
    readonly name: string;
    /** The tag of the main language, in which records and original words are. */
    readonly original: string;
    readonly calendar: SpokenCalendar;
  };
};

type Said = Html | string;

/**
 * A message with its slots filled in; *words between asterisks* are marked as words of the main language. A slot that has no
 * value stays as it is.
 */
export const say = (voice: Voice, text: string, slots: Readonly<Record<string, Said>> = {}): Html =>
  html`${piecesOf(text).map((piece) => {
    if (piece.kind === 'slot') return slots[piece.name] ?? `{${piece.name}}`;
    if (piece.kind === 'text' || voice.other === undefined) return piece.text;
    return html`<i lang="${voice.other.original}">${piece.text}</i>`;
  })}`;

/** A message where no markup can stand. */
export const tell = (text: string, slots: Readonly<Record<string, string | number>> = {}): string =>
  fill(text, slots).replace(/\*([^*]+)\*/g, '$1');

/** What a record says, in the main language: a name, a promise, a law. */
export const recordIn = (voice: Voice, text: Said): Html =>
  voice.other === undefined ? html`${text}` : html`<span lang="${voice.other.original}">${text}</span>`;

/** What marks an element whose words are those of a record. */
export const ofRecord = (voice: Voice): Html | null =>
  voice.other === undefined ? null : html` lang="${voice.other.original}"`;

/** Where a page is, by its address in the main language: `/ga/help-now/`. For pages that every language has. */
export const pageIn = ({ other }: Voice, address: string): string =>
  other === undefined ? address : `/${other.code}${address}`;

/** The name of the value in a door's address that says in which language it answers. */
export const languageAtDoor = 'in';

/** Where a door is that answers in this voice: `/api/request?in=ga`. */
export const doorIn = ({ other }: Voice, address: string): string =>
  other === undefined ? address : `${address}?${languageAtDoor}=${other.code}`;

/** A moment as one would say it, like `Tuesday 24 November, 9am`. */
export const sayMoment = ({ tag, other }: Voice, instant: Date, timeZone: string): string =>
  other === undefined ? spokenMoment(instant, timeZone, tag) : momentIn(other.calendar, instant, timeZone);

/** A day, `YYYY-MM-DD`, as one would say it within a year, like `24 November`. */
export const sayDay = ({ other }: Voice, day: string): string =>
  other === undefined ? spokenDate(day) : dateIn(other.calendar, day);
