import { createHash } from 'node:crypto';
import { watchForLeaving } from '#browser/leave.ts';
import { site } from '../content.ts';

/**
 * The script in the head of every page, as text. It stands there itself, instead of in a file, because it must run before
 * the page is seen: somebody who pressed Back after leaving must not see it flash.
 */
export const leaveScript = `(${watchForLeaving.toString()})(${JSON.stringify(site.leaveTo)})`;

/** Names the script in the page's content security policy. */
export const leaveScriptHash = `sha256-${createHash('sha256').update(leaveScript).digest('base64')}` as const;
