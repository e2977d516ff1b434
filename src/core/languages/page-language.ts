import type { Words } from './messages.ts';

/** The language of a page, and how the page speaks it. */
export type PageLanguage = {
  /** The first part of its addresses, like `ga`; of the main language the first part of its tag. */
  readonly code: string;
  /** A language tag, like `en-IE`: for `lang`, and for days and numbers. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** In its own words: Gaeilge. */
  readonly name: string;
  readonly words: Words;
  /** What the site settings say, in this language; as far as it is missing, the settings say it in the main one. */
  readonly network: {
    readonly region?: string | undefined;
    readonly say?: string | undefined;
    readonly place?: string | undefined;
  };
  /** When a speaker reviewed the interface, and who. Undefined of the main language, which is nobody's translation. */
  readonly reviewed: { readonly on: string; readonly by: string } | undefined;
  /** The tag of the main language on pages in another: what records say (helplines, needs) is marked by it. */
  readonly original: string | undefined;
  /**
   * On a page of another language whose text is in the main one: what marks an element that speaks this language amid that
   * text, its tag and its direction.
   */
  readonly frame: { readonly lang: string; readonly dir?: 'ltr' | 'rtl' } | undefined;
  /** Where a link to an address of the main language leads from a page in this one. */
  readonly to: (address: string) => LinkTarget;
};

/** Where a link leads; `hreflang` when the page there is in another language. */
export type LinkTarget = { readonly href: string; readonly hreflang?: string };

/** The pages of a language, by their address in the main one: in its own words, or in those of the main language. */
export type LanguagePages = ReadonlyMap<string, 'translated' | 'fallback'>;

/** Of the languages of a site the one whose page this is, by its address; undefined in the main language. */
export const codeInAddress = (pathname: string, codes: readonly string[]): string | undefined => {
  const [, first] = pathname.split('/');
  return codes.find((code) => code === first);
};

/** The address of the same page in the main language: `/ga/help-now/` is `/help-now/`. */
export const addressInMain = (pathname: string, codes: readonly string[]): string => {
  const code = codeInAddress(pathname, codes);
  return code === undefined ? pathname : pathname.slice(code.length + 1) || '/';
};

/**
 * Leads from a page in the language `code` to an address of the main one (`/families/#tonight`): into the language where
 * it has that page, else to the main one, saying so. A heading of a translated page has another anchor, so that the
 * anchor is left out.
 */
export const linkFrom =
  (code: string, pages: LanguagePages, mainTag: string) =>
  (address: string): LinkTarget => {
    if (!address.startsWith('/')) return { href: address };
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    const page = pages.get(path);
    if (page === undefined) return { href: address, hreflang: mainTag };
    return { href: `/${code}${path}${page === 'translated' ? '' : rest}` };
  };
