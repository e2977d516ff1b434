import type { APIRoute } from 'astro';
import { readOpenData } from '../../layouts/open-data.ts';

/** What the function behind `/api/services` and its neighbours answers from. */
export const GET: APIRoute = async () => Response.json(await readOpenData());
