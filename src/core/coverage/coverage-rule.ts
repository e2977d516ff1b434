import type { Need } from '../content/need.ts';
import { checkStateOn } from '../directory/check-state.ts';
import { audiences, type Service } from '../directory/service.ts';

/** How well a need is met in an area, by the services that are listed. */
export const coverageStates = ['served', 'limited', 'not-served'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** What a service must be to count in full. `today` is the day of judging, `YYYY-MM-DD`. */
type Condition = {
  /** One sentence, as the page prints it. */
  readonly rule: string;
  /** Why a need is limited, where too few services meet this. */
  readonly lacking: string;
  /** What somebody could ask for, where this is lacking. */
  readonly ask: string;
  /** Not asked where the need is help for the person who drinks or uses. */
  readonly forFamilies: boolean;
  readonly isMet: (service: Service, today: string) => boolean;
};

const familyAudiences: ReadonlySet<string> = new Set(
  audiences.filter((audience) => audience !== 'person-themselves' && audience !== 'professional'),
);

/**
 * The rule, as data: the page prints what the program does. In `face-to-face` and `known` silence counts against a service,
 * in the other two it does not; the sentences say so.
 */
export const coverageConditions = {
  'face-to-face': {
    rule: 'People can go there, or somebody comes to them. A service that says nothing of this does not count.',
    lacking: 'not enough in person',
    ask: 'A place in the area where people can sit down with somebody, or a worker who comes to them.',
    forFamilies: false,
    isMet: ({ ways }) => ways.includes('in-person') || ways.includes('home-visit'),
  },
  known: {
    rule: 'Somebody checked it, and the next check is not due; or it was read on the service’s own page or in a public record. A newspaper or another list is not enough.',
    lacking: 'not enough confirmed',
    ask: 'A call to each of these services, so that what is listed is known to be true.',
    forFamilies: false,
    isMet: ({ checked, evidence }, today) =>
      checked === undefined
        ? evidence.grade === 'own-page' || evidence.grade === 'public-record'
        : checkStateOn(today, checked) === 'checked',
  },
  'own-right': {
    rule: 'Families or friends can use it in their own right: it is not only for the person who drinks or uses, or for professionals, and it does not ask that their person is in treatment. What nothing is known of is not held against it.',
    lacking: 'not enough for families themselves',
    ask: 'The same help for families and friends, whether or not their person is in treatment.',
    forFamilies: true,
    isMet: (service) =>
      service.noTreatmentNeeded !== false &&
      (service.audiences.length === 0 || service.audiences.some((audience) => familyAudiences.has(audience))),
  },
  apart: {
    rule: 'It is not part of a treatment service and does not meet where treatment is given. What nothing is known of is not held against it.',
    lacking: 'not enough apart from treatment',
    ask: 'A door that does not lead through a treatment service.',
    forFamilies: true,
    isMet: ({ independent, venue }) => independent !== false && venue !== 'treatment',
  },
} as const satisfies Record<string, Condition>;
export type ConditionName = keyof typeof coverageConditions;

export const conditionNames = Object.keys(coverageConditions) as readonly ConditionName[];

/** How many services must count in full before a need is served: with one, nobody has a choice, and it may close. */
export const enough = 2;

/** The conditions that are asked of services for a need, but for those set aside. */
export const conditionsFor = (
  need: Pick<Need, 'forThem'>,
  setAside: readonly ConditionName[] = [],
): ConditionName[] =>
  conditionNames.filter(
    (name) => !setAside.includes(name) && !(need.forThem === true && coverageConditions[name].forFamilies),
  );

/** Why a need is limited: the conditions that too few services meet, too few services at all, or none of both alone. */
export type Shortfall = ConditionName | 'few' | 'never-together';

/** The words of each shortfall. */
export const shortfallWords: Readonly<Record<Shortfall, string>> = {
  ...(Object.fromEntries(
    Object.entries(coverageConditions).map(([name, { lacking }]) => [name, lacking]),
  ) as Readonly<Record<ConditionName, string>>),
  few: 'only one listed',
  'never-together': 'not enough that meet the whole rule',
};

/** What could be asked for where there is a shortfall. */
export const askFor: Readonly<Record<Shortfall, string>> = {
  ...(Object.fromEntries(
    Object.entries(coverageConditions).map(([name, { ask }]) => [name, ask]),
  ) as Readonly<Record<ConditionName, string>>),
  few: 'A second service, so that there is a choice, and somebody left if one closes.',
  'never-together': 'One more service that is all of this at once.',
};

/** What the rule says of the services that are listed for a need in an area. */
export type Judgement = {
  readonly state: CoverageState;
  /** How many count in full. */
  readonly full: number;
  /** Empty unless the state is `limited`. */
  readonly why: readonly Shortfall[];
};

/** Judges services by some of the conditions. */
export const judge = (
  services: readonly Service[],
  conditions: readonly ConditionName[],
  today: string,
): Judgement => {
  const meets = (service: Service) => (name: ConditionName) => coverageConditions[name].isMet(service, today);
  const full = services.filter((service) => conditions.every(meets(service))).length;
  if (full >= enough) return { state: 'served', full, why: [] };
  if (services.length === 0) return { state: 'not-served', full, why: [] };
  if (services.length < enough) {
    const [only] = services;
    const missed = conditions.filter((name) => only !== undefined && !meets(only)(name));
    return { state: 'limited', full, why: ['few', ...missed] };
  }
  const lacking = conditions.filter(
    (name) => services.filter((service) => meets(service)(name)).length < enough,
  );
  return { state: 'limited', full, why: lacking.length > 0 ? lacking : ['never-together'] };
};
