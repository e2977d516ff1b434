/** What a device keeps when the visitor asks for it, and under which name. */
export type Keeping = {
  /** The name of the store in the browser; it changes whenever the worker or its lists do. */
  readonly store: string;
  /** The addresses of the pages, each with everything it says in one file. */
  readonly pages: readonly string[];
  /** The addresses of what the pages need besides. */
  readonly parts: readonly string[];
  /** The folder of the scripts, like `/_astro/`: those that the pages lead to are kept with them. */
  readonly scripts: string;
};

/** Milliseconds that a page on the network may take before the copy is shown. */
const patience = 3000;

type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};

/**
 * The whole service worker. It answers for `pages`, `parts` and their scripts and leaves every other request alone; besides, it is only
 * registered for the addresses of those pages, so that the browser never shows it a request of another page.
 *
 * The network comes first and renews the copy, so that a changed number wins; the copy answers when the network fails or
 * keeps a visitor waiting.
 *
 * It is served as its own source text: it may use nothing from outside itself.
 */
export const answerWithoutSignal = ({ store, pages, parts, scripts }: Keeping, patienceMs: number): void => {
  const all = [...pages, ...parts];

  /** The addresses of scripts that the text of a page or a script names. */
  const scriptsNamedIn = (text: string): string[] =>
    [...text.matchAll(/["'`](?:\.\/|\/?[\w-]+\/)([\w.~-]+\.js)["'`]/g)].map(
      ([, name]) => `${scripts}${name}`,
    );

  /** Keeps the scripts that the kept pages lead to, and no others: each release gives them other names. */
  const keepScripts = async (cache: Cache) => {
    const led = new Set<string>();
    for (const page of pages)
      for (const script of scriptsNamedIn((await (await cache.match(page))?.text()) ?? '')) led.add(script);
    // A set that grows while it is gone through is gone through to its end.
    for (const script of led) {
      if ((await cache.match(script)) === undefined) await cache.add(script);
      for (const next of scriptsNamedIn((await (await cache.match(script))?.text()) ?? '')) led.add(next);
    }
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith(scripts) && pathname.endsWith('.js') && !led.has(pathname))
        await cache.delete(url);
    }
  };

  const fill = async () => {
    const cache = await caches.open(store);
    if ((await cache.keys()).length < all.length) await cache.addAll(all);
    await keepScripts(cache);
  };

  const dropOlder = async () => {
    for (const name of await caches.keys()) if (name !== store) await caches.delete(name);
  };

  /** Does nothing once the visitor has had the copy removed. */
  const renew = async (address: string, answer: Response) => {
    if (!(await caches.has(store))) return;
    const cache = await caches.open(store);
    await cache.put(address, answer);
    await keepScripts(cache);
  };

  const answerPage = async (event: Asked, address: string): Promise<Response> => {
    const fresh = fetch(event.request);
    event.waitUntil(
      fresh.then((answer) => (answer.ok ? renew(address, answer.clone()) : undefined)).catch(() => undefined),
    );
    const copy = await caches.match(address);
    if (copy === undefined) return fresh;
    const late = new Promise<Response>((resolve) => {
      setTimeout(resolve, patienceMs, copy);
    });
    return Promise.race([fresh.then((answer) => (answer.status < 500 ? answer : copy)), late]).catch(
      () => copy,
    );
  };

  const answerPart = async (event: Asked, address: string): Promise<Response> =>
    (await caches.match(address)) ?? fetch(event.request);

  addEventListener('install', (event) => {
    (event as Lasting).waitUntil(fill());
    (globalThis as unknown as { skipWaiting: () => void }).skipWaiting();
  });

  addEventListener('activate', (event) => {
    (event as Lasting).waitUntil(dropOlder());
  });

  addEventListener('fetch', (event) => {
    const asked = event as Asked;
    const { origin, pathname } = new URL(asked.request.url);
    if (asked.request.method !== 'GET' || origin !== location.origin) return;
    if (pages.includes(pathname)) asked.respondWith(answerPage(asked, pathname));
    else if (parts.includes(pathname) || pathname.startsWith(scripts))
      asked.respondWith(answerPart(asked, pathname));
  });
};

/** The text of the worker's file, for what a device keeps. */
export const workerText = (keeping: Keeping): string =>
  `(${answerWithoutSignal.toString()})(${JSON.stringify(keeping)}, ${patience});\n`;
