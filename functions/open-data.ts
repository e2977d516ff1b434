import type { Config } from '@netlify/functions';
import { openData } from '#app/open-data.ts';

/** The directory as open data: HSDS 3.0 with the Open Referral UK profile. */
export default openData();

export const config: Config = {
  path: [
    '/api',
    '/api/',
    '/api/openapi.json',
    '/api/services',
    '/api/services/',
    '/api/services/:id',
    '/api/service_at_locations',
    '/api/service_at_locations/',
    '/api/service_at_locations/:id',
    '/api/organizations',
    '/api/organizations/',
    '/api/organizations/:id',
    '/api/taxonomies',
    '/api/taxonomies/',
    '/api/taxonomies/:id',
    '/api/taxonomy_terms',
    '/api/taxonomy_terms/',
    '/api/taxonomy_terms/:id',
  ],
};
