import type { RandomBytes } from './reference.ts';

/** How many words lead back to a request. */
export const returnWordCount = 6;

/**
 * Parts of words that could hurt in this setting, or look like what somebody must not find on a slip of paper.
 * A word that contains one is never chosen.
 */
const unkind = [
  'abus', 'acid', 'barst', 'bootie', 'detest', 'lunac', 'nicot', 'addict', 'agon', 'alcohol', 'anger', 'angry', 'batter', 'beer', 'blood', 'body', 'bomb', 'bong', 'booz',
  'brew', 'bruis', 'buri', 'bury', 'cannabis', 'casket', 'chok', 'coffin', 'corps', 'crack', 'crash', 'crime', 'crimin',
  'cruel', 'cry', 'curs', 'cut', 'damag', 'danger', 'dead', 'death', 'decay', 'deceas', 'defeat', 'despair', 'destroy', 'devil',
  'die', 'dirt', 'dope', 'drank', 'drink', 'drown', 'drug', 'drunk', 'dying', 'evil', 'fear', 'fight', 'fright', 'funeral',
  'grave', 'grief', 'guilt', 'gun', 'harm', 'hate', 'hit', 'hurt', 'jail', 'judg', 'kidnap', 'kill', 'knife', 'liar', 'liqu',
  'lonely', 'lost', 'mourn', 'murder', 'needle', 'obituar', 'overdos', 'pain', 'pill', 'poison', 'police', 'prison', 'punch',
  'punish', 'racis', 'rage', 'rehab', 'sad', 'scar', 'sedat', 'shame', 'shot', 'sick', 'skull', 'slap', 'sleaz', 'slug', 'smok', 'sober',
  'stab', 'steal', 'stolen', 'strangl', 'suffer', 'suicid', 'syring', 'terror', 'thief', 'threat', 'tipsy', 'tomb', 'tox', 'tragi',
  'trauma', 'ugly', 'victim', 'violen', 'vodka', 'vomit', 'weak', 'weapon', 'whisk', 'wine', 'wound', 'wreck',
] as const;

/** The words of a word list that may be chosen: plain letters, four to eight of them, and nothing unkind. */
export const kindWords = (list: readonly string[]): readonly string[] =>
  list.filter((word) => /^[a-z]{4,8}$/.test(word) && !unkind.some((part) => word.includes(part)));

/**
 * Six words chosen evenly from `words` (4,096 at least: 72 random bits or more), with a space between.
 * Throws when the list is too short to be safe.
 */
export const makeReturnWords = (words: readonly string[], randomBytes: RandomBytes): string => {
  if (words.length < 4096) throw new Error(`The word list has ${words.length} words; return words need 4,096 or more.`);
  return Array.from({ length: returnWordCount }, () => words[evenIndex(words.length, randomBytes)]).join(' ');
};

/** The words as they are kept, from what somebody typed, or null when there are not six. */
export const readReturnWords = (typed: string): string | null => {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length === returnWordCount ? words.join(' ') : null;
};

/** An index under `count` (65,536 at most), every one as likely as the next: what does not divide evenly is drawn again. */
const evenIndex = (count: number, randomBytes: RandomBytes): number => {
  const limit = 65536 - (65536 % count);
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2);
    const drawn = high * 256 + low;
    if (drawn < limit) return drawn % count;
  }
};
