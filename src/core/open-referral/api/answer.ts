import type { OpenDirectory } from './open-directory.ts';
import { openApi } from './openapi.ts';
import { type ParameterFault, readParameters } from './parameters.ts';
import { listParameters, type ResourceName, resourcesOf } from './resources.ts';

/** An answer of the feed: JSON to send, or why there is none. */
export type OpenAnswer =
  | { readonly kind: 'found'; readonly body: object }
  | ({ readonly kind: 'bad-parameter' } & ParameterFault)
  | { readonly kind: 'not-found'; readonly sentence: string };

/** What is asked: the site's origin, the path after `/api` in its parts, and the parameters. */
export type OpenQuestion = {
  readonly origin: string;
  readonly path: readonly string[];
  readonly parameters: Iterable<readonly [name: string, value: string]>;
};

const profile = 'https://docs.openreferraluk.org/en/latest/';

const isResource = (name: string): name is ResourceName => Object.hasOwn(listParameters, name);

const bad = (fault: ParameterFault): OpenAnswer => ({ kind: 'bad-parameter', ...fault });

/** Answers a question of the open data: its root, its OpenAPI document, a page of a list, or one record. */
export const answerOpenData = (question: OpenQuestion, directory: OpenDirectory): OpenAnswer => {
  const { origin, path } = question;
  const [name, id, ...more] = path;
  if (more.length > 0 || (name !== undefined && name !== 'openapi.json' && !isResource(name))) {
    const known = Object.keys(listParameters).map((list) => `/api/${list}`);
    return {
      kind: 'not-found',
      sentence: `There is nothing at this address. There is: ${known.join(', ')}.`,
    };
  }
  if (name === undefined || name === 'openapi.json' || id !== undefined) {
    const read = readParameters(question.parameters, []);
    if ('sentence' in read) return bad(read);
    if (name === undefined)
      return { kind: 'found', body: { version: '3.0', profile, openapi_url: `${origin}/api/openapi.json` } };
    if (name === 'openapi.json') return { kind: 'found', body: openApi(origin) };
  }
  return id === undefined ? answerList(name, question, directory) : answerRecord(name, id, directory);
};

const answerRecord = (name: ResourceName, id: string, directory: OpenDirectory): OpenAnswer => {
  const record = resourcesOf(directory)[name].whole(id.toLowerCase());
  return record === undefined
    ? {
        kind: 'not-found',
        sentence: `There is no record with this id in /api/${name}. It may have been taken off the list.`,
      }
    : { kind: 'found', body: record };
};

const answerList = (name: ResourceName, question: OpenQuestion, directory: OpenDirectory): OpenAnswer => {
  const read = readParameters(question.parameters, listParameters[name]);
  if ('sentence' in read) return bad(read);
  const page = resourcesOf(directory)[name].page(read.query);
  return 'sentence' in page ? bad(page) : { kind: 'found', body: page };
};
