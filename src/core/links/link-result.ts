import { z } from 'zod';

/** What a site answered: a status with the address it led to in the end, or why nothing came. */
export const linkAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), status: z.number(), end: z.string() }),
  z.strictObject({
    kind: z.literal('silent'),
    why: z.enum(['no-such-host', 'timed-out', 'unreachable', 'in-circles']),
  }),
]);
export type LinkAnswer = z.infer<typeof linkAnswerSchema>;

/** `works`. `moved`: works under another address. `gone`: is to be mended. `unsure`: a person has to look. */
export type LinkJudgement = {
  readonly kind: 'works' | 'moved' | 'gone' | 'unsure';
  /** What an editor should do; empty when it works. */
  readonly say: string;
};

const silences = {
  'no-such-host': ['gone', 'There is no such site. Find its new address, or take the link out.'],
  'timed-out': ['unsure', 'The site did not answer in time. Look again another day, or open it yourself.'],
  unreachable: ['unsure', 'The site could not be reached. Look again another day, or open it yourself.'],
  'in-circles': ['gone', 'The address leads in circles. Find the right one.'],
} as const;

/** The same page: http and https, with and without www and a slash at the end. */
const plain = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** What an answer means for whoever keeps the content. */
export const judgeLink = (url: string, answer: LinkAnswer): LinkJudgement => {
  if (answer.kind === 'silent') {
    const [kind, say] = silences[answer.why];
    return { kind, say };
  }
  const { status, end } = answer;
  if (status === 404 || status === 410)
    return {
      kind: 'gone',
      say: 'The page is not there any more. Find its new address, or take the link out.',
    };
  if (status === 401 || status === 403 || status === 405 || status === 429)
    return { kind: 'unsure', say: `The site lets no program look (${status}). Open it yourself.` };
  if (status >= 400)
    return { kind: 'unsure', say: `The site has a fault (${status}). Look again another day.` };
  if (plain(end) !== plain(url)) return { kind: 'moved', say: `It leads to ${end} now. Write that address.` };
  return { kind: 'works', say: '' };
};
