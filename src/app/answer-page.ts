import { fillSlots } from '#core/html/fill-slots.ts';
import type { Html } from '#core/html/html.ts';
import type { Application } from './application.ts';

/**
 * A page of the site with this content in its main part, never kept by a cache. Its title is the same neutral one every time.
 * `page` is the frame, a built page with the slot “main”.
 */
export const answerPage = async (
  app: Pick<Application, 'readPage'>,
  status: number,
  main: Html,
  page = 'contact/answer',
): Promise<Response> =>
  new Response(fillSlots(await app.readPage(page), { main }), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
