import type { Helpline } from '#core/content/helpline.ts';

/** What it costs and when, in a few words: “Free, day and night.” Empty when neither is known. */
export const helplineInBrief = ({ free, dayAndNight, hours }: Helpline): string => {
  const when = dayAndNight ? 'day and night' : hours;
  if (free && when) return dayAndNight ? `Free, ${when}.` : `Free. ${withFullStop(when)}`;
  if (free) return 'Free.';
  return when ? withFullStop(when.charAt(0).toUpperCase() + when.slice(1)) : '';
};

const withFullStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A web address as people say it: `https://www.met.ie/` is met.ie. */
export const websiteInBrief = (url: string): string => new URL(url).hostname.replace(/^www\d*\./, '');
