import { isOwnMachine } from '#core/content/own-machine.ts';

/**
 * Whether a site at this address is the demonstration: a copy on somebody's own machine, whose agencies are invented.
 * A public address is production, and shows no banner and no caught mail.
 */
export const isDemonstrationAt = isOwnMachine;

/** What this build is. `SITE_URL` decides, through `site` in astro.config.mjs; a test has no address and is nobody's site. */
export const isDemonstration = isDemonstrationAt(import.meta.env.SITE ?? 'http://localhost');
