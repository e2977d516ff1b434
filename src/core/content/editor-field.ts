import { z } from 'zod';

/** What an editor sees for a field. Registered on the inner schema, before `.optional()`. */
export type EditorField = {
  /** The field's name in plain words. A field without one breaks the build. */
  readonly label: string;
  /** One sentence under the field: what to write, with an example where it helps. */
  readonly hint?: string;
  /** Only where the schema alone does not say it: long text, a telephone number, opening times by day. */
  readonly widget?: 'long-text' | 'prose' | 'phone' | 'week';
  /** The collection whose record this field names by its slug; `areas` are those of the site settings. */
  readonly relation?: Collection | 'areas';
};

/** The folders and files of `content/` that editors own. */
export const collections = [
  'site',
  'needs',
  'organisations',
  'services',
  'agencies',
  'helplines',
  'routing',
  'guidance',
  'groups',
  'glossary',
  'tools',
] as const;
export type Collection = (typeof collections)[number];

/** The one register of editor metadata; the CMS form and the error sentences are made from it. */
export const editorFields = z.registry<EditorField>();
