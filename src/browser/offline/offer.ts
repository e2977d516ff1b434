import type { Keeping } from './worker.ts';

/**
 * Offers to keep the pages on this device, and to remove them: `#offline` comes into sight where the browser can do it. Its
 * parts with `data-when` stand there in the states they name: `offered`, `keeping`, `kept`, `removed`, `failed`.
 *
 * Nothing is kept before the visitor asks. It stands in the page as its own source text, so that it works from the copy
 * as well: it may use nothing from outside itself.
 */
export const offerToKeep = ({ store, pages, parts }: Keeping, worker: string): void => {
  const place = document.getElementById('offline');
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (place === null || workers === undefined) return;

  const show = (state: string) => {
    for (const part of place.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when']?.split(' ').includes(state) !== true;
  };

  const showKept = async () => {
    const day = (await caches.match(location.pathname))?.headers.get('Date');
    const copied = place.querySelector('time');
    if (day && copied) {
      copied.dateTime = new Date(day).toISOString();
      copied.textContent = new Date(day).toLocaleDateString(document.documentElement.lang, {
        dateStyle: 'long',
      });
    }
    show('kept');
  };

  const active = (registration: ServiceWorkerRegistration) =>
    new Promise<void>((resolve, reject) => {
      const started = registration.installing ?? registration.waiting ?? registration.active;
      const settle = () => {
        if (started?.state === 'activated') resolve();
        if (started?.state === 'redundant') reject(new Error('The worker did not start.'));
      };
      started?.addEventListener('statechange', settle);
      settle();
    });

  const keep = async () => {
    await (await caches.open(store)).addAll([...pages, ...parts]);
    // One registration for each page, and none for the site: the worker is never shown what another page asks for.
    for (const scope of pages) await active(await workers.register(worker, { scope }));
  };

  const remove = async () => {
    for (const registration of await workers.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  };

  const isKept = async () =>
    (await workers.getRegistrations()).some(({ active }) => active !== null) &&
    (await caches.match(location.pathname)) !== undefined;

  let busy = false;
  const onPress = (selector: string, act: () => Promise<void>) => {
    place.querySelector(selector)?.addEventListener('click', async () => {
      if (busy) return;
      busy = true;
      await act();
      busy = false;
      // The button that was pressed may be gone; the other one is what somebody would press next.
      place.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    });
  };

  onPress('[name=keep]', async () => {
    show('keeping');
    try {
      await keep();
      await showKept();
    } catch {
      await remove();
      show('failed');
    }
  });
  onPress('[name=remove]', async () => {
    await remove();
    show('removed');
  });

  // A tool that forgets everything takes the copies away too.
  addEventListener('forgotten', () => show('removed'));

  addEventListener('load', async () => {
    if (await isKept()) await showKept();
    else {
      // What half a try may have left is not left lying about.
      await remove();
      show('offered');
    }
    place.hidden = false;
  });
};
