import { type Gazetteer, gazetteerOf } from '#core/places/match-place.ts';
import { type PackedPlaces, unpackPlaces } from '#core/places/packed-places.ts';

/** Fetches the gazetteer: one file, whole, the same whoever asks and whatever they look for. Rejects without a network. */
const fetchGazetteer = async (): Promise<Gazetteer> => {
  const answer = await fetch('/directory/places.json');
  if (!answer.ok) throw new Error(`The places were answered with ${answer.status}.`);
  return gazetteerOf(unpackPlaces((await answer.json()) as PackedPlaces));
};

/** The gazetteer, once for a page: `get` fetches it, `known` is what is there by now. */
export type GazetteerSource = { readonly get: () => Promise<Gazetteer>; readonly known: () => Gazetteer };

/** Gets the gazetteer when it is first asked for; after a failure, the next one asks again. */
export const gazetteerSource = (): GazetteerSource => {
  let known: Gazetteer = new Map();
  let asked: Promise<Gazetteer> | undefined;
  return {
    get: () => {
      asked ??= fetchGazetteer().then(
        (gazetteer) => {
          known = gazetteer;
          return gazetteer;
        },
        (problem: unknown) => {
          asked = undefined;
          throw problem;
        },
      );
      return asked;
    },
    known: () => known,
  };
};
