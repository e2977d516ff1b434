import { getCollection } from 'astro:content';
import { guidanceReaders } from '#core/guidance/guidance.ts';
import type { LanguagePages, PageLanguage } from '#core/languages/page-language.ts';
import { needs, site } from './content.ts';
import { otherCodes, otherLanguage } from './languages.ts';

/** A language besides the main one, and which pages it has. */
type Spoken = { readonly language: PageLanguage; readonly pages: LanguagePages };

/** The pages of every translation that are no guidance. */
const ownPages = [
  ['/', 'translated'],
  ['/start/', 'translated'],
  ['/help-now/', 'translated'],
  ['/search/', 'translated'],
  ['/contact/', 'translated'],
  ['/contact/return/', 'translated'],
] as const;

/** Pages of the site itself and of the directory that stand in every language in the words of the main one. */
const pagesInMain: readonly [string, 'fallback'][] = [
  '/about/',
  '/accessibility/',
  '/leave/',
  '/privacy/',
  '/words/',
  '/tools/',
  '/shortlist/',
  '/directory/',
  ...site.areas.map(({ slug }) => `/directory/${slug}/`),
  ...needs.map(({ slug }) => `/directory/need/${slug}/`),
].map((address) => [address, 'fallback']);

/**
 * A shelf of guidance is there in a language as soon as one of its pages is translated; the others then stand beside it in the
 * main language, so that somebody is not thrown out of theirs.
 */
const guidancePages = async (code: string): Promise<[string, 'translated' | 'fallback'][]> => {
  const ids = (await getCollection('guidance')).map(({ id }) => id);
  const translated = new Set((await getCollection('translations')).map(({ id }) => id));
  return guidanceReaders.flatMap((reader) => {
    const shelf = ids.filter((id) => id.startsWith(`${reader}/`));
    if (!shelf.some((id) => translated.has(`${code}/${id}`))) return [];
    return [
      [`/${reader}/`, 'translated'],
      ...shelf.map((id): [string, 'translated' | 'fallback'] => [
        `/${id}/`,
        translated.has(`${code}/${id}`) ? 'translated' : 'fallback',
      ]),
    ];
  });
};

const readSpoken = async (code: string): Promise<[string, Spoken]> => {
  const pages = new Map([...ownPages, ...pagesInMain, ...(await guidancePages(code))]);
  return [code, { language: otherLanguage(code, pages), pages }];
};

let read: Promise<ReadonlyMap<string, Spoken>> | undefined;

/** The languages besides the main one, by code, in the order of the settings. Read once a build. */
export const otherLanguages = (): Promise<ReadonlyMap<string, Spoken>> => {
  // While pages are written, a translation may come at any moment.
  if (import.meta.env.DEV) read = undefined;
  read ??= Promise.all(otherCodes.map(readSpoken)).then((all) => new Map(all));
  return read;
};

/** A page in another language, as a link to it needs it. `isTranslated` when it is in the words of that language. */
export type Elsewhere = {
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly href: string;
  readonly isTranslated: boolean;
};

/**
 * Where a page, by its address in the main language, is in the others: the page itself where they have it, else their front page.
 */
export const elsewhere = async (address: string): Promise<Elsewhere[]> =>
  [...(await otherLanguages()).values()].map(({ language: { code, tag, name, direction }, pages }) => ({
    tag,
    name,
    direction,
    href: `/${code}${pages.has(address) ? address : '/'}`,
    isTranslated: pages.get(address) === 'translated',
  }));
