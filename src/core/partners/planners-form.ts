import {
  mostPlannersWords,
  type PlannersReport,
  plannersKinds,
  plannersReportSchema,
} from './planners-report.ts';

/** What the form holds while it is filled in. */
export type PlannersValues = {
  readonly kind?: string;
  readonly area?: string;
  readonly need?: string;
  readonly words?: string;
};

/** One thing to mend: the field, and a sentence that says what to do. */
export type PlannersError = { readonly field: 'kind' | 'words'; readonly sentence: string };

export type ReadPlanners =
  | { readonly kind: 'complete'; readonly report: PlannersReport }
  | { readonly kind: 'incomplete'; readonly errors: readonly PlannersError[] };

/** The field, and its value, by which a form says that it is to the planners. */
export const aboutPlanners = { name: 'about', value: 'planners' } as const;

/** The values of a posted form; what the form does not have is dropped. Line breaks stay. */
export const plannersValuesFrom = (entries: Iterable<readonly [string, unknown]>): PlannersValues => {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (!['kind', 'area', 'need', 'words'].includes(name) || typeof value !== 'string') continue;
    const text = value.trim().replace(/\r\n?/g, '\n');
    if (text !== '') values[name] = text;
  }
  return values;
};

/** Reads the form: the report, or every error at once. An area or a need that is not one is left out. */
export const readPlannersForm = (values: PlannersValues): ReadPlanners => {
  const { kind, words = '' } = values;
  const errors: PlannersError[] = [];
  if (!plannersKinds.some((one) => one === kind))
    errors.push({ field: 'kind', sentence: 'Choose whether something is missing or works.' });
  if (words === '') errors.push({ field: 'words', sentence: 'Write a few words.' });
  if (words.length > mostPlannersWords)
    errors.push({ field: 'words', sentence: `Write less here: ${mostPlannersWords} characters at most.` });
  if (errors.length > 0) return { kind: 'incomplete', errors };
  const { area, need } = plannersReportSchema.shape;
  const whole = plannersReportSchema.parse({
    kind,
    words,
    ...(area.safeParse(values.area).success ? { area: values.area } : {}),
    ...(need.safeParse(values.need).success ? { need: values.need } : {}),
  });
  return { kind: 'complete', report: whole };
};
