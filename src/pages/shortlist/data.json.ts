import type { HandoutData, HandoutFacts } from '#core/shortlist/handout-facts.ts';
import { site } from '../../content.ts';
import { handoutOf } from '../../layouts/handouts.ts';
import { readListings } from '../../layouts/listings.ts';

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
  const services = (await readListings()).map(handoutOf);
  refuseTwins(services);
  const data: HandoutData = {
    network: site.networkName,
    language: site.language,
    timeZone: site.timeZone,
    services,
  };
  return Response.json(data);
};
