import type { RandomBytes } from './reference.ts';

/** How many words lead back to a request. */
export const returnWordCount = 6;

/**
 * Parts of words that could hurt in this setting, or look like what somebody must not find on a slip of paper.
 * A word that contains one is never chosen.
 */
const unkind = `
  abreast absinth abus acid addict afraid agon alcohol alone amaretto ambush amniot aneuris anger angry anxi
  arrest arson badass barmaid barst batter battl beer betray blam blast bleak blitz blood body bomb bong
  bootie booz brew bribe broken bruis brut bully buri bury cannabis cannon cartel casino casket casual
  catacomb cathous celib cesarean cheat chemo chok cider coerc coffin coke collaps coma contempt coroner
  corps crack crash craving crazi crazy cried crier crime crimin crook cruel cry curs cut dagger damag dead
  dealer dealing death decay deceas deceit deceiv declin defeat deficit defil degrad deject deliri delus
  demise deprav depriv desolat despair despis destroy detest devian devious diaper die dirt disgrac disown
  divorc doom dope dosage dose drank dread drink drown drug drunk dumb duress dying dynamit eggnog embezzl
  epidural estrog ethanol evict evil exhum explod famin fang fear feeble fetal fight filth flask flogg fondl
  fraud freebas fright funeral gallows gambl gangren ghost gigolo gloom gonad gore grave grief griev grim
  groin grope guilt gun gutless handcuf hangover hardcore harm hash hatchet hate hatred haunt helpless
  hemlock hero hit hopeless hosti hung hurt idioc ignor imbecil impale impoten insan jackpot jail judg junk
  juror jury kidnap kill knife lash lazi lazy lethargy liar liqu lonely loser lost lunac lurk maim malt
  mangl menac misera mobster monogam moody morbid moron morphin mortal mortif mortuar mourn mummif murder
  musket naked needle neglig nervous neuro nicot nude obituar obsess opium orphan outcast ovar overdos pain
  panic parole pauper pelvi penal perish perjur phobi pill plunder poison poker police poverty powder
  predator pregnan prenatal prison prowl prozac psych pummel punch punish purg quarrel rabid racis rage
  ransack ravag rectal refus regret rehab reject relaps resent revolt riot ritalin roulett sad saloon savag
  scam scandal scar schnapp scold scorn scream sedat seduc sensuous sexual shame sherry shot shrapnel sick
  skull slain slander slap slave sleaz slit slug smash smok smother smuggl snar sniff snitch snort sober
  spear squat stab starv stash steal stolen stomp strangl strik stupid stupor suffer suicid sulk surger
  suspect swinger sword syring tantrum tavern terror theft thief thiev thong thrash threat throttl tipsy
  tomb tox tragi traitor trap trauma treason trespass tribunal turmoil twerp ugly unfair unfit unhapp unkind
  unlov unlucky unsafe unwant unwell useless valium vendetta veng venom verdict victim villain violat violen
  virgin vodka vomit weak weapon weed whip whisk widow wimp wine womb worr wound wrath wreck zombie
  fasc breach nazi bigot debt idiot loath nasty greed hostage prey robber savage spite stink swear trash vile worthless porn rape sexy
  abnormal apache armed arous autis barman bash bonehead breed browbeat buddh buffoon carnage chug clinic clobber confid
  crank crave creole custody depart depress derang diabet dice dicing disabl disaster distill distress domestic dork
  douche dweeb dyslex engorge epilep eskimo exorcis faceless fanatic ferment flaccid fool geek goon guidance guzzl headless
  headsman helper helpful helping helpline hermit husband impair islam jaundice kiss kosher lush mace maggot mammary manhunt
  marxis mating moan mongrel nerd nutcase parasite peddl poppy procurer prude pusher recover rescu revolver rotten runt
  scald scotch scrawny secre shank shelter shove showgirl shudder siames sinner skinhead slam slum snuff spinster spirits
  spous strife struggl support tablet tremor tripping tubby unclad uncork undress uneas ungodly unholy unrobed unwed vagabond
  vagran vineyard wager whack wife worst wrongful yiddish
  affair banish bride captive cure dating daught deaf fever groom marri marry mute nephew niece nursing patien pray rash
  sibling sister taunt uncle virus
`
  .trim()
  .split(/\s+/);

/** The words of a word list that may be chosen: plain letters, four to eight of them, and nothing unkind. */
export const kindWords = (list: readonly string[]): readonly string[] =>
  list.filter((word) => /^[a-z]{4,8}$/.test(word) && !unkind.some((part) => word.includes(part)));

/**
 * Six words chosen evenly from `words` (4,096 at least: 72 random bits or more), with a space between.
 * Throws when the list is too short to be safe.
 */
export const makeReturnWords = (words: readonly string[], randomBytes: RandomBytes): string => {
  if (words.length < 4096)
    throw new Error(`The word list has ${words.length} words; return words need 4,096 or more.`);
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
