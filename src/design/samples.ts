import type { Checked, Evidence } from '#core/content/evidence.ts';
import { type Helpline, helplineSchema } from '#core/content/helpline.ts';
import { makeService } from '#core/directory/service.fixture.ts';
import type { Service } from '#core/directory/service.ts';
import alAnonFile from '../../content/helplines/al-anon.json' with { type: 'json' };
import samaritansFile from '../../content/helplines/samaritans.json' with { type: 'json' };
import servicesMapFile from '../../content/helplines/services-map.json' with { type: 'json' };
import textAboutItFile from '../../content/helplines/text-about-it.json' with { type: 'json' };
import { site } from '../content.ts';

/** The day on which every fixture is looked at, so that no picture depends on the day of the test. */
export const today = '2026-11-22';

export const language = site.language;

/** Longer than any line of a phone. */
export const longWord = 'Familienangehörigenunterstützungsgruppenkoordinatorin';

// Numbers are real ones, from `content/`: nobody should ring a number that a sample made up.
export const samaritans: Helpline = helplineSchema.parse(samaritansFile);
export const textAboutIt: Helpline = helplineSchema.parse(textAboutItFile);
export const alAnon: Helpline = helplineSchema.parse(alAnonFile);
export const servicesMap: Helpline = helplineSchema.parse(servicesMapFile);

export const checkedByPhone: Checked = {
  on: '2026-11-02',
  by: 'the network’s coordinator',
  how: 'phone',
  nextDue: '2027-05-02',
};

export const checkedLongAgo: Checked = {
  on: '2025-03-14',
  by: 'the network’s coordinator',
  how: 'visit',
  nextDue: '2025-09-14',
};

export const fromNewspaper: Evidence = {
  grade: 'press',
  summary: 'From a newspaper of June 2020. We have not been in touch with them.',
  sources: [
    { title: 'A newspaper of the county', url: 'https://example.org/', publishedOn: '2020-06-11' },
    { title: 'Another list, undated', checkedOn: '2026-10-01' },
  ],
};

/** A group that nobody runs: what a listing looks like when much is known of it. */
export const kitchenTable: Service = makeService({
  name: 'The Kitchen Table (a sample)',
  kind: 'Support group for families and friends',
  summary: 'People who have been there, and a pot of tea.',
  description: 'A group that meets to talk and to listen. You can come once, or every week.',
  needs: ['somebody-to-talk-to', 'family-support'],
  audiences: ['parent', 'partner', 'friend'],
  areas: ['kilkenny'],
  ways: ['in-person', 'online'],
  venue: 'community',
  address: { kind: 'town', town: 'Kilkenny' },
  phones: samaritans.phone
    ? [{ number: samaritans.phone, description: 'the number of a real helpline' }]
    : [],
  opening: { kind: 'weekly', stretches: [{ days: ['tuesday'], opens: '19:30', closes: '21:00' }] },
  free: true,
  peerLed: true,
  noTreatmentNeeded: true,
  evidence: { ...fromNewspaper, grade: 'own-page' },
  checked: checkedByPhone,
});

/** One that was checked too long ago. */
export const oldGroup: Service = makeService({
  ...kitchenTable,
  name: 'Sunday Walks (a sample)',
  kind: 'Walking group',
  summary: 'A slow walk by the river, and nobody has to talk.',
  areas: ['waterford'],
  address: { kind: 'town', town: 'Waterford' },
  phones: [],
  checked: checkedLongAgo,
});

/** One of which next to nothing is known, with a name that no line holds. */
export const hardlyKnown: Service = makeService({
  name: `${longWord} (a sample)`,
  areas: site.areas.map(({ slug }) => slug),
  needs: ['getting-them-help'],
  evidence: fromNewspaper,
});
