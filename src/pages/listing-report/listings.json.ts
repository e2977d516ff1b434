import type { APIRoute } from 'astro';
import { readListings } from '../../layouts/listings.ts';

/** The names of the listings by their slugs: which there are to say something about. Read by the function. */
export const GET: APIRoute = async () => {
  const listings = await readListings();
  return Response.json(Object.fromEntries(listings.map(({ slug, service }) => [slug, service.name])));
};
