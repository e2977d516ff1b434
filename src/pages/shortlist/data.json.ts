import { v5 } from 'uuid';
import { dayInWords } from '#components/CheckedState/day-in-words.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { type HandoutData, type HandoutFacts, handoutFactsOf } from '#core/shortlist/handout-facts.ts';
import { linkIdOf } from '#core/shortlist/list-link.ts';
import { needs, site } from '../../content.ts';
import { today } from '../../layouts/build-day.ts';
import { readListings } from '../../layouts/listings.ts';

const id = recordIds(v5, site.openDataKey);

const around = {
  areas: site.areas,
  needs,
  region: site.regionName,
  today,
  sayDay: (day: string) => dayInWords(day, site.language),
};

const refuseTwins = (services: readonly HandoutFacts[]): void => {
  const byId = Map.groupBy(services, (facts) => facts.id);
  for (const [twinId, twins] of byId) {
    if (twins.length > 1)
      throw new Error(
        `${twins.map(({ slug }) => slug).join(' and ')} have the same id in links (${twinId}). Rename one of their files.`,
      );
  }
};

/** What lists and hand-outs are made from: all services, one file, so that nobody sees which ones somebody kept. */
export const GET = async (): Promise<Response> => {
  const services = (await readListings()).map(({ slug, service }) =>
    handoutFactsOf(linkIdOf(id('service', slug)), slug, service, around),
  );
  refuseTwins(services);
  const data: HandoutData = {
    network: site.networkName,
    language: site.language,
    timeZone: site.timeZone,
    services,
  };
  return Response.json(data);
};
