/** How often one place may knock. `place` is a keyed hash that changes daily, never an address. */
export type Limit = { readonly door: string; readonly perMinute: number };

/** Counts a knock and says whether it is within the limit. */
export type CountKnock = (place: Uint8Array, limit: Limit, now: Date) => Promise<'within' | 'over'>;
