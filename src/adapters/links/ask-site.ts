import type { LinkAnswer } from '#core/links/link-result.ts';

const mostSteps = 6;
const codes: Readonly<Record<string, 'no-such-host' | 'unreachable'>> = { ENOTFOUND: 'no-such-host' };

/**
 * Asks for an address as a careful program does: only for the head, and for the page itself where a site does not answer that;
 * redirects are followed step by step. Never throws: no answer is an answer. The body is never read.
 */
export const askSite = async (url: string, seconds: number, sender: string): Promise<LinkAnswer> => {
  const signal = AbortSignal.timeout(seconds * 1000);
  const ask = async (method: 'HEAD' | 'GET', at: string) => {
    const answer = await fetch(at, { method, redirect: 'manual', signal, headers: { 'User-Agent': sender } });
    await answer.body?.cancel();
    return answer;
  };
  try {
    let at = url;
    for (let step = 0; step < mostSteps; step += 1) {
      let answer = await ask('HEAD', at);
      if (answer.status >= 400) answer = await ask('GET', at);
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || next === null)
        return { kind: 'answered', status: answer.status, end: at };
      at = new URL(next, at).href;
    }
    return { kind: 'silent', why: 'in-circles' };
  } catch (thrown) {
    if (signal.aborted) return { kind: 'silent', why: 'timed-out' };
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    return { kind: 'silent', why: codes[code] ?? 'unreachable' };
  }
};
