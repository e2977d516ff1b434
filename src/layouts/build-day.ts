import { site } from '../content.ts';

/** The day this build is made, `YYYY-MM-DD`, where the network is. Pages judge by it which checks are due. */
export const today: string = new Intl.DateTimeFormat('en-CA', {
  dateStyle: 'short',
  timeZone: site.timeZone,
}).format(new Date());
