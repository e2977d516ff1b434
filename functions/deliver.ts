import { application } from '#app/compose.ts';

/** Every ten minutes: sends what waits in the outbox, should a delivery after the commit have failed. */
export default async (): Promise<Response> => {
  const app = await application();
  if (app !== 'not-sending') await app.deliver();
  return new Response(null, { status: 204 });
};

export const config = { schedule: '*/10 * * * *' };
