/**
 * Whether an address (`http://localhost:4321`) is on somebody's own machine: a site there is the demonstration. A public address
 * is production.
 */
export const isOwnMachine = (address: string): boolean =>
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(address);
