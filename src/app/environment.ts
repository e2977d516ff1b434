import { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';

/** The environment is broken; the message names the remedy. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

const isLocal = (url: string): boolean =>
  URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

const mailFromSentence =
  'Set MAIL_FROM to the address that notices come from, like Alongside <notices@example.org>.';
const tombstonesSentence =
  'Set TOMBSTONES to where withdrawn requests are remembered apart from the database: a file, like file:///var/lib/alongside/tombstones.txt, or another PostgreSQL address.';

const liveSettings = z.object({
  SITE_URL: z.url({
    protocol: /^https?$/,
    error: 'Set SITE_URL to the address of the site, like https://example.org.',
  }),
  DATABASE_URL: z
    .string({ error: 'Set DATABASE_URL to a PostgreSQL address, like postgres://user:password@host/name.' })
    .regex(
      /^postgres(?:ql)?:\/\//,
      'Set DATABASE_URL to a PostgreSQL address, like postgres://user:password@host/name.',
    ),
  MAIL_URL: z
    .string({ error: 'Set MAIL_URL to an SMTP address, like smtps://user:password@host.' })
    .regex(/^smtps?:\/\//, 'Set MAIL_URL to an SMTP address, like smtps://user:password@host.'),
  MAIL_FROM: z
    .string({ error: mailFromSentence })
    .regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, mailFromSentence),
  TOMBSTONES: z
    .string({ error: tombstonesSentence })
    .regex(/^(?:file:\/\/\/|postgres(?:ql)?:\/\/)/, tombstonesSentence),
  SECRET: z
    .string({ error: 'Set SECRET to 32 random characters or more.' })
    .min(32, 'Set SECRET to 32 random characters or more.'),
});

const liveSchema = liveSettings.superRefine(({ SITE_URL, DATABASE_URL, TOMBSTONES }, context) => {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (SITE_URL.startsWith('http:') && !isLocal(SITE_URL))
    add(
      'SITE_URL',
      'Set SITE_URL to an address that begins with https: what visitors send must not travel open.',
    );
  if (TOMBSTONES === DATABASE_URL)
    add(
      'TOMBSTONES',
      'Set TOMBSTONES to another place than DATABASE_URL: a backup would bring both back together.',
    );
});

const portSchema = z.coerce
  .number({ error: 'Set PORT to a number from 0 to 65535, or leave it out.' })
  .int('Set PORT to a number from 0 to 65535, or leave it out.')
  .min(0, 'Set PORT to a number from 0 to 65535, or leave it out.')
  .max(65_535, 'Set PORT to a number from 0 to 65535, or leave it out.')
  .default(4321);

const knocksSchema = z.coerce
  .number({ error: 'Set KNOCKS_PER_MINUTE to a whole number, like 20, or leave it out.' })
  .int('Set KNOCKS_PER_MINUTE to a whole number, like 20, or leave it out.')
  .min(1, 'Set KNOCKS_PER_MINUTE to 1 or more, or leave it out.')
  .default(20);

/** How often one place may knock at one door in a minute. Throws `ConfigurationError` when the setting is not a number. */
export const readKnocksPerMinute = (raw: Readonly<Record<string, string | undefined>>): number => {
  const read = knocksSchema.safeParse(raw['KNOCKS_PER_MINUTE'] || undefined);
  if (!read.success) throw new ConfigurationError(read.error.issues.map((issue) => issue.message).join('\n'));
  return read.data;
};

/** How the program runs: for real, as the demonstration, or on a platform that has no database for it (a preview). */
export type Environment =
  | ({ readonly kind: 'live' } & z.infer<typeof liveSchema>)
  | { readonly kind: 'demonstration'; readonly port: number; readonly siteUrl: string | undefined }
  | { readonly kind: 'preview' };

/**
 * Reads the environment once. Without settings it is the demonstration, which refuses to run on a hosting platform or
 * with a public address; on the platform without a database it is a preview. Throws `ConfigurationError` with a sentence
 * for each setting that is missing or wrong.
 */
export const readEnvironment = (raw: Readonly<Record<string, string | undefined>>): Environment => {
  const env = (dropBlanks(raw) ?? {}) as Readonly<Record<string, string | undefined>>;
  const onPlatform = env['NETLIFY'] !== undefined || env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined;
  const isConfigured = ['DATABASE_URL', 'MAIL_URL', 'MAIL_FROM', 'SECRET'].some(
    (name) => env[name] !== undefined,
  );
  if (onPlatform && env['DATABASE_URL'] === undefined) return { kind: 'preview' };
  if (!onPlatform && !isConfigured) {
    const siteUrl = env['SITE_URL'];
    if (siteUrl !== undefined && !isLocal(siteUrl)) {
      throw new ConfigurationError(
        'The demonstration does not run under a public address. Set DATABASE_URL, MAIL_URL, MAIL_FROM and SECRET too, or leave SITE_URL out.',
      );
    }
    const port = portSchema.safeParse(env['PORT']);
    if (!port.success)
      throw new ConfigurationError(port.error.issues.map(({ message }) => message).join('\n'));
    return { kind: 'demonstration', port: port.data, siteUrl };
  }
  const read = liveSchema.safeParse(env);
  if (!read.success) throw new ConfigurationError(read.error.issues.map((issue) => issue.message).join('\n'));
  return { kind: 'live', ...read.data };
};
