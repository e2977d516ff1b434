/** Where notes lie on the device, when somebody has chosen that. The name of the place tells nothing. */
const placeOf = (tool: string): string => `notes:${tool}`;

/** What lies there; undefined when there is nothing, or the browser keeps nothing. */
export const readDevice = (tool: string): string | undefined => {
  try {
    return localStorage.getItem(placeOf(tool)) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the text of a file on the device, or takes it away. Says whether that worked. */
export const writeDevice = (tool: string, text: string | undefined): boolean => {
  try {
    if (text === undefined) localStorage.removeItem(placeOf(tool));
    else localStorage.setItem(placeOf(tool), text);
    return true;
  } catch {
    return false;
  }
};

/** Takes away what any tool has kept here, and the copies of pages for when there is no signal. */
export const forgetDevice = async (): Promise<void> => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('notes:')) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  const workers = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.getRegistrations() ?? [];
  for (const registration of await workers) await registration.unregister();
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  // The offer to keep pages for when there is no signal says so.
  dispatchEvent(new Event('forgotten'));
};
