import type { Service } from '../directory/service.ts';
import { type How, optionsOf, type When } from '../finding/facets.ts';
import type { ConditionName } from './coverage-rule.ts';

/** A way of looking at what is listed: only services that say that they are so. */
export type CoverageView = {
  readonly slug: string;
  readonly group: 'when' | 'how' | 'attached';
  readonly name: string;
  /** Whether a service says so. One that does not say is in `isSilent`; one that is in neither says no. */
  readonly isSo: (service: Service) => boolean;
  readonly isSilent: (service: Service) => boolean;
  /** Conditions that this view itself sets aside. */
  readonly setAside: readonly ConditionName[];
};

const isWeekend = (day: string) => day === 'saturday' || day === 'sunday';

/** By day: at some time before 17:00 from Monday to Friday. */
const isOpenByDay = ({ opening, groupTimes = [] }: Service): boolean =>
  opening?.kind === 'always' ||
  (opening?.stretches ?? []).some(({ days, opens }) => opens < '17:00' && !days.every(isWeekend)) ||
  groupTimes.some(({ repeats, from }) => from < '17:00' && !isWeekend(repeats.weekday));

const at = (slug: string, name: string, isSo: (service: Service) => boolean): CoverageView => ({
  slug,
  group: 'when',
  name,
  isSo,
  isSilent: (service) => service.opening === undefined && !isSo(service),
  setAside: [],
});

const whenOf = (when: When) => (service: Service) => optionsOf(service).whens.includes(when);
const howOf = (how: How) => (service: Service) => optionsOf(service).hows.includes(how);

const by = (how: How, name: string, setAside: readonly ConditionName[] = []): CoverageView => ({
  slug: how,
  group: 'how',
  name,
  isSo: howOf(how),
  isSilent: ({ ways }) => ways.length === 0,
  setAside,
});

const attached = (how: How, name: string, setAside: readonly ConditionName[]): CoverageView => ({
  slug: how,
  group: 'attached',
  name,
  isSo: howOf(how),
  isSilent: ({ independent }) => independent === undefined,
  setAside,
});

/** By when, by how, and by whether it belongs to treatment, in the order of the page. */
export const coverageViews: readonly CoverageView[] = [
  at('by-day', 'By day, Monday to Friday', isOpenByDay),
  at('evenings', 'In the evening, Monday to Friday', whenOf('evenings')),
  at('weekends', 'At weekends', whenOf('weekends')),
  at('day-and-night', 'Day and night', whenOf('day-and-night')),
  by('phone', 'By phone', ['face-to-face']),
  by('online', 'Online', ['face-to-face']),
  by('in-person', 'In person'),
  { ...by('community-venue', 'In a community venue'), isSilent: ({ venue }) => venue === undefined },
  by('home-visit', 'They come to you'),
  attached('independent', 'Independent of treatment', []),
  attached('part-of-treatment', 'Part of a treatment service', ['apart']),
];

/** The words of the groups of views. */
export const viewGroupNames = {
  when: 'When',
  how: 'How',
  attached: 'Independent, or part of treatment',
} as const satisfies Record<CoverageView['group'], string>;
