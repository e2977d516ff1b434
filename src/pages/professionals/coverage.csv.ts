import type { APIRoute } from 'astro';
import { coverageCsv } from '#core/coverage/coverage-csv.ts';
import { readCoverageSubject } from '../../layouts/coverage.ts';

/** Coverage in every view, a row for each need in each area. */
export const GET: APIRoute = async () =>
  new Response(coverageCsv(await readCoverageSubject()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
