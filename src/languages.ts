import { type Messages, messagesSchema } from '#core/languages/messages.ts';
import { type LanguagePages, linkFrom, type PageLanguage } from '#core/languages/page-language.ts';
import { wordsFrom } from '#core/languages/words.ts';
import { read, site } from './content.ts';

const files = import.meta.glob('../content/messages/*.json', { eager: true, import: 'default' });

const messagesOf = (code: string): Messages =>
  read(`content/messages/${code}.json`, messagesSchema, files[`../content/messages/${code}.json`]);

/** The tag of the language that the site is written in, and its first part. */
const mainTag = site.language;
const mainCode = mainTag.split('-')[0] ?? mainTag;
const mainMessages = messagesOf(mainCode);

/** The codes of the languages besides the main one, each the first part of its addresses: `ga`. */
export const otherCodes: readonly string[] = site.languages ?? [];

const { name, direction } = mainMessages;

/** The main language, in which every page is. */
export const mainLanguage: PageLanguage = {
  code: mainCode,
  tag: mainTag,
  direction,
  name,
  words: wordsFrom(mainMessages, mainMessages),
  network: {},
  reviewed: undefined,
  original: undefined,
  frame: undefined,
  to: (href) => ({ href }),
};

/** A language besides the main one. `pages` are those that it has. Throws when it has no messages. */
export const otherLanguage = (code: string, pages: LanguagePages): PageLanguage => {
  const messages = messagesOf(code);
  return {
    code,
    tag: code,
    direction: messages.direction,
    name: messages.name,
    words: wordsFrom(messages, mainMessages),
    network: messages.network ?? {},
    reviewed: messages.reviewed,
    original: mainTag,
    frame: undefined,
    to: linkFrom(code, pages, mainTag),
  };
};

/** The paths of a page that stands in every language, under `src/pages/[...language]/`: the main one has no folder. */
export const inEveryLanguage = () => [undefined, ...otherCodes].map((language) => ({ params: { language } }));
