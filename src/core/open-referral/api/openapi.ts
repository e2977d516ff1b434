import { type ParameterName, parameters } from './parameters.ts';
import { listParameters, type ResourceName } from './resources.ts';

/** What a list's records are, and where their published schema is. */
const records = {
  services: ['service', 'Services', 'service_list', 'service'],
  service_at_locations: [
    'service at location',
    'Services with the place they are at, where that is published',
    'service_at_location_list',
    'service_at_location',
  ],
  organizations: ['organization', 'Organizations that run a service', 'organization_list', 'organization'],
  taxonomies: ['taxonomy', 'Taxonomies', 'taxonomy', 'taxonomy'],
  taxonomy_terms: ['taxonomy term', 'Taxonomy terms', 'taxonomy_term', 'taxonomy_term'],
} as const satisfies Readonly<
  Record<ResourceName, readonly [one: string, all: string, list: string, whole: string]>
>;

const published = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema';
const compiled = new Set([
  'service',
  'service_list',
  'service_at_location',
  'service_at_location_list',
  'organization',
  'organization_list',
]);

const schemaOf = (name: string) => ({
  $ref: compiled.has(name) ? `${published}/compiled/${name}.json` : `${published}/${name}.json`,
});

const json = (description: string, schema: object) => ({
  description,
  headers: { ETag: { $ref: '#/components/headers/ETag' } },
  content: { 'application/json': { schema } },
});

const fault = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
});

const notChanged = { description: 'What you have, as your If-None-Match says, has not changed.' };

const pathsOf = (name: ResourceName) => {
  const [one, all, inList, whole] = records[name];
  return {
    [`/${name}`]: {
      get: {
        operationId: `list_${name}`,
        summary: `${all}, page by page`,
        parameters: listParameters[name].map((parameter) => ({
          $ref: `#/components/parameters/${parameter}`,
        })),
        responses: {
          200: json('A page of the list.', {
            allOf: [
              { $ref: '#/components/schemas/Page' },
              { type: 'object', properties: { contents: { type: 'array', items: schemaOf(inList) } } },
            ],
          }),
          304: notChanged,
          400: fault('A parameter cannot be followed.'),
        },
      },
    },
    [`/${name}/{id}`]: {
      get: {
        operationId: `get_${name}`,
        summary: `One ${one}, with all that belongs to it`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: {
          200: json(`The ${one}.`, schemaOf(whole)),
          304: notChanged,
          404: fault('There is no record with this id.'),
        },
      },
    },
  };
};

const page = {
  type: 'object',
  required: [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ],
  properties: {
    total_items: { type: 'integer', description: 'How many records the whole list has.' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer', description: 'How many records are on this page.' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean', description: 'Whether this page has no record.' },
    contents: { type: 'array' },
  },
};

/** The OpenAPI 3.1 document of the open data at an origin (`https://example.org`). */
export const openApi = (origin: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Open data of the directory',
    version: '3.0',
    description: `Human Services Data Specification 3.0, with the Open Referral UK profile. In plain words: ${origin}/open-data/`,
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  servers: [{ url: `${origin}/api` }],
  paths: {
    '/': {
      get: {
        operationId: 'get_root',
        summary: 'What this is: version, profile, and where this document is',
        responses: {
          200: json('About this feed.', {
            type: 'object',
            required: ['version', 'profile', 'openapi_url'],
            properties: {
              version: { type: 'string' },
              profile: { type: 'string', format: 'uri' },
              openapi_url: { type: 'string', format: 'uri' },
            },
          }),
          304: notChanged,
        },
      },
    },
    ...Object.assign({}, ...(Object.keys(records) as ResourceName[]).map(pathsOf)),
  },
  components: {
    parameters: Object.fromEntries(
      (Object.keys(parameters) as ParameterName[]).map((name) => {
        const { description, schema } = parameters[name];
        return [name, { name, in: 'query', required: false, description, schema }];
      }),
    ),
    headers: { ETag: { schema: { type: 'string' }, description: 'Send it back as If-None-Match.' } },
    schemas: {
      Page: page,
      Fault: {
        type: 'object',
        required: ['error', 'sentence'],
        properties: {
          error: { type: 'string', description: 'A word for programs.' },
          parameter: { type: 'string', description: 'Which parameter it is about.' },
          sentence: { type: 'string', description: 'What is wrong and what to do, for a person.' },
        },
      },
    },
  },
});
