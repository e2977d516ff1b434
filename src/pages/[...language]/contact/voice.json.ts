import type { APIRoute } from 'astro';
import { voiceOf } from '#core/languages/voice-of.ts';
import { inEveryLanguage } from '../../../languages.ts';

export const getStaticPaths = inEveryLanguage;

/** What is said in this language by pages that a browser or a function makes: the same for every visitor. */
export const GET: APIRoute = ({ locals }) => Response.json(voiceOf(locals.language));
