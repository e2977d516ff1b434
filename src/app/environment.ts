import { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';

/** The environment is broken; the message names the remedy. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

const liveSchema = z.object({
  SITE_URL: z.url({
    protocol: /^https?$/,
    error: 'Set SITE_URL to the address of the site, like https://example.org.',
  }),
  DATABASE_URL: z
    .string({ error: 'Set DATABASE_URL to a PostgreSQL address, like postgres://user:password@host/name.' })
    .startsWith(
      'postgres',
      'Set DATABASE_URL to a PostgreSQL address, like postgres://user:password@host/name.',
    ),
  MAIL_URL: z
    .string({ error: 'Set MAIL_URL to an SMTP address, like smtps://user:password@host.' })
    .startsWith('smtp', 'Set MAIL_URL to an SMTP address, like smtps://user:password@host.'),
  MAIL_FROM: z.string({ error: 'Set MAIL_FROM to the address that notices come from.' }),
  SECRET: z
    .string({ error: 'Set SECRET to 32 random characters or more.' })
    .min(32, 'Set SECRET to 32 random characters or more.'),
});

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

const isLocal = (url: string): boolean =>
  URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

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
    return { kind: 'demonstration', port: Number(env['PORT'] ?? 4321), siteUrl };
  }
  const read = liveSchema.safeParse(env);
  if (!read.success) throw new ConfigurationError(read.error.issues.map((issue) => issue.message).join('\n'));
  return { kind: 'live', ...read.data };
};
