import type { APIRoute } from 'astro';
import { readContactData } from '../../contact-data.ts';

/** Routing rules, agencies and public keys for the contact form: the same for every visitor. */
export const GET: APIRoute = async () => Response.json(await readContactData());
