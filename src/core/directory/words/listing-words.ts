import type { How, When } from '../../finding/facets.ts';
import type { Audience, Way } from '../service.ts';

/** Whom a service is for, in the words of filters and listings. The one place that has them. */
export const audienceWords = {
  parent: 'Parents',
  partner: 'Partners',
  'grown-child': 'Grown sons and daughters',
  'young-child': 'Children and teenagers',
  sibling: 'Brothers and sisters',
  'grandparent-or-carer': 'Grandparents and carers',
  friend: 'Friends',
  bereaved: 'People in grief',
  'person-themselves': 'The person who drinks or uses',
  professional: 'Professionals',
} as const satisfies Record<Audience, string>;

/** How a service is used. */
export const wayWords = {
  'in-person': 'In person',
  phone: 'By phone',
  online: 'Online',
  'home-visit': 'They come to you',
} as const satisfies Record<Way, string>;

/** All that a visitor may ask of the how: the ways, and what else is known of a service. */
export const howWords = {
  phone: wayWords.phone,
  'in-person': wayWords['in-person'],
  online: wayWords.online,
  'home-visit': wayWords['home-visit'],
  'walk-in': 'You can walk in',
  free: 'Free',
  'no-treatment-needed': 'Your person need not be in treatment',
  'community-venue': 'Not in a treatment centre',
  'peer-led': 'Run by people who have been there',
  'peer-can-meet': 'Somebody who has been there can meet you',
  'step-free': 'Step-free',
  independent: 'Independent of treatment',
  'part-of-treatment': 'Part of a treatment service',
} as const satisfies Record<How, string>;

/** When a service is open. */
export const whenWords = {
  now: 'Open now',
  today: 'Open today',
  evenings: 'Evenings',
  weekends: 'Weekends',
  'day-and-night': 'Day and night',
} as const satisfies Record<When, string>;

/** Words of a list in one sentence: only the first begins with a capital. */
export const inOneSentence = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1))).join(', ');
