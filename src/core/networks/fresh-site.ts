import type { Helpline } from '../content/helpline.ts';
import type { Site } from '../content/site.ts';
import type { Answers } from './answers.ts';

/** What the coordinator promises until the network has its own words. It names no law, because each country has its own. */
const draftConfidentiality =
  'The coordinator reads your request when no agency fits it, or when an agency has not answered in time. They can open every request, so that nobody is left waiting. They do not pass on what you write, or even that you wrote, unless you agree.\n\nThere can be limits to this, above all where a child is in danger. This network has still to settle them, and these words: they are a draft.';

const draftLimits =
  'Some things must be passed on by law, above all where a child may be at risk of harm. This network has still to write here what they are. Ask each agency before you tell them.';

/** A page that nobody wonders about, and that stands on no site of ours. An editor chooses a better one. */
const leaveTo = 'https://www.wikipedia.org/';

/**
 * The settings of a new network, from what it answered. `openDataKey` is a fresh UUID; `helplines` are those it begins with, by
 * slug.
 */
export const freshSite = (
  answers: Answers,
  { openDataKey, helplines }: { openDataKey: string; helplines: ReadonlyMap<string, Helpline> },
): Site => ({
  name: answers.name,
  networkName: answers.networkName,
  regionName: answers.regionName,
  language: answers.language,
  country: answers.country.country,
  ...(answers.country.region === undefined ? {} : { holidayRegion: answers.country.region }),
  openDataKey,
  timeZone: answers.timeZone,
  areas: answers.areas,
  areasAre: answers.areasAre,
  coordinator: {
    name: 'the network’s coordinator',
    email: answers.coordinator,
    confidentiality: draftConfidentiality,
    workingHours: {
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      from: '09:00',
      to: '17:00',
    },
  },
  limits: { say: draftLimits },
  emergency: { numbers: answers.emergency, say: 'Say where you are first.' },
  footerHelplines: [firstOf('drink-and-drugs', helplines), firstOf('now', helplines)].flatMap(
    (slug) => slug ?? [],
  ),
  leaveTo,
  retention: { closedDays: 90, maximumDays: 365 },
});

const firstOf = (group: Helpline['group'], helplines: ReadonlyMap<string, Helpline>): string | undefined =>
  [...helplines]
    .filter(([, helpline]) => helpline.group === group && helpline.phone !== undefined)
    .toSorted(([, one], [, other]) => one.order - other.order)[0]?.[0];
