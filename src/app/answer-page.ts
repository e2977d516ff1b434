import { fillSlots } from '#core/html/fill-slots.ts';
import type { Html } from '#core/html/html.ts';
import type { Voice } from '#core/languages/voice.ts';
import type { Application } from './application.ts';

/** The frame in the language of whoever is answered. */
const frameIn = ({ other }: Voice): string =>
  other === undefined ? 'contact/answer' : `${other.code}/contact/answer`;

/**
 * A page of the site with this content in its main part, never kept by a cache. Its title is the same neutral one every time.
 * `page` is the frame, a built page with the slot “main”.
 */
export const answerPage = async (
  app: Pick<Application, 'readPage' | 'contactData'>,
  status: number,
  main: Html,
  page = frameIn(app.contactData.voice),
): Promise<Response> =>
  new Response(fillSlots(await app.readPage(page), { main }), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
