import { cacheControlFor, type HeaderTable, headersOf, workerAddress } from './headers.ts';

type Rule = { readonly path: string; readonly headers: HeaderTable };

const write = ({ path, headers }: Rule): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

const openerPolicy = 'Cross-Origin-Opener-Policy';

/**
 * The header table as the `_headers` file that static hosts read. `entries` are the names at the top of the built
 * site, files and folders alike; folders end with a slash.
 *
 * A host joins, with a comma, the values of all rules that match a path. Two content security policies are then both
 * enforced, which is what we want; two opener policies are none at all. So that header has one rule for each entry.
 */
export const hostHeaders = (entries: readonly string[]): string => {
  const { [openerPolicy]: page = '', ...everywhere } = headersOf('page');
  const { [openerPolicy]: editor = '', 'Content-Security-Policy': editorPolicy = '' } = headersOf('editor');
  const { 'Content-Security-Policy': workerPolicy = '' } = headersOf('worker');
  const rules: Rule[] = [
    { path: '/*', headers: everywhere },
    { path: '/admin/*', headers: { 'Content-Security-Policy': editorPolicy, [openerPolicy]: editor } },
    { path: '/', headers: { [openerPolicy]: page } },
  ];
  for (const entry of entries.filter((name) => name !== 'admin/').toSorted()) {
    const path = entry.endsWith('/') ? `/${entry}*` : `/${entry}`;
    const lasting = cacheControlFor(`/${entry}`);
    const cache = lasting === 'no-cache' ? {} : { 'Cache-Control': lasting };
    const own = path === workerAddress ? { 'Content-Security-Policy': workerPolicy } : {};
    rules.push({ path, headers: { [openerPolicy]: page, ...cache, ...own } });
  }
  const words = '/pagefind/index/';
  rules.push({ path: `${words}*`, headers: { 'Cache-Control': cacheControlFor(words) } });
  return `${rules.map(write).join('\n\n')}\n`;
};
