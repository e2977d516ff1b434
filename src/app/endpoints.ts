import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Handler } from './answering.ts';
import type { CallContext } from './application.ts';

/** What the platform's context holds beyond what our functions need: so that theirs and ours are called alike. */
export type PlatformContext = CallContext & {
  /** The named parts of the path: `/api/inbox/:agency` asked as `/api/inbox/x` gives `{ agency: 'x' }`. */
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly url: URL;
};

/** A function and when it is called: at addresses, or on a schedule (UTC). */
export type Endpoint = {
  readonly name: string;
  readonly paths: readonly string[];
  /** Empty: every method. */
  readonly methods: readonly string[];
  readonly schedule?: string;
  readonly handler: Handler<PlatformContext>;
};

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** What a file in `functions/` exports, as far as this server follows it. */
const moduleSchema = z.object({
  default: z.custom<Handler<PlatformContext>>(
    (value) => typeof value === 'function',
    'export default the function itself',
  ),
  config: z
    .object({
      path: oneOrMore.optional(),
      method: oneOrMore.optional(),
      schedule: z.string().optional(),
    })
    .optional(),
});

/**
 * Reads what a file of `functions/` exports. Throws when it exports no function, or is both scheduled and at an
 * address, which the platform does not allow.
 */
export const endpointOf = (name: string, module: unknown): Endpoint => {
  const result = moduleSchema.safeParse(module);
  if (!result.success)
    throw new Error(`functions/${name}.ts: ${result.error.issues.map((issue) => issue.message).join('; ')}.`);
  const { default: handler, config = {} } = result.data;
  const { path, method = [], schedule } = config;
  if (schedule !== undefined) {
    if (path) throw new Error(`functions/${name}.ts has a path and a schedule. Make it two functions.`);
    return { name, paths: [], methods: [], schedule, handler };
  }
  return { name, paths: path ?? [`/.netlify/functions/${name}`], methods: method, handler };
};

/** Imports every function of a folder (`functions/*.ts`). A folder that does not exist has none. */
export const loadEndpoints = async (folder: string): Promise<readonly Endpoint[]> => {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const module: unknown = await import(pathToFileURL(join(folder, file)).href);
      return endpointOf(basename(file, '.ts'), module);
    }),
  );
};

/** Which endpoint answers, or which methods the address would answer, or nothing. */
export type Match =
  | {
      readonly kind: 'endpoint';
      readonly endpoint: Endpoint;
      readonly where: string;
      readonly params: Record<string, string>;
    }
  | { readonly kind: 'other-method'; readonly methods: readonly string[] }
  | { readonly kind: 'none' };

type Route = { readonly endpoint: Endpoint; readonly where: string };

const isPlain = ({ where }: Route): boolean => !/[:*?+(){}\\]/.test(where);

/** Tables that find the endpoint for a method and a path; a plain path goes before one with named parts. */
export const routesOf = (endpoints: readonly Endpoint[]): ((method: string, path: string) => Match) => {
  const routes = endpoints.flatMap((endpoint) => endpoint.paths.map((where): Route => ({ endpoint, where })));
  // Asking every pattern takes longer than all that a function does with a contact request before it is kept.
  const plain = Map.groupBy(routes.filter(isPlain), ({ where }) => where);
  const named = routes
    .filter((route) => !isPlain(route))
    .map((route) => ({ ...route, pattern: new URLPattern({ pathname: route.where }) }));
  return (method, path) => {
    const asked = method === 'HEAD' ? 'GET' : method;
    const answers = ({ endpoint: { methods } }: Route) => methods.length === 0 || methods.includes(asked);
    const atPlain = plain.get(path) ?? [];
    const first = atPlain.find(answers);
    if (first) return { kind: 'endpoint', ...first, params: {} };
    const atNamed = named.filter(({ pattern }) => pattern.test({ pathname: path }));
    const route = atNamed.find(answers);
    if (route) {
      const groups = route.pattern.exec({ pathname: path })?.pathname.groups ?? {};
      const params = Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value ?? '']));
      return { kind: 'endpoint', endpoint: route.endpoint, where: route.where, params };
    }
    const others = [...atPlain, ...atNamed].flatMap(({ endpoint }) => endpoint.methods);
    return others.length === 0 ? { kind: 'none' } : { kind: 'other-method', methods: [...new Set(others)] };
  };
};
