import { plain } from '../../places/match-place.ts';

/** Words that say nothing about what is wanted. What is left of “won’t” and “mam’s” is among them. */
export const emptyWords: ReadonlySet<string> = new Set(
  plain(
    `a about again all am an and any anybody anyone are as at be because been by came can cant co come comes coming
    could couldnt county d did didnt do does doesnt doing done dont drive every family feel find for from gave get
    gets getting give go goes going gone got had has hasnt have havent he help her hers hes him himself his home how i
    id if ill im in into is isnt it its ive just keep keeps know like ll looking lost m make makes me mine my near
    nearby need needs never nights no not of off on or our out over please re really s said says service services she
    shes should so somebody someone something still stop stopped stops support t take takes taking tell that thats the
    their them themselves then there they theyre think this to too took tried try trying turn until up us use used
    uses using ve very want wants was way we went were what when where which who why will with wont would you your`,
  ).split(' '),
);

/** Words that only say that somebody drinks or uses: as people type them, kind or not. A listing is never asked to have them. */
export const drinkAndDrugs: ReadonlySet<string> = new Set(
  plain(
    `10s addict addicted addiction addicts alco alcohol alcoholic alcoholics alcoholism antabuse bender benzo benzos
    binge booze boozing cannabis cocaine codeine coke crack d10 d10s d5 diazepam drink drinker drinking drinks drug
    druggie drugs drunk ecstasy fentanyl ganja hash heroin hooked hungover junkie ket ketamine lsd lyrica mdma meth
    mushrooms nurofen opiates opioids oxy oxycontin oxys painkillers pills pregabalin rehabs relapse relapsed sleepers
    smokes sniffing snorting sober spice stoned suboxone subutex tablets tramadol tranquillisers upjohns using valium
    vodka weed whiskey wine wino xanax xanies yokes zimmos zimovane zopiclone`,
  ).split(' '),
);

/** Words that say so only beside another that does: “smoking weed”, but also “stop smoking” and “high school”. */
export const maybeDrugs: ReadonlySet<string> = new Set(['grass', 'high', 'smoking', 'speed', 'vape']);

/** Everyday words that are right as they are: no wrong spelling of a relative, of a need or of a place. */
export const spelledRight: ReadonlySet<string> = new Set(
  plain(
    `allow allowed another apart bother bothered bothering brothers career careers ciara closet common farther finance
    finances fitting further gather hopeful hoping hosted laughter listed lovely loving misses moving other others
    putting rather refuse refused refuses refusing scored shallow shared sharing sitting skelter slaughter spitting
    splitting starting violet weather whether`,
  ).split(' '),
);

/** Longer words for nothing in particular, which part by part would mean something else. */
export const emptyPhrases: ReadonlySet<string> = new Set([
  'every night',
  'all night',
  'last night',
  'by now',
  'my granny',
  'my nan',
  'my nana',
  'my gran',
  'my grandad',
  'my grandmother',
  'my grandfather',
  // Where and when somebody drinks or hurts: not how a service comes, nor when it is open.
  'at home',
  'at night',
  'in the night',
  'each night',
  'one night',
  'friday night',
  'in the house',
  // Nobody has died.
  'to death',
  'nearly died',
  'almost died',
  'could have died',
  'couldve died',
  'could ve died',
  'nearly lost',
  'almost lost',
]);

const each = (verbs: string, whom: string): string[] =>
  verbs.split(' ').flatMap((verb) => whom.split(' ').map((one) => `${verb.replaceAll('_', ' ')} ${one}`));

/** What the living type, and those who grieve as well. */
const ambiguousPhrases: readonly string[] = ['suicide', 'overdose', 'overdosed', 'od', 'od d'];

