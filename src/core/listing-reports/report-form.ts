import { type ListingReport, mostWords, reportKinds } from './listing-report.ts';

/** What the form holds while it is filled in. */
export type ReportValues = { readonly service?: string; readonly kind?: string; readonly words?: string };

/** One thing to mend: the field, and a sentence that says what to do. */
export type ReportError = { readonly field: 'kind' | 'words'; readonly sentence: string };

export type ReadReport =
  | { readonly kind: 'complete'; readonly report: ListingReport }
  | { readonly kind: 'incomplete'; readonly errors: readonly ReportError[] }
  /** It is about no listing that is there. */
  | { readonly kind: 'no-listing' };

/** A field that nobody sees: a program that fills in everything fills it in too. It costs one more step, and nothing else. */
export const unseenField = 'subject';

/** The values of a posted form; what the form does not have is dropped, and a line break is a space. */
export const reportValuesFrom = (entries: Iterable<readonly [string, unknown]>): ReportValues => {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (!['service', 'kind', 'words'].includes(name) || typeof value !== 'string') continue;
    const text = value.trim().replace(/\s+/g, ' ');
    if (text !== '') values[name] = text;
  }
  return values;
};

/** Reads a form: the report, or every error at once. `isListed` says whether a slug is that of a listing. */
export const readReportForm = (values: ReportValues, isListed: (slug: string) => boolean): ReadReport => {
  const { service, words } = values;
  if (service === undefined || !isListed(service)) return { kind: 'no-listing' };
  const kind = reportKinds.find((one) => one === values.kind);
  const errors: ReportError[] = [];
  if (kind === undefined) errors.push({ field: 'kind', sentence: 'Choose what is not right.' });
  if ((words?.length ?? 0) > mostWords)
    errors.push({ field: 'words', sentence: `Write less here: ${mostWords} characters at most.` });
  if (kind === undefined || errors.length > 0) return { kind: 'incomplete', errors };
  return { kind: 'complete', report: { service, kind, ...(words === undefined ? {} : { words }) } };
};
