import { createHmac } from 'node:crypto';

/** Where a knock comes from, as a keyed hash that is another one tomorrow: it can be counted, not traced. */
export const placeOf = (ip: string, secret: string, now: Date): Uint8Array =>
  createHmac('sha256', secret)
    .update(`alongside/place/v1/${now.toISOString().slice(0, 10)}/${ip}`)
    .digest();
