import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { line, listOf } from '../content/fields.ts';

/** A sentence that counts something: `other`, and whatever other forms the language has (Irish: two, three to six …). */
const countedSchema = (label: string) =>
  z
    .strictObject({
      zero: line('None').optional(),
      one: line('One').optional(),
      two: line('Two').optional(),
      few: line('A few').optional(),
      many: line('Many').optional(),
      other: line('Any other number'),
    })
    .register(editorFields, { label, hint: 'Only the forms that the language has. {count} is the number.' })
    .optional();
export type Counted = NonNullable<z.infer<ReturnType<typeof countedSchema>>>;

/** `skipToText` is “Skip to text”. */
const labelOf = (key: string): string => {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The texts of one part of the site, named by their keys. Every one may be missing: then the main language says it. */
const texts = <const Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, line(labelOf(key)).optional()])) as Record<
    Key,
    z.ZodOptional<ReturnType<typeof line>>
  >;

const lines = <const Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      listOf(line('Line'), labelOf(key)).min(1, 'Write at least one line.').optional(),
    ]),
  ) as Record<Key, z.ZodOptional<z.ZodArray<ReturnType<typeof line>>>>;

/** The texts of one part under its own heading in the form; the whole part may be missing. */
const part = <Shape extends z.ZodRawShape>(label: string, shape: Shape) =>
  z.strictObject(shape).register(editorFields, { label }).optional();

/** The parts of the interface, in the order in which an editor meets them. */
export const messageParts = {
  shell: part(
    'Around every page',
    texts(
      'skip',
      'urgent',
      'helpNow',
      'inDanger',
      'leave',
      'main',
      'allPages',
      'guidance',
      'findSupport',
      'askForContact',
      'tools',
      'forProfessionals',
      'home',
      'youAreIn',
      'onThisPage',
      'languages',
      'contact',
      'description',
    ),
  ),
  footer: part(
    'Foot of every page',
    texts(
      'toTalk',
      'start',
      'yourList',
      'search',
      'words',
      'tools',
      'comeBack',
      'about',
      'whoRuns',
      'privacy',
      'accessibility',
      'leaving',
      'openData',
      'promise',
      'history',
      'howToClear',
      'runBy',
    ),
  ),
  demonstration: part('Demonstration', texts('title', 'about', 'caughtMail')),
  translation: part(
    'What a translation says of itself',
    texts('notReviewed', 'mainCounts', 'reviewed', 'fallback', 'readInMain'),
  ),
  front: part('Front page of a translation', texts('title', 'lead', 'inThisLanguage', 'stillIn')),
  guidance: part('Guidance', {
    ...texts(
      'families',
      'familiesLead',
      'friends',
      'friendsLead',
      'professionals',
      'professionalsLead',
      'today',
      'source',
      'allTheseWords',
      'toolAbout',
      'readNext',
      'servicesFor',
      'askForContactAbout',
      'whoWrote',
      'written',
      'backToText',
      'backToTextAgain',
      'sourceCheckedOn',
    ),
    minutes: countedSchema('Minutes'),
  }),
  review: part(
    'Review',
    texts('draft', 'draftAbout', 'clinical', 'clinicalAbout', 'reviewed', 'reviewedAbout', 'late'),
  ),
  checked: part(
    'Checks',
    texts(
      'checked',
      'lastChecked',
      'phone',
      'visit',
      'email',
      'provider',
      'due',
      'notConfirmed',
      'beforeYouTravel',
    ),
  ),
  helpline: part(
    'Numbers to ring',
    texts('text', 'textWord', 'textWordTo', 'free', 'freeDayAndNight', 'dayAndNight'),
  ),
  helpNow: part('Help now', {
    ...texts(
      'description',
      'title',
      'ringFirst',
      'isTheSame',
      'toSlow',
      'toFast',
      'toDrink',
      'toRing',
      'ring',
      'noneRung',
      'someRung',
      'eachSource',
      'another',
      'toMore',
      'more',
      'now',
      'home',
      'drinkAndDrugs',
      'talk',
      'young',
      'grief',
      'practical',
      'whatToDo',
      'slow',
      'slowAbout',
      'neverSleepItOff',
      'looksLikeSleep',
      'fast',
      'fastAbout',
      'drink',
      'neverAlone',
      'noCoffee',
      'takenFrom',
    ),
    ...lines('slowSigns', 'slowSteps', 'fastSigns', 'fastSteps', 'drinkSigns', 'drinkSteps'),
  }),
  aloud: part(
    'Reading aloud',
    texts(
      'offer',
      'isItSafe',
      'warning',
      'start',
      'notNow',
      'reading',
      'back',
      'pause',
      'goOn',
      'next',
      'stop',
    ),
  ),
  search: part('Search', {
    ...texts(
      'title',
      'description',
      'words',
      'find',
      'stays',
      'gettingReady',
      'nothing',
      'broken',
      'best',
      'tryAnother',
      'listOfServices',
      'everything',
      'helpNowAbout',
      'ringInstead',
      'orAsk',
      'askSomebody',
      'orSearch',
      'searchTheSite',
    ),
    found: countedSchema('Pages found'),
  }),
} as const;

/** What the settings of the site say in the main language, said in this one. */
export const networkPart = part('What the site settings say', texts('region', 'say', 'place'));
