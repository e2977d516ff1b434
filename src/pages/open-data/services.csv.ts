import type { APIRoute } from 'astro';
import { servicesCsv } from '#core/open-referral/csv/services-csv.ts';
import { readOpenData } from '../../layouts/open-data.ts';

/** Every listing as one table, a row a service. */
export const GET: APIRoute = async () =>
  new Response(servicesCsv(await readOpenData()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
