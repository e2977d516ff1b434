import { z } from 'zod';
import { linkAnswerSchema } from './link-result.ts';

/** What was seen at each address, and when: what a check that was stopped goes on from. */
export const linkLogSchema = z.record(
  z.string(),
  z.strictObject({ at: z.iso.datetime(), answer: linkAnswerSchema }),
);
export type LinkLog = z.infer<typeof linkLogSchema>;

const day = 24 * 60 * 60 * 1000;

/** The addresses to look at now: those never seen, or not for so many days. */
export const linksDue = (urls: readonly string[], log: LinkLog, days: number, now: Date): readonly string[] =>
  urls.filter((url) => {
    const seen = log[url];
    return seen === undefined || now.getTime() - new Date(seen.at).getTime() >= days * day;
  });

/** The addresses by their site, each site in the order given. */
export const bySite = (urls: readonly string[]): readonly (readonly string[])[] => {
  const sites = new Map<string, string[]>();
  for (const url of urls) {
    const host = /^https?:\/\/([^/?]+)/.exec(url)?.[1] ?? '';
    sites.set(host, [...(sites.get(host) ?? []), url]);
  }
  return [...sites.values()];
};
