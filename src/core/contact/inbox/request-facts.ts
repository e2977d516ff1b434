import { spokenDate } from '../../calendar/spoken-date.ts';
import type { ContactData } from '../contact-data.ts';
import type { Agreement, ContactRequest } from '../contact-request.ts';
import type { Permission } from '../permission.ts';
import type { Fact } from './fact.ts';

/** Names as visitors read them, by slug. */
export type Names = Pick<ContactData, 'areas' | 'needs' | 'agencies'>;

/** What they agree to as they said last. */
export type Permissions = { readonly mayPassOn: Permission; readonly mayBringIn: Permission };

const askerWords = {
  family: 'Somebody in the family',
  friend: 'A friend',
  professional: 'A professional, with consent',
} as const;

const ageWords = {
  'under-18': 'Under 18',
  '18-to-25': '18 to 25',
  '26-to-64': '26 to 64',
  '65-and-over': '65 and over',
} as const;

const wayWords = { 'in-person': 'in person', 'by-phone': 'by phone', 'in-writing': 'in writing' } as const;

const permissionWords = { yes: 'Yes', 'ask-me': 'Ask them first' } as const;

const inFull = (day: string): string => `${spokenDate(day)} ${day.slice(0, 4)}`;

/** Who asks, where, and what would help: what a worker reads first, after safe contact. */
export const threeLines = (request: ContactRequest, names: Names): readonly Fact[] => [
  {
    term: 'Who asks',
    text: `${askerWords[request.asker]}${request.callMe === undefined ? '' : `. Call them: ${request.callMe}`}`,
  },
  {
    term: 'Where',
    text: `${nameIn(names.areas, request.area)}${request.notNearMe ? '. They asked for somebody outside their area' : ''}`,
  },
  { term: 'Would help', text: nameIn(names.needs, request.need) },
];

/** What else bears on what may be done: age, language, what they agreed to, and what a professional recorded. `today` is `YYYY-MM-DD`. */
export const whatElse = (
  request: ContactRequest,
  permissions: Permissions,
  names: Names,
  today: string,
): readonly Fact[] => [
  ...(request.under18
    ? [
        {
          term: 'Under 18',
          text: 'Yes. No parent is contacted unless they agree, or the law on safeguarding says so.',
          isLong: true as const,
        },
      ]
    : []),
  ...(request.ageBand === undefined ? [] : [{ term: 'Age', text: ageWords[request.ageBand] }]),
  ...(request.language === undefined ? [] : [{ term: 'Would rather speak', text: request.language }]),
  { term: 'Pass it on to another agency', text: permissionWords[permissions.mayPassOn] },
  { term: 'Bring in another agency', text: permissionWords[permissions.mayBringIn] },
  ...(request.notTo === undefined || request.notTo.length === 0
    ? []
    : [
        {
          term: 'Must not go to',
          text: request.notTo.map((slug) => names.agencies[slug]?.name ?? slug).join('; '),
        },
      ]),
  ...consentFacts(request),
  ...(request.agreement === undefined ? [] : [agreementFact(request.agreement, today)]),
  ...(request.tellWhenSeen === undefined
    ? []
    : [
        {
          term: 'Tell the professional, in one word: seen',
          text: 'They agreed to that, and to nothing more',
          secret: request.tellWhenSeen,
        },
      ]),
];

const consentFacts = ({ consent }: ContactRequest): readonly Fact[] => {
  if (consent === undefined) return [];
  const way = consent.way === undefined ? '' : `, ${wayWords[consent.way]}`;
  const words = consent.words === undefined ? '' : ` What was read to them: “${consent.words}”`;
  return [
    {
      term: 'Written by a professional',
      text: `The family member or friend agreed to this on ${inFull(consent.givenOn)}${way}. The return words are for them. Ask them first whether they agreed: if not, delete what you noted, and delete the request below.${words}`,
      isLong: true,
    },
  ];
};

const agreementFact = ({ level, consentedOn, reviewOn }: Agreement, today: string): Fact => ({
  term: 'Information-sharing agreement',
  text: `Level ${level}. It is about what a service may tell relatives of the person in treatment, who agreed on ${inFull(consentedOn)}. To be looked at again on ${inFull(reviewOn)}${reviewOn < today ? ': that day has passed, so ask before you rely on it' : ''}.`,
  isLong: true,
});

const nameIn = (list: readonly { readonly slug: string; readonly name: string }[], slug: string): string =>
  list.find((one) => one.slug === slug)?.name ?? slug;
