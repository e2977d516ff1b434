import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ContentCheck } from '#core/content/check/check-content.ts';
import { reportOf } from './content-report.ts';
import { readContent } from './read-content.ts';

/** The content cannot be published as it is. The message holds a sentence for every mistake. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Where in the program it was thrown says nothing to an editor. */
  override readonly stack = '';
}

/**
 * Checks `content/` before Astro reads it: a mistake stops a build, and is printed while somebody works on pages.
 * Give it a `check` of your own to test it.
 */
export const contentCheck = (
  check: (root: string) => Promise<ContentCheck> = (root) => readContent(root, new Date()),
): AstroIntegration => ({
  name: 'alongside/content-check',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      if (command === 'preview') return;
      const result = await check(fileURLToPath(config.root));
      if (result.kind === 'sound') {
        if (result.warnings.length > 0) logger.warn(reportOf(result));
      } else if (command === 'build') {
        throw new ContentError(`Nothing was built, because of mistakes in content/.\n${reportOf(result)}`);
      } else {
        logger.error(reportOf(result));
      }
    },
  },
});
