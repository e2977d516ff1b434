/** What a listing knows that HSDS has no field for: the codes of `alongside-facts`, with what each means. */
export const factTerms = {
  slug: [
    'Our name for it',
    'The last part of its address on our site. With it our own data can be read back.',
  ],
  kind: ['Kind', 'What kind of service it is, in a few words.'],
  summary: ['In one sentence', 'What somebody can get there.'],
  'no-treatment-needed': [
    'No treatment needed',
    'yes: the person who drinks or uses does not have to be in treatment. no: they do.',
  ],
  'walk-in': ['Walk in', 'yes: you can come without asking first. no: you cannot.'],
  free: ['Free', 'yes: it costs nothing. no: it costs something.'],
  'step-free': ['Step-free', 'yes: there is a way in without steps. no: there is none.'],
  'peer-led': ['Peer-led', 'yes: it is run by people who have been there. no: it is not.'],
  'peer-can-meet': ['A peer can meet you', 'yes: somebody who has been there can meet you. no: nobody can.'],
  'peer-training': ['Training of peers', 'How those who have been there are trained.'],
  'peer-supervision': ['Supervision of peers', 'Who supports those who have been there.'],
  independent: ['Independent of treatment', 'no: it belongs to a treatment service.'],
  'public-holidays': ['On public holidays', 'closed, or as-usual.'],
  'first-visit': ['The first time', 'What somebody can expect when they come or ring first.'],
  accessibility: ['Getting in and around', 'Said here when the place itself is not published.'],
  'evidence-summary': ['What we rest on', 'In a few words, where we have this from.'],
  source: ['Source', 'A place where we read it, as a small JSON object: title, url, publishedOn, checkedOn.'],
  'checked-by': ['Checked by', 'Who checked it: a role.'],
  'next-check-due': ['Next check due', 'The day by which it should be checked again.'],
  'shown-until': ['Shown until', 'The last day on which it is listed.'],
} as const satisfies Readonly<Record<string, readonly [name: string, description: string]>>;

export type FactCode = keyof typeof factTerms;
