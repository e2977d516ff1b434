import { type Offer, offersFor } from './offers.ts';
import type { Meaning, NeedWords } from './phrases.ts';
import { keyOf, type Piece, piecesOf } from './pieces.ts';
import { theirPerson, type Understood } from './understand.ts';

/** What somebody did with what was read from their words: what they took away (see `keyOf`), and which offer they took. */
export type Taken = { readonly away: ReadonlySet<string>; readonly picked: Offer['for'] | undefined };

/** What words ask for, after that. */
export type Asked = {
  readonly pieces: readonly Piece[];
  readonly offers: readonly Offer[];
  readonly picked: Offer | undefined;
  /** The options to choose, by facet. */
  readonly options: Readonly<Record<Meaning['facet'], readonly string[]>>;
  readonly place: Understood['place'];
  /** Words to look for in the listings. */
  readonly words: readonly string[];
  readonly isUrgent?: true;
  readonly hasEircode?: true;
};

/** Whom an offer is for stands in the offer itself: of the two, the one that was taken decides on needs and audiences. */
export const askedFor = (
  understood: Understood,
  { away, picked }: Taken,
  known: readonly NeedWords[],
): Asked => {
  const stays = (facet: Meaning['facet']) => (option: string) =>
    !away.has(keyOf({ kind: 'option', facet, option }));
  const { place: named, they, isUrgent, hasEircode, ...read } = understood;
  const audiences = read.audiences.filter(stays('audiences'));
  const place = named !== undefined && away.has(keyOf({ kind: 'place', ...named })) ? undefined : named;
  const left: Understood = {
    needs: read.needs.filter(stays('needs')),
    audiences,
    hows: read.hows.filter(stays('hows')),
    whens: read.whens.filter(stays('whens')),
    ...(they !== undefined && (audiences.length > 0 || they === theirPerson) && { they }),
    ...(place !== undefined && { place }),
    rest: read.rest.filter((word) => !away.has(keyOf({ kind: 'word', word }))),
  };
  const offers = offersFor(left, known) ?? [];
  const taken = offers.find((offer) => offer.for === picked) ?? offers[0];
  return {
    pieces: piecesOf(left),
    offers,
    picked: taken,
    options: {
      needs: taken?.needs ?? left.needs,
      audiences: taken?.audiences ?? left.audiences,
      hows: left.hows,
      whens: left.whens,
    },
    place,
    words: left.rest,
    ...(isUrgent && { isUrgent }),
    ...(hasEircode && { hasEircode }),
  };
};
