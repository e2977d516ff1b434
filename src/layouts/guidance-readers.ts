import type { GuidanceReader } from '#core/guidance/guidance.ts';
import type { PageLanguage } from '#core/languages/page-language.ts';
import { mainLanguage } from '../languages.ts';

type ReaderWords = { readonly name: string; readonly lead: string };

/** What the page over each reader's guidance says in a language, and what it is called in links. */
export const readersIn = ({ words: { guidance } }: PageLanguage): Record<GuidanceReader, ReaderWords> => ({
  families: { name: guidance.families, lead: guidance.familiesLead },
  friends: { name: guidance.friends, lead: guidance.friendsLead },
  professionals: { name: guidance.professionals, lead: guidance.professionalsLead },
});

/** The same in the main language. */
export const readers = readersIn(mainLanguage);

/** What is drawn beside each. */
export const readerDrawings = {
  families: 'kettle',
  friends: 'chairs',
  professionals: 'letter',
} as const satisfies Record<GuidanceReader, string>;
