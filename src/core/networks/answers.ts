import { z } from 'zod';

/** `One, two and three` or `one, two` as its parts. */
const listed = (written: string): string[] =>
  written
    .split(/\s*(?:,|;|\band\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const isKnown = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

const words = (most: number) =>
  z
    .string({ error: 'Write some words.' })
    .trim()
    .min(1, 'Write some words.')
    .max(most, `Keep it under ${most} characters.`);

/** Each answer as somebody types it, and what it becomes. Errors are sentences for who answers. */
const answerSchemas = {
  name: words(40),
  networkName: words(120),
  regionName: words(60),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(
      /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
      'Write two letters, like GB; with a part of the country, like GB-ENG.',
    )
    .transform((code) => {
      const [country = '', region] = code.split('-');
      return region === undefined ? { country } : { country, region };
    }),
  areas: z
    .string()
    .transform((written) => listed(written).map((name) => ({ slug: slugOf(name), name })))
    .refine((areas) => areas.length > 0 && areas.every(({ slug }) => slug !== ''), {
      error: 'Name at least one area, with commas between them.',
    })
    .refine((areas) => new Set(areas.map(({ slug }) => slug)).size === areas.length, {
      error: 'Two areas have the same name. Name each once.',
    })
    .refine((areas) => areas.every(({ slug }) => slug !== 'need'), {
      error: 'The site uses “need” at this place itself. Call the area by another name.',
    }),
  areasAre: z
    .string()
    .transform((written) => listed(written.toLowerCase()))
    .pipe(
      z.tuple([z.string(), z.string()], {
        error: 'Write two words, for one and for several, like: county, counties',
      }),
    )
    .transform(([one, many]) => ({ one, many })),
  language: z
    .string()
    .trim()
    .refine((tag) => /^[a-z]{2,3}(-|$)/.test(tag) && isKnown(() => new Intl.Locale(tag)), {
      error: 'Write a language tag: two small letters, a hyphen and the country, like en-GB.',
    }),
  timeZone: z
    .string()
    .trim()
    .refine(
      (zone) => zone.includes('/') && isKnown(() => new Intl.DateTimeFormat('en', { timeZone: zone })),
      {
        error: 'Write a time zone as a continent and a city, like Europe/London.',
      },
    ),
  emergency: z
    .string()
    .transform(listed)
    .refine((numbers) => numbers.length > 0 && numbers.every((number) => /^\d{2,6}$/.test(number)), {
      error: 'Write the numbers in digits, the one to ring first at the beginning, like: 999, 112',
    }),
  coordinator: z.string().trim().pipe(z.email('Write an e-mail address, like name@example.org.')),
} as const;

/** What a new network is asked, in this order. */
export const questions: readonly {
  readonly key: keyof typeof answerSchemas;
  readonly ask: string;
  readonly example: string;
}[] = [
  { key: 'name', ask: 'What is the site called?', example: 'Alongside' },
  {
    key: 'networkName',
    ask: 'What is the network called, without “the”?',
    example: 'Example Region Family Support Network',
  },
  { key: 'regionName', ask: 'What do people call the region?', example: 'the North East' },
  {
    key: 'country',
    ask: 'Which country, in two letters? With its part, where holidays differ: GB-ENG, GB-WLS.',
    example: 'GB-ENG',
  },
  {
    key: 'areas',
    ask: 'Which areas does the network cover? With commas between them.',
    example: 'Northumberland, County Durham',
  },
  { key: 'areasAre', ask: 'What is one of them called, and several?', example: 'county, counties' },
  {
    key: 'language',
    ask: 'Which language is the site in? Its letters, a hyphen, and those of the country.',
    example: 'en-GB',
  },
  { key: 'timeZone', ask: 'Which time zone? A continent and a city.', example: 'Europe/London' },
  { key: 'emergency', ask: 'Which numbers does one ring when a life is in danger?', example: '999, 112' },
  {
    key: 'coordinator',
    ask: 'Where does the coordinator get notices? An e-mail address.',
    example: 'coordinator@example.org',
  },
];

export const answersSchema = z.strictObject(answerSchemas);
export type Answers = z.infer<typeof answersSchema>;

/** What is wrong with one answer, in a sentence; `undefined` when it will do. */
export const problemOf = (key: keyof typeof answerSchemas, written: string): string | undefined => {
  const result = answerSchemas[key].safeParse(written);
  return result.success ? undefined : (result.error.issues[0]?.message ?? 'That cannot be read.');
};
