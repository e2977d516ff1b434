/** What a browser says about one of its voices. */
export type Voice = {
  /** A language tag, like `en-IE`; some devices write `en_IE`. */
  readonly lang: string;
  /** Whether the device itself speaks. Any other voice would send the text to somebody. */
  readonly localService: boolean;
  readonly default?: boolean;
};

/**
 * The voice to read a page with: one that is on the device, in the page's language; best in that of its country, then
 * the one the device prefers. None when the browser has only voices that would send the text away.
 */
export const deviceVoice = <Some extends Voice>(
  voices: readonly Some[],
  language: string,
): Some | undefined => {
  const wanted = tagOf(language);
  const able = voices.filter(
    ({ localService, lang }) => localService === true && languageOf(tagOf(lang)) === languageOf(wanted),
  );
  return (
    able.find(({ lang }) => tagOf(lang) === wanted) ?? able.find((voice) => voice.default === true) ?? able[0]
  );
};

const tagOf = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
const languageOf = (tag: string): string => tag.split('-')[0] ?? '';
