import { readFile } from 'node:fs/promises';
import type { SpokenData } from '#core/contact/contact-data.ts';
import { languageAtDoor, type Voice } from '#core/languages/voice.ts';
import site from '../../content/site.json' with { type: 'json' };

/** How the doors can speak: in the main language, and in the others by their codes. */
export type Voices = { readonly main: Voice; readonly others: ReadonlyMap<string, Voice> };

// The build made them, and what they look like is a type of ours.
const readVoice = async (folder: string): Promise<Voice> =>
  JSON.parse(await readFile(`dist/${folder}contact/voice.json`, 'utf8')) as Voice;

/** The voices that the build left. */
export const readVoices = async (): Promise<Voices> => {
  const codes: readonly string[] = 'languages' in site ? site.languages : [];
  const others = codes.map(async (code) => [code, await readVoice(`${code}/`)] as const);
  return { main: await readVoice(''), others: new Map(await Promise.all(others)) };
};

/** The doors' application, speaking to whoever posted in the language that the address says; else in the main one. */
export const speakingTo = <App extends { readonly contactData: SpokenData; readonly voices: Voices }>(
  request: Request,
  app: App,
): App => {
  const voice = app.voices.others.get(new URL(request.url).searchParams.get(languageAtDoor) ?? '');
  if (voice === undefined) return app;
  const contactData: SpokenData = { ...app.contactData, voice };
  return { ...app, contactData };
};
