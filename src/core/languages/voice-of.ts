import { calendarOf } from '../calendar/spoken-calendar.ts';
import { askingParts } from './asking-parts.ts';
import type { PageLanguage } from './page-language.ts';
import { returnParts } from './return-parts.ts';
import { sendingParts } from './sending-parts.ts';
import type { Voice, VoiceWords } from './voice.ts';

const names = Object.keys({ ...askingParts, ...sendingParts, ...returnParts }) as (keyof VoiceWords)[];

/** The voice of a language. Where it is made, `Intl` must know the language; where it is used, it need not. */
export const voiceOf = ({
  code,
  tag,
  name,
  words,
  original,
}: Pick<PageLanguage, 'code' | 'tag' | 'name' | 'words' | 'original'>): Voice => {
  const said = Object.fromEntries(names.map((part) => [part, words[part]])) as VoiceWords;
  if (original === undefined) return { tag, words: said };
  const inMain = new Intl.DisplayNames([original], { type: 'language' }).of(tag) ?? tag;
  return {
    tag,
    words: said,
    other: { code, name: `${name} (${inMain})`, original, calendar: calendarOf(tag) },
  };
};