/** What somebody types who may need a number to ring, not a list. Without signs, “can’t” is “can t”. */
const urgentPhrases: readonly string[] = [
  ...ambiguousPhrases,
  ...each('kill killing harm harming hurt hurting', 'himself herself myself themselves me him her us'),
  ...each('hang hanging cut cutting shoot drown', 'himself herself myself themselves'),
  ...each(
    'hit hits hitting beat beats beating hurts choke chokes choked choking strangles strangled strangling',
    'me us',
  ),
  ...each('punch punched punches punching kick kicked kicks kicking', 'me us'),
  ...each('attack attacked attacks attacking stabbed raped rapes raping', 'me us'),
  ...each('hit_the hits_the hitting_the beats_the hurts_the', 'kids children baby'),
  ...each('has_a had_a got_a with_a', 'knife'),
  ...['suicidal', 'self harm', 'end it all', 'end my life', 'better off dead'],
  ...each('threatening threatened threatens attempting attempted', 'suicide'),
  ...each('i_took_an ive_taken_an i_ve_taken_an', 'overdose'),
  ...each('take_his take_her take_my take_their', 'own').map((words) => `${words} life`),
  ...each('want_to wants_to wanted_to', 'die'),
  ...each('dont_want don_t_want doesnt_want doesn_t_want didnt_want didn_t_want', 'to').map(
    (words) => `${words} live`,
  ),
  ...[
    'overdosing',
    'choking',
    'unconscious',
    'unresponsive',
    'passed out',
    'collapsed',
    'seizure',
    'turning blue',
  ],
  ...each('having_a took_a taking_a', 'fit'),
  ...each('took_all taken_all', 'his her my their the').flatMap((words) => [
    `${words} tablets`,
    `${words} pills`,
  ]),
  ...['not breathing', 'stopped breathing', 'not waking', 'isnt waking', 'isn t waking', 'blue lips'],
  ...each('wont won_t cant can_t', 'wake breathe'),
  ...['ambulance', 'emergency', '999', '112'],
];

/** Words that would say that somebody died, or is hurting somebody, were it not for the words beside them. */
const harmless =
  /\b(?:to death|(?:nearly|almost|half|could have|couldve|could ve) (?:died|dead)|(?:kick|kicks|kicked|kicking) (?:me|us) out)\b/g;

const closeOnes = [
  'son|daughter|child|baby|brother|sister|cousin|nephew|niece|uncle|aunt|grandson|granddaughter',
  'husband|wife|partner|boyfriend|girlfriend|mother|father|mam|mammy|mum|mom|ma|dad|daddy|da|best friend|friend|mate',
].join('|');

/** Who writes so is grieving: nobody is to be saved any more. “Lost” alone may be a job. */
const tooLate = new RegExp(
  `\\b(?:died|dead|death|bereaved|bereavement|funeral|lost (?:to|him|her|them|(?:my|our|a|his|her|me) (?:${closeOnes})))\\b`,
);

/**
 * Looks in plain words for what cannot wait. `isUrgent`: numbers to ring should stand before any list. `rest` is without the
 * words that said so, so that “kill” is not taken for a village; what is part of a known phrase stays.
 */
export const urgentIn = (
  words: string,
  known: ReadonlyMap<string, unknown>,
): { readonly isUrgent: boolean; readonly rest: string } => {
  const has = (phrase: string) => ` ${words} `.includes(` ${phrase} `);
  const meant = ` ${words.replace(harmless, ' ')} `;
  const found = urgentPhrases.filter((phrase) => meant.includes(` ${phrase} `));
  const said = found.length === 0 ? [] : [...known.keys()].filter(has);
  const rest = found
    .filter((phrase) => !said.some((one) => ` ${one} `.includes(` ${phrase} `)))
    .sort((one, other) => other.length - one.length)
    .reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' '), ` ${words} `);
  const isCertain = found.some((phrase) => !ambiguousPhrases.includes(phrase));
  return { isUrgent: isCertain || (found.length > 0 && !tooLate.test(meant)), rest: rest.trim() };
};

/** A whole one: its first half alone may as well be a road (“n25”) or a tablet (“d10”). */
const eircode = /\b[a-z]\d[\dw] ?(?=[a-z]*\d)[a-z\d]{4}\b/;

/** Plain words without an Eircode, which no list of towns here can place; and whether there was one. */
export const withoutEircode = (words: string): { readonly hasEircode: boolean; readonly rest: string } => ({
  hasEircode: eircode.test(words),
  rest: words.replace(eircode, ' ').trim(),
});
