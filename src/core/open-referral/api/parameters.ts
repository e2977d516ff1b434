import { z } from 'zod';
import { type Weekday, weekdays } from '../../calendar/weekday.ts';
import { didYouMean } from '../../content/check/reading/nearest.ts';
import { rruleDays } from '../writing/schedules-to-hsds.ts';

const whole = (least: number, most: number) => {
  const error = `Write a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
};
const words = z.string().max(200, 'Write 200 characters at most.');
const uuid = z
  .guid('Write an id as the feed gives it, like 123e4567-e89b-12d3-a456-426614174000.')
  .transform((id) => id.toLowerCase());
const time = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d(:00)?$/,
    'Write a time of day in 24 hours, like 09:30, as clocks there show it.',
  )
  .transform((text) => text.slice(0, 5));

const dayCodes = new Map<string, Weekday>(
  weekdays.flatMap((day) => [
    [day, day],
    [rruleDays[day].toLowerCase(), day],
  ]),
);
const day = z.string().transform((text, context) => {
  const found = dayCodes.get(text.toLowerCase());
  if (found !== undefined) return found;
  context.addIssue({
    code: 'custom',
    message: 'Write a day of the week: MO, TU, WE, TH, FR, SA, SU, or its English name.',
  });
  return z.NEVER;
});

/** The most records on one page. */
export const mostPerPage = 200;

/**
 * Every parameter: how it is read, and how the OpenAPI document describes it. `start_time` and the like follow the UK
 * profile's own words.
 */
export const parameters = {
  search: {
    read: words,
    schema: { type: 'string', maxLength: 200 },
    description:
      'Words. Each must begin a word of the name, the organisation, the text, a need, an area or the town.',
  },
  page: {
    read: whole(1, 999_999_999),
    schema: { type: 'integer', minimum: 1, default: 1 },
    description: 'The number of the page. A page after the last one is empty.',
  },
  per_page: {
    read: whole(1, mostPerPage),
    schema: { type: 'integer', minimum: 1, maximum: mostPerPage, default: 50 },
    description: 'How many records a page has.',
  },
  full: {
    read: z.enum(['true', 'false'], 'Write true or false.').transform((text) => text === 'true'),
    schema: { type: 'boolean', default: false },
    description: 'Whole records, with all that belongs to them, instead of their own fields alone.',
  },
  taxonomy_term_id: {
    read: uuid,
    schema: { type: 'string', format: 'uuid' },
    description: 'Services that have this term among their attributes.',
  },
  taxonomy_id: {
    read: uuid,
    schema: { type: 'string', format: 'uuid' },
    description: 'Services that have any term of this taxonomy; terms that are of it.',
  },
  organization_id: {
    read: uuid,
    schema: { type: 'string', format: 'uuid' },
    description: 'Services of this organization.',
  },
  minimum_age: {
    read: whole(0, 150),
    schema: { type: 'integer', minimum: 0, maximum: 150 },
    description: 'Services whose minimum age is this or more. One that names none counts as 0.',
  },
  maximum_age: {
    read: whole(0, 150),
    schema: { type: 'integer', minimum: 0, maximum: 150 },
    description: 'Services whose maximum age is this or less. One that names none is left out.',
  },
  start_time: {
    read: time,
    schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
    description: 'Services with a schedule that begins at this time or later, by clocks where they are.',
  },
  end_time: {
    read: time,
    schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
    description:
      'Services with a schedule that ends at this time or earlier. It is the same schedule as for the other two.',
  },
  day: {
    read: day,
    schema: { type: 'string', enum: Object.values(rruleDays) },
    description: 'Services with a schedule on this day of the week.',
  },
  postcode: {
    read: words,
    schema: { type: 'string', maxLength: 200 },
    description:
      'A town or village by its name, or a postcode that a listing shares the first three characters of. Alone: services that cover the area it is in.',
  },
  proximity: {
    read: whole(0, 1_000_000),
    schema: { type: 'integer', minimum: 0, maximum: 1_000_000 },
    description: 'With postcode: only locations within so many metres of it, measured between towns.',
  },
} as const satisfies Readonly<
  Record<string, { readonly read: z.ZodType; readonly schema: object; readonly description: string }>
>;

export type ParameterName = keyof typeof parameters;

/** What was asked for. What was left out, or left empty, is not there. */
export type Query = { readonly [Name in ParameterName]?: z.output<(typeof parameters)[Name]['read']> };

/** A parameter that cannot be followed, and what to write instead. */
export type ParameterFault = { readonly parameter: string; readonly sentence: string };

/**
 * Reads the parameters of an address. Unknown ones are a fault too: a filter that is misspelt and left aside would give
 * everything, and nobody would notice.
 */
export const readParameters = (
  entries: Iterable<readonly [name: string, value: string]>,
  allowed: readonly ParameterName[],
): { readonly query: Query } | ParameterFault => {
  const query: Partial<Record<ParameterName, unknown>> = {};
  for (const [name, value] of entries) {
    const known = allowed.find((one) => one === name);
    if (known === undefined) {
      const names = allowed.length === 0 ? 'It takes none.' : `It takes: ${allowed.join(', ')}.`;
      const parameter = name.slice(0, 40);
      return {
        parameter,
        sentence: `This address has no such parameter.${didYouMean(parameter, allowed)} ${names}`,
      };
    }
    if (known in query) return { parameter: known, sentence: 'Give it once only.' };
    if (value.trim() === '') continue;
    const read = parameters[known].read.safeParse(value.trim());
    if (!read.success)
      return { parameter: known, sentence: read.error.issues[0]?.message ?? 'Write it differently.' };
    query[known] = read.data;
  }
  return { query: query as Query };
};
