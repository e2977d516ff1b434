import { didYouMean } from '../reading/nearest.ts';
import { deadReference, type KnownSlugs } from './references.ts';

/** Where a link can lead. */
export type Destinations = {
  readonly slugs: KnownSlugs;
  /** The pages and files of the site that no record makes, like `/help-now/`. */
  readonly addresses: ReadonlySet<string>;
  /** The headings that a page can be entered at, by its address. Pages whose headings are not known are left out. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A sentence for a link that leads nowhere, or `undefined`. `from` is the address of the page that it stands on. */
export const deadLink = (address: string, from: string, to: Destinations): string | undefined => {
  if (/^https?:/.test(address)) return externalFault(address);
  if (address.startsWith('//')) return `Begin the link to “${address}” with https://`;
  if (!/^[/#]/.test(address)) return undefined;
  const [, path = '', anchor] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(address) ?? [];
  const page = path === '' ? from : path;
  return (path === '' ? undefined : deadPage(path, to)) ?? deadAnchor(page, anchor, from, to);
};

const externalFault = (address: string): string | undefined => {
  if (address.startsWith('http:')) {
    return `Begin the link to “${address}” with https://, so that nobody on the way can read what is opened.`;
  }
  return /^https:\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?$/.test(address)
    ? undefined
    : `The link to “${address}” is no address on the web. Copy it again from the browser.`;
};

const deadPage = (path: string, { slugs, addresses }: Destinations): string | undefined => {
  if (addresses.has(path)) return undefined;
  const whole = path.endsWith('/') ? path : `${path}/`;
  if (!addresses.has(whole)) {
    for (const { pattern, kind } of places) {
      const [, slug] = pattern.exec(whole) ?? [];
      // A broken list of needs or areas is one mistake already.
      if (slug !== undefined && (slugs[kind] === undefined || slugs[kind].has(slug)))
        return slashFault(path, whole);
      const dead = slug === undefined ? undefined : deadReference(kind, slug, slugs);
      if (dead !== undefined) return dead;
    }
    return `There is no page “${path}”.${didYouMean(whole, addresses) || ' Write the address of a page, or take the link away.'}`;
  }
  return slashFault(path, whole);
};

const slashFault = (path: string, whole: string): string | undefined =>
  path === whole ? undefined : `Write “${path}” with a slash at its end: ${whole}`;

/** Where records have their pages. */
const places = [
  { pattern: /^\/service\/([^/]+)\/$/, kind: 'services' },
  { pattern: /^\/directory\/need\/([^/]+)\/$/, kind: 'needs' },
  { pattern: /^\/((?:families|friends|professionals)\/[^/]+)\/$/, kind: 'guidance' },
  { pattern: /^\/tools\/([^/]+)\/$/, kind: 'tools' },
  { pattern: /^\/directory\/([^/]+)\/$/, kind: 'areas' },
] as const;

const deadAnchor = (
  page: string,
  anchor: string | undefined,
  from: string,
  { headings }: Destinations,
): string | undefined => {
  const known = headings.get(page);
  if (anchor === undefined || anchor === '' || known === undefined || known.has(anchor)) return undefined;
  const where = page === from ? 'on this page' : `on ${page}`;
  const remedy =
    didYouMean(anchor, known) ||
    (known.size === 0 ? ' Take it away.' : ` The headings there are: ${[...known].join(', ')}.`);
  return `There is no heading “${anchor}” ${where}.${remedy}`;
};
