import type { Need } from '../../content/need.ts';
import type { Audience } from '../../directory/service.ts';
import { audienceWords } from '../../directory/words/listing-words.ts';
import { plain } from '../../places/match-place.ts';
import type { How, When } from '../facets.ts';

/** What a phrase that somebody types stands for. `they` is the person they are worried about, by how they call them. */
export type Meaning =
  | { readonly facet: 'needs'; readonly option: string; readonly couldEndanger: boolean }
  | { readonly facet: 'audiences'; readonly option: Audience; readonly they?: string }
  | { readonly facet: 'hows'; readonly option: How }
  | { readonly facet: 'whens'; readonly option: When };

/** What a need is called, and what else people type for it. */
export type NeedWords = Pick<Need, 'slug' | 'name' | 'alsoSaid' | 'forThem' | 'couldEndanger'>;

/** Whom somebody worries about says who they are themselves: who writes “son” is a parent. */
const relations: readonly (readonly [Audience, readonly string[]])[] = [
  [
    'parent',
    ['son', 'daughter', 'child', 'kid', 'lad', 'boy', 'girl', 'stepson', 'stepdaughter', 'young lad'],
  ],
  [
    'partner',
    [
      'husband',
      'wife',
      'partner',
      'boyfriend',
      'girlfriend',
      'fiance',
      'fiancee',
      'ex',
      'hubby',
      'fella',
      'missus',
    ],
  ],
  [
    'grown-child',
    [
      'mother',
      'father',
      'mam',
      'mammy',
      'mum',
      'mummy',
      'mom',
      'ma',
      'dad',
      'daddy',
      'da',
      'stepfather',
      'stepmother',
    ],
  ],
  ['sibling', ['brother', 'sister', 'stepbrother', 'stepsister']],
  [
    'grandparent-or-carer',
    ['grandson', 'granddaughter', 'grandchild', 'grandchildren', 'grandkid', 'foster child'],
  ],
  ['friend', ['friend', 'mate', 'best friend', 'colleague', 'neighbour', 'flatmate', 'housemate']],
];

const howPhrases: readonly (readonly [How, readonly string[]])[] = [
  ['phone', ['by phone', 'phone', 'ring', 'call', 'on the phone']],
  ['online', ['online', 'zoom', 'on the internet', 'chat', 'website']],
  ['in-person', ['in person', 'face to face']],
  ['home-visit', ['home visit', 'home visits', 'visit at home', 'come to me', 'to my house']],
  ['walk-in', ['walk in', 'drop in', 'no appointment']],
  ['free', ['free', 'no cost', 'cheap', 'no money']],
  ['peer-led', ['been there', 'peer', 'peers', 'peer support', 'lived experience']],
  ['step-free', ['wheelchair', 'step free', 'lift', 'ramp']],
];

const whenPhrases: readonly (readonly [When, readonly string[]])[] = [
  ['now', ['open now', 'now', 'right now']],
  ['today', ['today', 'open today', 'tonight']],
  ['evenings', ['evening', 'evenings', 'after work', 'in the evening']],
  ['weekends', ['weekend', 'weekends', 'saturday', 'sunday']],
  ['day-and-night', ['24 hours', '24 hour', 'day and night', 'open at night', 'night', '24 7']],
];

/**
 * What phrases stand for, in plain spelling: the names of needs and audiences, what editors say people type for a need, the
 * words for relatives and friends, and a few for how and when. A need's own words win over everything else.
 */
export const phrasesFor = (needs: readonly NeedWords[]): ReadonlyMap<string, Meaning> => {
  const entries: (readonly [string, Meaning])[] = [
    ...whenPhrases.flatMap(([option, phrases]) =>
      phrases.map((phrase) => [phrase, { facet: 'whens', option }] as const),
    ),
    ...howPhrases.flatMap(([option, phrases]) =>
      phrases.map((phrase) => [phrase, { facet: 'hows', option }] as const),
    ),
    ...relations.flatMap(([option, names]) =>
      names.flatMap((they) => [
        [`my ${they}`, { facet: 'audiences', option, they }] as const,
        [they, { facet: 'audiences', option, they }] as const,
        // “My sons drinking”: few write the apostrophe at night.
        [`${they}s`, { facet: 'audiences', option, they }] as const,
      ]),
    ),
    ...['parent', 'parents'].map(
      (they) => [`my ${they}`, { facet: 'audiences', option: 'grown-child', they }] as const,
    ),
    ...['grandmother', 'grandfather', 'granny', 'grandad', 'nana'].map(
      (asker) => [asker, { facet: 'audiences', option: 'grandparent-or-carer' }] as const,
    ),
    ...Object.entries(audienceWords).map(
      ([option, words]) => [words, { facet: 'audiences', option: option as Audience }] as const,
    ),
    ...needs.flatMap(({ slug, name, alsoSaid = [], couldEndanger = false }) =>
      [name, ...alsoSaid].map((phrase) => [phrase, { facet: 'needs', option: slug, couldEndanger }] as const),
    ),
  ];
  return new Map(entries.map(([phrase, meaning]) => [plain(phrase), meaning]));
};
