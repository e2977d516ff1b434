import { opensAtTimes } from '../directory/opening-times/open-at.ts';
import type { Service } from '../directory/service.ts';

/** What listings are narrowed by, in the order of the filters. */
export const facets = ['needs', 'audiences', 'whens', 'hows', 'areas', 'languages'] as const;
export type Facet = (typeof facets)[number];

/** Options by facet: what a listing says of itself, or what a visitor chose. Empty: nothing says so, or nothing chosen. */
export type Options = Readonly<Record<Facet, readonly string[]>>;

export const noOptions: Options = {
  areas: [],
  needs: [],
  audiences: [],
  hows: [],
  whens: [],
  languages: [],
};

/** How somebody can use a service and what else is known of it, in the order of the filters. */
export const hows = [
  'phone',
  'online',
  'in-person',
  'home-visit',
  'walk-in',
  'free',
  'no-treatment-needed',
  'community-venue',
  'peer-led',
  'peer-can-meet',
  'step-free',
  'independent',
  'part-of-treatment',
] as const;
export type How = (typeof hows)[number];

/** When it is open. `now` and `today` depend on the moment somebody asks. */
export const whens = ['now', 'today', 'evenings', 'weekends', 'day-and-night'] as const;
export type When = (typeof whens)[number];

/** The options that a service has by itself, whatever the moment. */
export const optionsOf = (service: Service): Options => {
  const { evenings, weekends } = opensAtTimes(service);
  const traits: Readonly<Record<Exclude<How, Service['ways'][number]>, boolean>> = {
    'walk-in': service.walkIn === true,
    free: service.free === true,
    'no-treatment-needed': service.noTreatmentNeeded === true,
    'community-venue': service.venue === 'community',
    'peer-led': service.peerLed === true,
    'peer-can-meet': service.peerCanMeet === true,
    'step-free': service.stepFree === true,
    independent: service.independent === true,
    'part-of-treatment': service.independent === false,
  };
  const has: Readonly<Record<string, boolean>> = traits;
  const groupsAt = (is: (weekday: string, to: string) => boolean) =>
    service.groupTimes?.some(({ repeats, to }) => is(repeats.weekday, to)) ?? false;
  const isWeekend = (weekday: string) => weekday === 'saturday' || weekday === 'sunday';
  const times: Readonly<Record<Exclude<When, 'now' | 'today'>, boolean>> = {
    evenings: evenings || groupsAt((weekday, to) => !isWeekend(weekday) && to >= '18:00'),
    weekends: weekends || groupsAt(isWeekend),
    'day-and-night': service.opening?.kind === 'always',
  };
  const isAt: Readonly<Record<string, boolean>> = times;
  return {
    areas: service.areas,
    needs: service.needs,
    audiences: service.audiences,
    hows: hows.filter((how) => service.ways.some((way) => way === how) || has[how]),
    whens: whens.filter((when) => isAt[when]),
    languages: service.languages ?? [],
  };
};
