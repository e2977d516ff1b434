import { getCollection } from 'astro:content';
import { type OpenData, openDataOf } from '#core/open-referral/open-data.ts';
import { needs, places, site } from '../content.ts';
import { lastEditOf } from '../last-edits.ts';
import { today } from './build-day.ts';

/** What this build publishes as open data. */
export const readOpenData = async (): Promise<OpenData> => {
  const services = (await getCollection('services')).map(({ id, data }) => {
    const editedAt = lastEditOf(`content/services/${id}.json`);
    return { slug: id, service: data, ...(editedAt && { editedAt }) };
  });
  const organisations = (await getCollection('organisations')).map(({ id, data }) => [id, data] as const);
  return openDataOf(site, needs, Object.fromEntries(organisations), services, places, today);
};
