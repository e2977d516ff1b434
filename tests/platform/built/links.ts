/** The built site: the markup of its pages by file, every file, and the addresses that functions answer. */
export type BuiltSite = {
  readonly pages: readonly (readonly [file: string, markup: string])[];
  readonly files: ReadonlySet<string>;
  readonly endpoints: ReadonlySet<string>;
};

/** A link or a sub-resource as it stands on a page: its address, and whether a visitor follows it. */
type Reference = { readonly address: string; readonly isLink: boolean };

/** The address of a page by its file: `families/index.html` is `/families/`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Every address inside the site that a page names and nobody answers, with the page: `/a/ names /b/`. */
export const deadAddresses = (site: BuiltSite): string[] => {
  const anchors = new Map(site.pages.map(([file, markup]) => [addressOf(file), idsIn(markup)]));
  return site.pages.flatMap(([file, markup]) => {
    const from = addressOf(file);
    const named = new Set(referencesIn(markup).map(({ address }) => address));
    return [...named]
      .filter((address) => isDead(address, from, site, anchors))
      .map((to) => `${from} names ${to}`);
  });
};

/** The pages among `addresses` that no visitor reaches from the front page by following links. */
export const orphans = ({ pages }: BuiltSite, addresses: readonly string[]): string[] => {
  const links = new Map(
    pages.map(([file, markup]) => [
      addressOf(file),
      referencesIn(markup)
        .filter(({ isLink }) => isLink)
        .map(({ address }) => resolve(address, addressOf(file)).path),
    ]),
  );
  const reached = new Set(['/']);
  for (const address of reached) for (const next of links.get(address) ?? []) reached.add(next);
  return addresses.filter((address) => !reached.has(address));
};

/** Pictures that say nothing to somebody who does not see them: no `alt`, not even the empty one of an ornament. */
export const picturesWithoutText = (markup: string): string[] =>
  tagsIn(markup)
    .filter(({ name, attributes }) => (name === 'img' || name === 'area') && !attributes.has('alt'))
    .map(({ tag }) => tag);

/** The addresses in a sitemap, without their origin. */
export const sitemapAddresses = (xml: string): string[] =>
  [...xml.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, address = '']) => address);

const isDead = (
  address: string,
  from: string,
  { files, endpoints }: BuiltSite,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean => {
  const { path, anchor } = resolve(address, from);
  if (endpoints.has(path)) return false;
  const known = anchors.get(path);
  if (known === undefined) return !files.has(path.slice(1)) && !files.has(`${path.slice(1)}index.html`);
  // Words for a script, and no place in the page: `/admin/#/collections/…`, `/directory/#areas=wexford`.
  const isForScript = /^\/|^\w+=/.test(anchor);
  return anchor !== '' && anchor !== 'top' && !isForScript && !known.has(anchor);
};

const resolve = (address: string, from: string): { readonly path: string; readonly anchor: string } => {
  const { pathname, hash } = new URL(address, `https://site.example${from}`);
  return { path: decodeURIComponent(pathname), anchor: decodeURIComponent(hash.slice(1)) };
};

const referencesIn = (markup: string): Reference[] =>
  tagsIn(markup).flatMap(({ name, attributes }) => {
    // A canonical address is the page itself under its public name.
    if (name === 'link' && attributes.get('rel') === 'canonical') return [];
    const addresses = [...addressAttributes].flatMap((attribute) => {
      const value = attributes.get(attribute);
      if (value === undefined) return [];
      return attribute === 'srcset'
        ? value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '')
        : [value];
    });
    return addresses
      .filter(isInside)
      .map((address) => ({ address, isLink: name === 'a' || name === 'area' || name === 'form' }));
  });

const addressAttributes = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data']);

const isInside = (address: string): boolean =>
  address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

const idsIn = (markup: string): ReadonlySet<string> =>
  new Set(tagsIn(markup).flatMap(({ attributes }) => attributes.get('id') ?? []));

type Tag = {
  readonly tag: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
};

/** The opening tags of a page; what scripts and comments hold is none. */
const tagsIn = (markup: string): Tag[] => {
  const plain = markup.replace(/<!--[\s\S]*?-->|(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1>)/gi, '');
  return [
    ...plain.matchAll(
      /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi,
    ),
  ].map(([tag, name = '', rest = '']) => ({
    tag,
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)].map(
        ([, attribute = '', double, single, bare]) => [
          attribute.toLowerCase(),
          (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
        ],
      ),
    ),
  }));
};
