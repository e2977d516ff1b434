import {
  firstPlace,
  nextPart,
  partBefore,
  placeAfter,
  type ReadingPlace,
  type SpokenParts,
} from '#core/guidance/aloud/place.ts';

/** What a reading tells about itself. */
export type ReadingNews = {
  /** This part is being said now. */
  readonly onPart: (part: number) => void;
  /** The last part has been said, or the browser gave up. */
  readonly onEnd: () => void;
};

/** A text that is being said, piece by piece. */
export type Speaker = {
  readonly start: () => void;
  /** Falls silent and keeps the place. Calling it again, or when nothing is said, changes nothing. */
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly back: () => void;
  readonly next: () => void;
};

/**
 * Says `parts` with a voice. Pausing is cancelling, and going on says the piece anew: browsers differ in what their own
 * pause does, and some never come back from it.
 */
export const speakerOf = (
  speech: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  parts: SpokenParts,
  { onPart, onEnd }: ReadingNews,
): Speaker => {
  let place: ReadingPlace = firstPlace;
  // The piece that is being said. A browser forgets, with its events, one that nobody holds.
  let current: SpeechSynthesisUtterance | undefined;

  const pause = () => {
    current = undefined;
    speech.cancel();
  };
  const end = () => {
    pause();
    onEnd();
  };
  const say = () => {
    pause();
    const piece = new SpeechSynthesisUtterance(parts[place.part]?.[place.piece] ?? '');
    piece.voice = voice;
    piece.lang = voice.lang;
    piece.onend = () => {
      if (piece === current) moveTo(placeAfter(place, parts));
    };
    piece.onerror = () => {
      if (piece === current) end();
    };
    current = piece;
    onPart(place.part);
    speech.speak(piece);
  };
  const moveTo = (to: ReadingPlace | undefined) => {
    if (to === undefined) return end();
    place = to;
    say();
  };

  return {
    start: () => moveTo(firstPlace),
    pause,
    goOn: say,
    back: () => moveTo(partBefore(place)),
    next: () => moveTo(nextPart(place, parts)),
  };
};
