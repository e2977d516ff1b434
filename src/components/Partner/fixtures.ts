import type { OfferOfPartner } from '#core/partners/offers.ts';
import type { Partner } from '#core/partners/partner.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import HandOverSheet from './HandOverSheet.astro';
import OfferList from './OfferList.astro';
import PartnerRows from './PartnerRows.astro';
import PartnersHere from './PartnersHere.astro';
import PartnershipFacts from './PartnershipFacts.astro';
import PracticeFacts from './PracticeFacts.astro';
import RemitFacts from './RemitFacts.astro';

const partner: Partner = {
  name: 'A family room',
  demonstration: true,
  areas: ['somewhere'],
  remit: {
    whatWeDo: 'We listen.\n\nWe meet one to one, and in a group.',
    forWhom: 'Families and friends.',
    notDo: `We do not treat anybody. ${longWord}`,
    howToRefer: 'Ask the family first.',
    whenAndWhere: 'Weekdays, in our room',
  },
  confidentiality: 'Two workers know.',
  contacts: [{ role: 'Worker', deputy: 'Team leader' }],
  handOver: { agreed: 'We see a family together once.\nThen we hand over.', papers: longWord },
  offers: [],
};
const alone: Partner = {
  ...partner,
  name: longWord,
  contacts: [{ role: 'Group host' }],
};
const offers: OfferOfPartner[] = [
  {
    slug: 'a-room',
    partner,
    offer: {
      side: 'offer',
      kind: 'training',
      title: 'Listening to a worried family',
      date: '2027-03-10',
      from: '10:00',
      to: '12:30',
      place: 'By video',
    },
  },
  { slug: 'a-room', partner: alone, offer: { side: 'offer', kind: 'voice', title: longWord } },
];

export default {
  about:
    'Partners of the network: who they are, what each does in one form, what they trade, and a sheet to hand over.',
  within: 'text',
  states: [
    shown('partners, one of them with one contact only', PartnerRows, {
      partners: [
        { slug: 'a-room', partner },
        { slug: 'a-group', partner: alone },
      ],
    }),
    shown('a remit', RemitFacts, { remit: partner.remit, areas: ['Carlow', 'Wexford'] }),
    shown('how it works with families', PracticeFacts, {
      practice: { levels: ['1', '2'], protocolSigned: '2026-10-05', familyQuestions: 'partly' },
      language: 'en-IE',
    }),
    shown('its part in the partnership', PartnershipFacts, {
      partner: {
        sits: 'At the table.',
        goodPractice: [
          { what: 'We met together.', who: 'Two workers', happened: 'It was told once.', ask: 'Worker' },
        ],
      },
      language: 'en-IE',
    }),
    shown('partners of one area, with what they trade', PartnersHere, {
      partners: [{ slug: 'a-room', partner }],
      offers,
      areas: [
        { slug: 'somewhere', name: 'Somewhere' },
        { slug: 'elsewhere', name: longWord },
      ],
      area: 'somewhere',
      feed: 'https://example.org/partners/in/somewhere/offers.ics',
      language: 'en-IE',
    }),
    shown('offers of several partners', OfferList, { offers, language: 'en-IE', named: true }),
    shown('offers of one partner', OfferList, { offers, language: 'en-IE' }),
    shown('a hand-over sheet', HandOverSheet, { partner }),
    shown('a hand-over sheet to fill in', HandOverSheet, {
      partner: { name: alone.name, contacts: alone.contacts },
    }),
  ],
} satisfies Fixtures;
