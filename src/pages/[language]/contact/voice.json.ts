import type { APIRoute, GetStaticPaths } from 'astro';
import { voiceOf } from '#core/languages/voice-of.ts';
import { otherCodes } from '../../../languages.ts';

export const getStaticPaths = (() =>
  otherCodes.map((language) => ({ params: { language } }))) satisfies GetStaticPaths;

/** What is said in this language by pages that a browser or a function makes: the same for every visitor. */
export const GET: APIRoute = ({ locals }) => Response.json(voiceOf(locals.language));
