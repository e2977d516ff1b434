import type { GuidanceReader } from '#core/guidance/guidance.ts';

/** What the page over each reader's guidance says, and what it is called in links. */
export const readers = {
  families: {
    name: 'Guidance for families',
    lead: 'For parents, partners, grown children, sisters, brothers, grandparents: anyone close to somebody who drinks too much or uses drugs.',
    drawing: 'kettle',
  },
  friends: {
    name: 'Guidance for friends',
    lead: 'You are not family, and you are worried all the same. You belong here. You need no blood tie.',
    drawing: 'chairs',
  },
  professionals: {
    name: 'For professionals',
    lead: 'For GPs, social workers, probation, schools, treatment staff and anyone who meets a family at work.',
    drawing: 'letter',
  },
} as const satisfies Record<GuidanceReader, { name: string; lead: string; drawing: string }>;
