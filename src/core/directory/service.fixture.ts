import type { Service } from './service.ts';

/** A listing of which little is known. Nothing in it is real. */
export const makeService = (about: Partial<Service> = {}): Service => ({
  name: 'Open Door',
  organisation: 'open-door',
  kind: 'Community centre',
  summary: 'Somebody to talk to.',
  description: 'A place where people listen.',
  needs: ['somebody-to-talk-to'],
  audiences: [],
  areas: ['north'],
  ways: [],
  address: { kind: 'hidden' },
  phones: [],
  evidence: { grade: 'press', summary: 'From a newspaper.', sources: [{ title: 'A newspaper' }] },
  ...about,
});

/** A network of three areas. */
export const threeAreas = [
  { slug: 'north', name: 'North' },
  { slug: 'middle', name: 'Middle' },
  { slug: 'south', name: 'South' },
];
