import { instantOf } from '../../calendar/zoned-time.ts';

/** By how much clocks in a zone are ahead of UTC at noon of a day (`YYYY-MM-DD`): `+01:00`. */
export const utcOffsetOn = (day: string, timeZone: string): string => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const minutes = Math.round((noon - instantOf(day, '12:00', timeZone).getTime()) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
};
