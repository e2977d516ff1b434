import { expect, test } from 'vitest';
import { wordList } from './word-list.ts';

test('there are words enough for 72 random bits or more', () => {
  expect(wordList.length).toBeGreaterThanOrEqual(4096);
});

test('no word is there twice', () => {
  expect(new Set(wordList).size).toBe(wordList.length);
});

test('every word is plain: four to eight small letters', () => {
  expect(wordList.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
});

// Looked up in the list one by one; each of these stands in the list that ours is cut from, or could come into it.
test.each<[about: string, words: string]>([
  [
    'drink',
    'absinthe amaretto barmaid beer booze cider drunk eggnog ethanol hangover liquor malt saloon schnapps sherry stupor tavern tipsy vodka wine',
  ],
  [
    'drugs',
    'cannabis coke craving dealer dosage dope freebase hash junkie morphine needle opium overdose pill powder prozac relapse ritalin smuggler sniff snort stash syringe valium',
  ],
  ['gambling', 'casino gambling jackpot poker roulette'],
  [
    'violence',
    'ambush arson avenger batter bully choke coerce dagger handcuff harm maimed mangle predator prowler revenge slain slap smother stab strangle strike thrash throttle victim violate violence whip wound wrath',
  ],
  [
    'death',
    'casket catacomb coffin coma coroner dead demise doom exhume funeral gallows grave grief hemlock impale mortuary orphan perish suicide tomb widow',
  ],
  [
    'shame and fear',
    'abandon afraid alone blame broken contempt crazy degraded despise devious disgrace disown divorcee dread grieving guilt helpless lonely loser neglect outcast panic regret reject scold shame stupid unhappy unkind unloved unsafe unwanted worry',
  ],
  [
    'police and courts',
    'arrest bribe crime fraud jail jury parole penalize perjury police prison theft thief traitor verdict',
  ],
  [
    'the body',
    'abortion diaper fondling groin grope naked nude pelvis pregnant prenatal rectal seduce surgery womb',
  ],
  [
    'peoples, faiths and illnesses, as if they were an insult',
    'apache autism buddhist creole diabetes disabled dyslexia epilepsy eskimo islamist jaundice kosher skinhead yiddish',
  ],
  ['husbands and wives', 'husband spousal spouse unwed wife'],
  [
    'where somebody looked for help',
    'clinic custody guidance helpline recovery rescuer secrecy shelter support',
  ],
  [
    'names that are called',
    'bonehead buffoon dork douche dweeb geek maggot mongrel nerd nutcase parasite runt',
  ],
])('no word about %s is ever chosen', (_, words) => {
  expect(words.split(' ').filter((word) => wordList.includes(word))).toEqual([]);
});
