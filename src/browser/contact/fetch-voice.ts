import type { Voice } from '#core/languages/voice.ts';

let voice: Promise<Voice> | undefined;

/** Fetches JSON of this site anew, within twenty seconds. Rejects when it cannot be had. */
export const fetchJson = async (address: string): Promise<unknown> => {
  const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
};

/** In which voice this page speaks: it lies in its folder, beside the form. Rejects when it cannot be had. */
export const fetchVoice = (): Promise<Voice> => {
  const [folder = '/contact'] = /^.*?\/contact(?=\/|$)/.exec(location.pathname) ?? [];
  // It was made by the same build as this script, so its shape is known.
  voice ??= fetchJson(`${folder}/voice.json`) as Promise<Voice>;
  // What could not be had is asked for again.
  voice.catch(() => {
    voice = undefined;
  });
  return voice;
};
