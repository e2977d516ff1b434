import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const dist = join(import.meta.dirname, '../../../dist');

/** Every page of the built site: its file in `dist/` and its markup. The editor at `/admin/` is not ours. */
export const builtPages = (): (readonly [file: string, markup: string])[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/') && !file.startsWith('pagefind/'))
    .toSorted()
    .map((file) => [file, readFileSync(join(dist, file), 'utf8')] as const);

/** What a browser fetches by itself to show a page, as it stands in the markup. */
export const subresources = (markup: string): string[] => {
  const found: string[] = [];
  for (const [tag, name = ''] of markup.matchAll(
    /<(script|img|source|iframe|video|audio|embed|object|track|input|use|image|link)\b[^>]*>/gi,
  )) {
    const isLink = name.toLowerCase() === 'link';
    if (isLink && /\brel=["']?(canonical|alternate|author|license|me)\b/i.test(tag)) continue;
    for (const [, , value = ''] of tag.matchAll(
      /\s(src|srcset|href|data|poster|imagesrcset)=["']([^"']*)["']/gi,
    ))
      found.push(value);
  }
  for (const [, value = ''] of markup.matchAll(/url\(\s*["']?([^"')]+)/gi)) found.push(value);
  for (const [, value = ''] of markup.matchAll(/@import\s+["']([^"']+)/gi)) found.push(value);
  return found;
};

/** The sub-resources that do not come from this site. */
export const thirdParties = (markup: string): string[] =>
  subresources(markup)
    .flatMap((value) => value.split(/,\s+/))
    .filter((value) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value.trim()));

/** Style attributes, which the policy of every page forbids; text and scripts may speak of them. */
export const styleAttributes = (markup: string): string[] =>
  [
    ...markup.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').matchAll(/<[a-z][^<>]*?\sstyle\s*=[^<>]*>/gi),
  ].map(([tag]) => tag);
