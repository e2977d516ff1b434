import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { ContentCheck } from '#core/content/check/check-content.ts';
import { printProblem } from '#core/content/check/problem.ts';
import { checksInWords, helplinesPastDue } from '#core/content/check/whole/checks-due.ts';
import { isOwnMachine } from '#core/content/own-machine.ts';
import { reportOf, shortReportOf } from './content-report.ts';
import { keepCheck } from './kept-check.ts';
import { readContent } from './read-content.ts';

/** The content cannot be published as it is. The message holds a sentence for every mistake. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Where in the program it was thrown says nothing to an editor. */
  override readonly stack = '';
}

/**
 * Checks `content/` before Astro reads it. A mistake stops a build; while somebody works on pages it is printed, at the
 * start and whenever a file of `content/` changes, and work goes on. Warnings are told then, and only counted in a build.
 */
export const contentCheck = (): AstroIntegration => {
  let root = '';
  return {
    name: 'alongside/content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        const check = await readContent(root, new Date());
        keepCheck(check);
        if (check.kind === 'unsound' && command === 'build') {
          throw new ContentError(
            `Nothing was built, because of mistakes in content/.\n${shortReportOf(check)}`,
          );
        }
        if (command === 'build') {
          stopPastDue(check, config.site);
          tellShortly(check, logger);
        } else tell(check, logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        let said = '';
        let turn = Promise.resolve();
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(path.join(root, 'content') + path.sep)) return;
          turn = turn.then(async () => {
            const check = await readContent(root, new Date());
            keepCheck(check);
            const report = reportOf(check);
            if (report !== said) tell(check, logger, true);
            said = report;
          });
        });
      },
    },
  };
};

const tell = (check: ContentCheck, logger: AstroIntegrationLogger, isNews = false): void => {
  if (check.kind === 'unsound') logger.error(reportOf(check));
  else if (check.warnings.length > 0) logger.warn(reportOf(check));
  else if (isNews) logger.info(reportOf(check));
};

/** A site for everybody is not built with a helpline that was to be checked again and was not. */
const stopPastDue = (check: ContentCheck, address: string | undefined): void => {
  if (check.kind === 'unsound' || address === undefined || isOwnMachine(address)) return;
  const late = helplinesPastDue(check.content, dayIn(check.content.site.timeZone, new Date()));
  if (late.length > 0)
    throw new ContentError(
      `Nothing was built: a public site needs helplines that were checked in time.\n${late.map(printProblem).join('\n')}`,
    );
};

const tellShortly = (check: ContentCheck, logger: AstroIntegrationLogger): void => {
  if (check.kind === 'sound')
    logger.info(checksInWords(check.content, dayIn(check.content.site.timeZone, new Date())));
  if (check.warnings.length > 0) logger.warn(shortReportOf(check));
};
