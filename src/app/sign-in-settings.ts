import { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { ConfigurationError } from './environment.ts';

/** How editors sign in at the code host: as which application, and under which address of ours. */
export type SignInSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The code host's origin. */
  readonly codeHost: string;
  /** This site's origin; null where the request itself tells it. */
  readonly siteOrigin: string | null;
};

const both = 'Set both GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET, or neither: editors sign in with the two.';

const settingsSchema = z.object({
  GITHUB_CLIENT_ID: z.string({ error: both }).regex(/^[\w.-]+$/, 'GITHUB_CLIENT_ID is letters and digits.'),
  GITHUB_CLIENT_SECRET: z.string({ error: both }),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'Set SITE_URL to the address of the site.' }).optional(),
});

/**
 * Reads what editors sign in with, or null where nobody can. Throws `ConfigurationError` when only half of it is there.
 */
export const readSignInSettings = (
  raw: Readonly<Record<string, string | undefined>>,
): SignInSettings | null => {
  const env = (dropBlanks(raw) ?? {}) as Readonly<Record<string, string | undefined>>;
  if (env['GITHUB_CLIENT_ID'] === undefined && env['GITHUB_CLIENT_SECRET'] === undefined) return null;
  const read = settingsSchema.safeParse(env);
  if (!read.success) throw new ConfigurationError(read.error.issues.map(({ message }) => message).join('\n'));
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, SITE_URL } = read.data;
  return {
    clientId: GITHUB_CLIENT_ID,
    clientSecret: GITHUB_CLIENT_SECRET,
    codeHost: 'https://github.com',
    siteOrigin: SITE_URL === undefined ? null : new URL(SITE_URL).origin,
  };
};
