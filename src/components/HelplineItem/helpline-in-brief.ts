import type { Helpline } from '#core/content/helpline.ts';
import type { Words } from '#core/languages/messages.ts';

/**
 * What it costs and when, in a few words: in `ours`, the language of the page, “Free, day and night.”; `hours` are as the
 * helpline's record has them. Either is empty when it is not known.
 */
export const helplineInBrief = (
  { free, dayAndNight, hours }: Pick<Helpline, 'free' | 'dayAndNight' | 'hours'>,
  said: Words['helpline'],
): { readonly ours: string; readonly hours: string } => {
  if (dayAndNight) return { ours: free ? said.freeDayAndNight : said.dayAndNight, hours: '' };
  if (hours === undefined) return { ours: free ? said.free : '', hours: '' };
  if (free) return { ours: said.free, hours: withFullStop(hours) };
  return { ours: '', hours: withFullStop(hours.charAt(0).toUpperCase() + hours.slice(1)) };
};

const withFullStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A web address as people say it: `https://www.met.ie/` is met.ie. */
export const websiteInBrief = (url: string): string => new URL(url).hostname.replace(/^www\d*\./, '');
