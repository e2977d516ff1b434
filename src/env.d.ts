declare namespace App {
  interface Locals {
    /** The language of the page, by its address: see `middleware.ts`. */
    language: import('#core/languages/page-language.ts').PageLanguage;
    /** What is to be drawn, in the program that draws drafts. */
    draft?: import('#core/editing/drawable-draft.ts').DrawableDraft;
  }
}
