import type { Asked } from '#core/finding/typed/asked.ts';
import type { Offer } from '#core/finding/typed/offers.ts';
import type { NeedWords } from '#core/finding/typed/phrases.ts';
import { type Piece, pieceInWords } from '#core/finding/typed/pieces.ts';
import { servicesInWords } from '#core/finding/words/found-in-words.ts';
import { buttonWith, itemWith, part, small } from './page-part.ts';

/** What can be done with what was read. */
export type ReadAsActions = {
  readonly takeAway: (piece: Piece) => void;
  readonly take: (offer: Offer) => void;
};

/** How many an offer finds, and whether the list is for it just now. */
export type OfferState = { readonly count: number; readonly isTaken: boolean };

/** Shows what was read from words, in pieces to take away; and of two offers which one the list is for. */
export type ReadAs = {
  readonly show: (
    asked: Asked,
    unknownWords: readonly string[],
    stateOf: (offer: Offer) => OfferState,
  ) => void;
  /** The first piece, or nothing when none is left. */
  readonly firstPiece: () => HTMLElement | null;
};

/** Words that no service has, said in a sentence; empty without any. */
const unknownInWords = (words: readonly string[]): string =>
  words.length === 0 ? '' : `No service here says ${quoted(words)}.`;

const eircodeInWords = 'We cannot place an Eircode, and it stays in this page. Write a town instead.';

/** What was not looked for, and why; empty when everything was. */
const notLookedFor = ({ hasEircode }: Asked, unknown: readonly string[]): string =>
  [hasEircode ? eircodeInWords : '', unknownInWords(unknown)].filter(Boolean).join(' ');

const knownPieces = (pieces: readonly Piece[], unknown: readonly string[]): Piece[] =>
  pieces.filter((piece) => piece.kind !== 'word' || !unknown.includes(piece.word));

/** What was read, as it is read out: a sentence or two, with a space before; empty when nothing was. */
export const readOutOf = (asked: Asked, unknown: readonly string[], needs: readonly NeedWords[]): string => {
  const known = knownPieces(asked.pieces, unknown).map((piece) => pieceInWords(piece, needs));
  return [
    asked.isUrgent ? 'If somebody is in danger now, numbers to ring stand above the list.' : '',
    known.length === 0 ? '' : `We read that as: ${known.join(', ')}.`,
    notLookedFor(asked, unknown),
  ]
    .filter(Boolean)
    .map((sentence) => ` ${sentence}`)
    .join('');
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** Prepares the place in the page. */
export const readAs = (
  place: HTMLElement,
  needs: readonly NeedWords[],
  { takeAway, take }: ReadAsActions,
): ReadAs => {
  const pieces = part(place, 'ul');
  const sentence = part(place, '#read-as-this');
  const urgent = part(place, '[data-urgent]');
  const unknown = part(place, '[data-unknown]');
  const bothOffers = part(place, '.offers');
  const offers = part(bothOffers, 'div');
  let shown = '';

  const pieceButton = (piece: Piece): HTMLLIElement => {
    const words = pieceInWords(piece, needs);
    const sign = document.createElement('span');
    sign.ariaHidden = 'true';
    sign.textContent = '×';
    const button = buttonWith(words, () => takeAway(piece), sign);
    button.ariaLabel = `Take away: ${words}`;
    return itemWith(button);
  };

  const offerButton = (offer: Offer, { count, isTaken }: OfferState): HTMLButtonElement => {
    const button = buttonWith(offer.words, () => take(offer), small(servicesInWords(count)));
    button.setAttribute('aria-pressed', String(isTaken));
    return button;
  };

  /** Where the focus is in what is about to be written anew: among the offers it goes back to the same one. */
  const focusedOffer = (): number => [...offers.children].indexOf(document.activeElement ?? offers);

  return {
    show: (asked, unknownWords, stateOf) => {
      const known = knownPieces(asked.pieces, unknownWords);
      const states = asked.offers.map((offer) => ({ offer, state: stateOf(offer) }));
      const notFound = notLookedFor(asked, unknownWords);
      const now = JSON.stringify([known, notFound, states, asked.isUrgent]);
      // What is there already keeps its buttons, and the focus.
      if (now === shown) return;
      shown = now;
      const focused = focusedOffer();
      sentence.hidden = known.length === 0;
      pieces.replaceChildren(...known.map(pieceButton));
      urgent.hidden = asked.isUrgent !== true;
      unknown.textContent = notFound;
      unknown.hidden = notFound === '';
      offers.replaceChildren(...states.map(({ offer, state }) => offerButton(offer, state)));
      bothOffers.hidden = asked.offers.length === 0;
      if (focused !== -1) (offers.children[focused] as HTMLElement | undefined)?.focus();
      place.hidden = known.length === 0 && notFound === '' && bothOffers.hidden && urgent.hidden;
    },
    firstPiece: () => pieces.querySelector('button'),
  };
};
