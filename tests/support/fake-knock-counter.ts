import type { CountKnock } from '#core/contact/limiter.ts';

/** Counts knocks in memory; a place's minute begins with its first knock. */
export const createFakeKnockCounter = (): CountKnock => {
  const lately = new Map<string, { readonly since: number; readonly count: number }>();
  return async (place, { door, perMinute }, now) => {
    const key = `${door} ${Buffer.from(place).toString('hex')}`;
    const known = lately.get(key);
    const isOngoing = known !== undefined && known.since > now.getTime() - 60_000;
    const knock = isOngoing ? { ...known, count: known.count + 1 } : { since: now.getTime(), count: 1 };
    lately.set(key, knock);
    return knock.count > perMinute ? 'over' : 'within';
  };
};
