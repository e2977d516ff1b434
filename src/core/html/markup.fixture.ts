const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Text as a browser reads it from markup: the five signs that are escaped come back. */
export const readBack = (markup: string): string =>
  markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (written) => signs[written] ?? '');

/** Every value of an attribute in markup, in order. */
export const attributesIn = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<[^<>]* ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => readBack(value));

/** Where links inside the page lead to: ids, without the `#`. */
export const linksWithin = (markup: string): string[] =>
  attributesIn(markup, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : []));

/** What hidden fields would post, as a browser sends it. */
export const hiddenEntriesIn = (markup: string): [name: string, value: string][] =>
  [...markup.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [readBack(name), readBack(value)],
  );

/** What a reader sees of markup: text without tags. */
export const textOf = (markup: string): string =>
  readBack(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();
