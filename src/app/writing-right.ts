import { z } from 'zod';
import { reportOnConsole } from './answering.ts';

/** What the code host says of a token: that it may write into the repository, that it may not, or nothing. */
export type WritingRight = 'may-write' | 'may-not-write' | 'no-answer';

type Asked = {
  /** Like `https://api.github.com`. */
  readonly codeHost: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
};

const repositorySchema = z.object({ permissions: z.object({ push: z.boolean() }).optional() });

/**
 * Asks the code host once whether whoever holds this token may write into the repository. It never throws for what the code
 * host does: one that is down, slow or busy gives no answer. The token goes there and nowhere else.
 */
export const askWritingRight = async (
  { codeHost, repository, token }: Asked,
  withinMilliseconds: number,
): Promise<WritingRight> => {
  try {
    const answer = await fetch(`${codeHost}/repos/${repository}`, {
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `token ${token}`,
        // It refuses programs that do not name themselves.
        'User-Agent': 'editor-of-the-site',
      },
      // One that was renamed: the settings have to name it anew. The token follows nowhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    // Nobody it knows, or a repository that this one is not shown.
    if (answer.status === 401 || answer.status === 404) return 'may-not-write';
    if (answer.status >= 300 && answer.status < 400)
      reportOnConsole('repository-moved', '/api/editors/draft');
    if (!answer.ok) return 'no-answer';
    const { permissions } = repositorySchema.parse(await answer.json());
    return permissions?.push === true ? 'may-write' : 'may-not-write';
  } catch {
    return 'no-answer';
  }
};
