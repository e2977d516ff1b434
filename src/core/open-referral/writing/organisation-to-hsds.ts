import type { Organisation } from '../../directory/organisation.ts';
import { attributesOf, fact, type Saying } from './attributes.ts';
import { evidenceSayings } from './evidence-to-hsds.ts';
import type { Feed, ListedOrganisation } from './feed.ts';
import type { HsdsOrganization } from './hsds.ts';
import { known } from './known.ts';

type Piece = { readonly fields: Partial<HsdsOrganization> } | { readonly sayings: readonly Saying[] };

/** Where each field of an organisation goes. A field without a place here does not compile. */
const places = {
  name: ({ name }) => ({ fields: { name } }),
  description: ({ description }) => ({ fields: { description } }),
  url: ({ url }) => ({ fields: known({ website: url }) }),
  evidence: ({ evidence }) => ({ sayings: evidence === undefined ? [] : evidenceSayings(evidence) }),
} as const satisfies Record<keyof Organisation, (organisation: Organisation) => Piece>;

/** An organisation as an HSDS `organization`, without its services. */
export const organisationToHsds = (
  { slug, organisation }: ListedOrganisation,
  feed: Feed,
): HsdsOrganization => {
  const pieces: Piece[] = Object.values(places).map((place) => place(organisation));
  const id = feed.id('organization', slug);
  const path = ['organization', slug] as const;
  const sayings = [
    ...fact('slug', slug),
    ...pieces.flatMap((piece) => ('sayings' in piece ? piece.sayings : [])),
  ];
  return {
    id,
    name: organisation.name,
    description: organisation.description,
    ...Object.assign({}, ...pieces.map((piece) => ('fields' in piece ? piece.fields : {}))),
    attributes: attributesOf({ id, entity: 'organization', path }, sayings, feed.vocabulary, feed.id),
  };
};
