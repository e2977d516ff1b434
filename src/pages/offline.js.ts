import type { APIRoute } from 'astro';
import { offlineWorker } from '../layouts/kept-pages.ts';

/** The service worker, at an address that never changes: browsers look there for a newer one. */
export const GET: APIRoute = async () =>
  new Response(await offlineWorker(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
