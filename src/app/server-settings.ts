import { z } from 'zod';

/** How the server listens. What the program needs besides is read by `compose.ts`. */
const settingsSchema = z.object({
  PORT: z.coerce
    .number('PORT is a number, like 4321.')
    .int('PORT is a whole number, like 4321.')
    .min(0, 'PORT is between 0 and 65535.')
    .max(65535, 'PORT is between 0 and 65535.')
    .default(4321),
  HOST: z
    .string()
    .min(1, 'HOST is an address of this machine, like 127.0.0.1 or 0.0.0.0.')
    .default('127.0.0.1'),
  TRUST_PROXY: z.string().optional(),
});

/** Where to listen, and the addresses of the proxies whose word about visitors' addresses counts. */
export type ServerSettings = {
  readonly port: number;
  readonly host: string;
  readonly trustedProxies: readonly string[];
};

/**
 * Reads PORT (0: any free one), HOST and TRUST_PROXY (addresses with commas between; `loopback` for a proxy on this
 * machine). Throws with a sentence that says what to set instead.
 */
export const readServerSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): ServerSettings => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(set);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join(' '));
  const { PORT, HOST, TRUST_PROXY = '' } = result.data;
  const named = TRUST_PROXY.split(',').map((proxy) => proxy.trim());
  const trustedProxies = named.flatMap((proxy) =>
    proxy === 'loopback' ? ['127.0.0.1', '::1'] : proxy ? [proxy] : [],
  );
  return { port: PORT, host: HOST, trustedProxies };
};
