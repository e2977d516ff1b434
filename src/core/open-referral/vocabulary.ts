import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { audiences, ways } from '../directory/service.ts';
import { audienceWords, wayWords } from '../directory/words/listing-words.ts';
import { type FactCode, factTerms } from './fact-terms.ts';
import type { RecordId } from './record-ids.ts';
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './writing/hsds.ts';

/** Our taxonomies, with their names and what they say. */
export const taxonomies = {
  'alongside-needs': [
    'Needs',
    'What a person beside somebody who drinks too much or uses drugs wants help with.',
  ],
  'alongside-audiences': ['Who it is for', 'Whom a service is for, seen from the person beside somebody.'],
  'alongside-ways': ['How it is used', 'In person, by phone, online, or at home.'],
  'alongside-venues': ['Venue', 'Whether people meet where treatment is given.'],
  'alongside-areas': ['Areas', 'The counties and districts that the network covers.'],
  'alongside-evidence': ['Evidence', 'How good the evidence for a record is.'],
  'alongside-check-ways': ['How it was checked', 'How a person made sure that a listing is right.'],
  'alongside-check-states': ['Check state', 'How sure we are of a listing on the day of this answer.'],
  'alongside-schedules': ['What a schedule is', 'Opening times, or a group that meets.'],
  'alongside-facts': ['Facts', 'What else is known. The attribute has it as its value.'],
} as const satisfies Readonly<Record<string, readonly [name: string, description: string]>>;
export type TaxonomyName = keyof typeof taxonomies;

const fixedTerms = {
  'alongside-venues': {
    community: ['A community place', 'People meet where no treatment is given.'],
    treatment: ['A treatment service', 'People meet where treatment is given.'],
  },
  'alongside-evidence': {
    'own-page': ['Its own page', 'The organisation says so itself.'],
    'public-record': ['A public record', 'A government body or a funder says so.'],
    press: ['Press', 'A newspaper or a radio station says so.'],
    'second-hand': ['Second-hand', 'Another list says so.'],
  },
  'alongside-check-ways': {
    phone: ['By phone', 'Somebody rang.'],
    visit: ['By a visit', 'Somebody went there.'],
    email: ['By e-mail', 'Somebody wrote and had an answer.'],
    provider: ['By the service', 'The service confirmed it itself.'],
  },
  'alongside-check-states': {
    checked: ['Checked', 'A person made sure, and the next check is not due yet.'],
    'not-confirmed': [
      'Not yet confirmed',
      'We read about it and say where. Nobody has been in touch with them.',
    ],
    'check-due': ['Last checked a while ago', 'It was checked once, and the next check is overdue.'],
  },
  'alongside-schedules': {
    opening: ['Opening times', 'When the service is open.'],
    'day-and-night': ['Day and night', 'The service is open all the time.'],
    group: ['Group', 'A group or drop-in that meets at set times.'],
  },
} as const satisfies Readonly<
  Partial<Record<TaxonomyName, Readonly<Record<string, readonly [name: string, description: string]>>>>
>;

type TermWords = readonly [code: string, name: string, description: string];

const wordsOf = (terms: Readonly<Record<string, readonly [string, string]>>): TermWords[] =>
  Object.entries(terms).map(([code, [name, description]]) => [code, name, description]);

/** All taxonomies and terms of a feed. */
export type Vocabulary = {
  readonly taxonomies: readonly HsdsTaxonomy[];
  readonly terms: readonly HsdsTaxonomyTerm[];
  /** A term by its taxonomy and code. Throws when there is none: `content/` names a need or an area that is not there. */
  readonly termOf: (taxonomy: TaxonomyName, code: string) => HsdsTaxonomyTerm;
};

/** The vocabulary of a network: what the program knows, and the needs and areas of its `content/`. */
export const vocabularyOf = (
  needs: readonly Pick<Need, 'slug' | 'name' | 'description'>[],
  areas: readonly Area[],
  id: RecordId,
): Vocabulary => {
  const termWords: Readonly<Record<TaxonomyName, readonly TermWords[]>> = {
    'alongside-needs': needs.map(({ slug, name, description }) => [slug, name, description]),
    'alongside-audiences': audiences.map((code) => [
      code,
      audienceWords[code],
      `For: ${audienceWords[code]}.`,
    ]),
    'alongside-ways': ways.map((code) => [code, wayWords[code], `How it is used: ${wayWords[code]}.`]),
    'alongside-venues': wordsOf(fixedTerms['alongside-venues']),
    'alongside-areas': areas.map(({ slug, name }) => [slug, name, `The area ${name}.`]),
    'alongside-evidence': wordsOf(fixedTerms['alongside-evidence']),
    'alongside-check-ways': wordsOf(fixedTerms['alongside-check-ways']),
    'alongside-check-states': wordsOf(fixedTerms['alongside-check-states']),
    'alongside-schedules': wordsOf(fixedTerms['alongside-schedules']),
    'alongside-facts': wordsOf(factTerms satisfies Record<FactCode, unknown>),
  };
  const names = Object.keys(taxonomies) as TaxonomyName[];
  const terms = names.flatMap((taxonomy) =>
    termWords[taxonomy].map(
      ([code, name, description]): HsdsTaxonomyTerm => ({
        id: id('taxonomy', taxonomy, code),
        code,
        name,
        description,
        taxonomy,
        taxonomy_id: id('taxonomy', taxonomy),
        language: 'en',
      }),
    ),
  );
  const byCode = new Map(terms.map((term) => [`${term.taxonomy}/${term.code}`, term]));
  return {
    taxonomies: names.map((taxonomy) => {
      const [name, description] = taxonomies[taxonomy];
      return { id: id('taxonomy', taxonomy), name, description, version: '1' };
    }),
    terms,
    termOf: (taxonomy, code) => {
      const term = byCode.get(`${taxonomy}/${code}`);
      if (term === undefined)
        throw new Error(
          `There is no “${code}” in ${taxonomy}. Run “npm run check:content”: it names the file.`,
        );
      return term;
    },
  };
};
