/** An address outside the site, and the places in `content/` that name it. */
export type OutsideLink = { readonly url: string; readonly places: readonly string[] };

type TextFile = { readonly path: string; readonly text: string };

const address = /https?:\/\/[^\s"'<>`\\]+/g;

/** What belongs to the sentence around an address and not to it. A bracket stays when it was opened inside. */
const withoutSentence = (found: string): string => {
  let url = found.replace(/[.,;:!?*]+$/, '');
  while (/[)\]}]$/.test(url) && count(url, ')]}') > count(url, '([{'))
    url = url.slice(0, -1).replace(/[.,;:!?*]+$/, '');
  return url;
};

const count = (text: string, signs: string): number =>
  [...text].filter((sign) => signs.includes(sign)).length;

/**
 * Every address outside the site that editors wrote, each once and without what follows `#`, with its places like
 * `content/services/x.json:12`. Sorted by address. What is no address at all is left to the check of the content.
 */
export const outsideLinks = (files: readonly TextFile[]): readonly OutsideLink[] => {
  const places = new Map<string, string[]>();
  for (const { path, text } of files) {
    for (const [index, line] of text.split('\n').entries()) {
      for (const [found] of line.matchAll(address)) {
        const url = withoutSentence(found).replace(/#.*$/, '');
        places.set(url, [...(places.get(url) ?? []), `${path}:${index + 1}`]);
      }
    }
  }
  return [...places]
    .map(([url, at]) => ({ url, places: [...new Set(at)] }))
    .sort((one, other) => (one.url < other.url ? -1 : 1));
};
