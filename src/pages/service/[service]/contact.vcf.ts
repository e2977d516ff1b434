import type { APIRoute } from 'astro';
import { readListings } from '../../../layouts/listings.ts';
import { contactFileOf } from '../../../layouts/service-files.ts';

export const getStaticPaths = async () =>
  (await readListings()).flatMap(({ slug, service }) => {
    const text = contactFileOf(slug, service);
    return text === undefined ? [] : [{ params: { service: slug }, props: { text } }];
  });

/** A service's numbers as a contact, for a page without script. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
