import { v5 } from 'uuid';
import { dayInWords } from '#components/CheckedState/day-in-words.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { type HandoutFacts, handoutFactsOf } from '#core/shortlist/handout-facts.ts';
import { linkIdOf } from '#core/shortlist/list-link.ts';
import { needs, site } from '../content.ts';
import { today } from './build-day.ts';
import type { Listing } from './listings.ts';

const id = recordIds(v5, site.openDataKey);

const around = {
  areas: site.areas,
  needs,
  region: site.regionName,
  today,
  sayDay: (day: string) => dayInWords(day, site.language),
};

/** What hand-outs, packs and tools say of a listing on the day of this build. */
export const handoutOf = ({ slug, service }: Listing): HandoutFacts =>
  handoutFactsOf(linkIdOf(id('service', slug)), slug, service, around);
