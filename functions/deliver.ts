import type { Config } from '@netlify/functions';
import { application } from '#app/compose.ts';

/** Every ten minutes: escalates what nobody has answered in time, asks providers, and sends what waits in the outbox. */
export default async (): Promise<Response> => {
  const app = await application();
  if (app !== 'not-sending') {
    await app.watch();
    await app.deliver();
  }
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '*/10 * * * *' };
