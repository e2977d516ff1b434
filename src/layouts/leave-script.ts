import { createHash } from 'node:crypto';
import { neutralPage, watchForLeaving } from '#browser/leave.ts';

/**
 * The script in the head of every page, as text. It stands there itself, instead of in a file, because it must run before
 * the page is seen: somebody who pressed Back after leaving must not see it flash.
 */
export const leaveScript = `(${watchForLeaving.toString()})(${JSON.stringify(neutralPage)})`;

/** Names the script in the page's content security policy. */
export const leaveScriptHash = `sha256-${createHash('sha256').update(leaveScript).digest('base64')}` as const;
