import { getCollection } from 'astro:content';
import { type OpenData, openDataOf } from '#core/open-referral/open-data.ts';
import { needs, places, site } from '../content.ts';
import { today } from './build-day.ts';

/** What this build publishes as open data. */
export const readOpenData = async (): Promise<OpenData> => {
  const services = (await getCollection('services')).map(({ id, data }) => ({ slug: id, service: data }));
  const organisations = (await getCollection('organisations')).map(({ id, data }) => [id, data] as const);
  return openDataOf(site, needs, Object.fromEntries(organisations), services, places, today);
};
