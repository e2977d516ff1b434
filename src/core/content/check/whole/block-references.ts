import type { Referable } from './references.ts';

/** The blocks of prose that name a record, with the attribute that names it and what it names. */
export const blockReferences: Readonly<
  Record<string, { readonly attribute: string; readonly to: Referable }>
> = {
  Helpline: { attribute: 'id', to: 'helplines' },
  ServiceLink: { attribute: 'slug', to: 'services' },
  Term: { attribute: 'id', to: 'terms' },
  ToolLink: { attribute: 'id', to: 'tools' },
};
