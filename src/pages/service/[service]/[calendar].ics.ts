import type { APIRoute } from 'astro';
import { readListings } from '../../../layouts/listings.ts';
import { calendarFilesOf, timesOf } from '../../../layouts/service-files.ts';

export const getStaticPaths = async () =>
  (await readListings()).flatMap(({ slug, service }) =>
    calendarFilesOf(timesOf(slug, service)).flatMap((file) =>
      file === undefined
        ? []
        : [{ params: { service: slug, calendar: file.name }, props: { text: file.text } }],
    ),
  );

/** A year of a group's meetings as a calendar reads them, for a page without script. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
