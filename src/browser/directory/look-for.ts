import { type Asked, askedFor } from '#core/finding/typed/asked.ts';
import { knownWords } from '#core/finding/typed/known-words.ts';
import { matchWords } from '#core/finding/typed/match-words.ts';
import { choosingOffer, type Offer } from '#core/finding/typed/offers.ts';
import { type NeedWords, phrasesFor } from '#core/finding/typed/phrases.ts';
import { keyOf, type Piece, piecesOf } from '#core/finding/typed/pieces.ts';
import { understand } from '#core/finding/typed/understand.ts';
import type { Wish, WordMatch } from '#core/finding/wish.ts';
import type { ChoiceBoxes } from './choice-boxes.ts';
import { gazetteerSource } from './gazetteer.ts';
import type { ListRows } from './list-rows.ts';
import { type Near, nearField } from './near-field.ts';
import { part } from './page-part.ts';
import { readAs, readOutOf } from './read-as.ts';
import { townMap } from './town-map.ts';
import { wordTicks } from './word-ticks.ts';

/** What is written into the fields above a list, as far as the list asks. */
export type LookFor = {
  readonly near: () => Near | undefined;
  readonly withinKm: () => number | undefined;
  readonly words: () => WordMatch | undefined;
  /** Shows what was read, with counts; gives the sentence in which it is read out, empty when nothing was written. */
  readonly show: (countFor: (other: Partial<Wish>) => number) => string;
  readonly leaveWords: () => void;
  /** Words that are looked for as soon as the texts of all rows are there. */
  readonly waitingWords: () => readonly string[];
  /** The texts of all rows are there: what was written is read again. */
  readonly readAgain: () => void;
  readonly anyDistance: () => void;
  /** Some boxes changed by hand: what was read and is no longer ticked stays taken away. */
  readonly unticked: () => void;
  readonly clear: () => void;
};

/** The list and its boxes, which the words tick. */
export type Listed = {
  readonly boxes: ChoiceBoxes;
  readonly rows: ListRows;
  readonly needs: readonly NeedWords[];
  readonly apply: () => void;
  readonly applyAndGoThere: () => void;
};

/** How long somebody stops writing before it is read. */
const restMilliseconds = 250;

const nothingAsked: Asked = {
  pieces: [],
  offers: [],
  picked: undefined,
  options: { needs: [], audiences: [], hows: [], whens: [] },
  place: undefined,
  words: [],
};

/** Reads what is written into the fields, ticks the boxes by it, and lets what was read be taken away again. */
export const lookFor = (
  fields: HTMLElement,
  readPlace: HTMLElement,
  { boxes, rows, needs, apply, applyAndGoThere }: Listed,
): LookFor => {
  const field = part<HTMLInputElement>(fields, '#look-words');
  const places = gazetteerSource();
  const ticks = wordTicks(boxes);
  const away = new Set<string>();
  let phrases: ReturnType<typeof phrasesFor> | undefined;
  let asked = nothingAsked;
  let unknown: readonly string[] = [];
  let words: WordMatch | undefined;
  let picked: Offer['for'] | undefined;
  let placeFromWords: string | undefined;

  const goWhereItWasRead = () => {
    const named = asked.place?.place.name;
    if (named !== undefined && named !== placeFromWords) near.choose(asked.place?.place);
    if (named === undefined && placeFromWords !== undefined && near.near()?.name === placeFromWords)
      near.choose(undefined);
    placeFromWords = named;
  };

  const understandNow = () => {
    // Made when somebody writes: most visits never need them.
    phrases ??= phrasesFor(needs);
    return understand(field.value, phrases, places.known(), (word) => rows.words().words.has(word));
  };

  /** Looks for words in the texts, once all of them are there: part of them would be an answer that changes by itself. */
  const lookInTexts = () => {
    const sorted = rows.areAllThere() ? knownWords(rows.words(), asked.words) : { known: [], unknown: [] };
    unknown = sorted.unknown;
    // When no service has any of the words, and nothing else was read, that is an answer too.
    const isAllUnknown = sorted.known.length === 0 && asked.pieces.length === unknown.length;
    words = matchWords(rows.words(), isAllUnknown ? unknown : sorted.known);
  };

  const read = () => {
    asked = askedFor(understandNow(), { away, picked }, needs);
    lookInTexts();
    ticks.follow(asked.options);
    goWhereItWasRead();
  };

  let rest: ReturnType<typeof setTimeout> | undefined;
  const readNow = (then: () => void) => {
    clearTimeout(rest);
    read();
    then();
  };
  /** What was taken away stays away while somebody goes on writing, as long as it is still in what they wrote. */
  const readOn = () => {
    const written = new Set(piecesOf(understandNow()).map(keyOf));
    for (const key of away) if (!written.has(key)) away.delete(key);
    if (field.value.trim() === '') picked = undefined;
    readNow(apply);
  };

  const shown = readAs(readPlace, needs, {
    takeAway: (piece: Piece) => {
      away.add(keyOf(piece));
      if (piece.kind === 'option') ticks.untick(piece);
      readNow(apply);
      (shown.firstPiece() ?? field).focus();
    },
    take: (offer) => {
      picked = offer.for;
      readNow(apply);
    },
  });

  const near = nearField(fields, places, () => {
    if (near.near()?.name !== placeFromWords) placeFromWords = undefined;
    apply();
  });
  const figure = document.getElementById('town-map');
  const map = figure && townMap(figure, (town) => void near.chooseByName(town));

  const getPlaces = () => {
    if (places.known().size > 0) return;
    void places.get().then(
      () => readNow(apply),
      () => undefined,
    );
  };
  field.addEventListener('focus', getPlaces);
  // Written before this ran.
  if (document.activeElement === field || field.value !== '') getPlaces();
  if (field.value.trim() !== '') setTimeout(() => readNow(apply));
  field.addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(readOn, restMilliseconds);
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') readNow(applyAndGoThere);
  });
  part(fields, '[data-find]').addEventListener('click', () => readNow(applyAndGoThere));
  fields.classList.add('ready');

  return {
    near: near.near,
    withinKm: near.withinKm,
    words: () => words,
    show: (countFor) => {
      const chosen = boxes.read();
      shown.show(asked, unknown, (offer) => ({
        count: countFor({ chosen: choosingOffer(chosen, offer) }),
        isTaken: isSame(offer.needs, chosen.needs) && isSame(offer.audiences, chosen.audiences),
      }));
      near.showCounts((withinKm) => countFor({ withinKm }));
      map?.mark(near.near()?.name);
      return readOutOf(asked, unknown, needs);
    },
    leaveWords: () => {
      for (const word of asked.words) away.add(keyOf({ kind: 'word', word }));
      read();
    },
    waitingWords: () => (rows.areAllThere() ? [] : asked.words),
    readAgain: () => {
      if (asked.words.length > 0) read();
    },
    anyDistance: near.anyDistance,
    unticked: () => {
      if (field.value === '') return;
      for (const key of ticks.untickedByHand()) away.add(key);
      asked = askedFor(understandNow(), { away, picked }, needs);
    },
    clear: () => {
      field.value = '';
      near.clear();
      away.clear();
      picked = undefined;
      read();
    },
  };
};

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
