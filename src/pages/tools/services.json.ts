import { getCollection } from 'astro:content';
import { coverageOf } from '#core/coverage/coverage.ts';
import { packData } from '#core/finding/carried/packed-facts.ts';
import type { ServiceList } from '#core/tools/listed/service-list.ts';
import { site } from '../../content.ts';
import { readCoverageSubject } from '../../layouts/coverage.ts';
import { factsOf, finderDataOf, readListings } from '../../layouts/listings.ts';

/** What tools know of the directory: all services, one file, so that nobody sees what somebody looks for. */
export const GET = async (): Promise<Response> => {
  const listings = await readListings();
  const names = new Map((await getCollection('organisations')).map(({ id, data }) => [id, data.name]));
  const organisations = [...new Set(listings.map(({ service }) => service.organisation))];
  const { rows } = coverageOf(await readCoverageSubject());
  const list: ServiceList = {
    slugs: listings.map(({ slug }) => slug),
    organisations: organisations.map((slug) => names.get(slug) ?? ''),
    runBy: listings.map(({ service }) => organisations.indexOf(service.organisation)),
    areas: site.areas.map(({ slug, name }) => ({ slug, name })),
    data: packData(finderDataOf(factsOf(listings))),
    coverage: Object.fromEntries(rows.map(({ need, cells }) => [need.slug, cells.map(({ state }) => state)])),
  };
  return Response.json(list);
};
