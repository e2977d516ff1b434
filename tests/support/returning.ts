import { randomUUID } from 'node:crypto';
import { makeKeyPair } from '#adapters/age/keys.ts';
import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { sealRequest } from '#adapters/age/sealed-request.ts';
import type { Application } from '#app/application.ts';
import { returnByForm } from '#app/return-by-form.ts';
import { returnByScript } from '#app/return-by-script.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { makeData, makeDesk } from '#core/contact/contact-data.fixture.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';

/** Words that stand in everything a visitor wrote. */
export const canary = 'canary-letter: it is every night now';
export const words = 'tulip river lamp garden spoon cloud';

const request: ContactRequest = {
  asker: 'family',
  area: 'carlow',
  need: 'listening',
  words: canary,
  safeContact: {
    channel: 'text',
    number: '087 555 0147',
    times: ['morning'],
    sayWhoYouAre: false,
    whoElse: canary,
  },
};

/** An agency, another one and the coordinator, each with its keys, and the data that names them. */
export const makeDoors = async () => {
  const [first, second, coordinator, visitor] = await Promise.all(Array.from({ length: 4 }, makeKeyPair));
  if (!first || !second || !coordinator || !visitor) throw new Error('A key pair is missing.');
  const data = makeData({
    agencies: {
      'first-door': makeDesk({ publicKey: first.recipient }),
      'second-door': makeDesk({ name: 'Second Door', publicKey: second.recipient }),
    },
    coordinator: makeDesk({ name: 'the coordinator', publicKey: coordinator.recipient }),
  });
  return { first, second, coordinator, stranger: visitor, data };
};
export type Doors = Awaited<ReturnType<typeof makeDoors>>;

/** The return door over a store, at a moment. What is queued is sent when it is asked for: never here. */
export const openReturnDoor = (store: RequestStore, { data }: Doors, now: Date) => {
  const context = { ip: '127.0.0.1', waitUntil: () => undefined };
  const app = {
    store,
    contactData: data,
    tombstones: { lay: async () => undefined },
    now: () => now,
    deliver: async () => undefined,
    readPage: async () => '<html><body><!--slot:main--><!--/slot:main--></body></html>',
  } as unknown as Application;
  return {
    byScript: (body: unknown) => returnByScript(body, app, context),
    byForm: (fields: Readonly<Record<string, string>>) =>
      returnByForm(new URLSearchParams(fields), app, context),
  };
};

/** A request with the canary in it, sealed and kept, with what a browser has to come back to it. */
export const askAt = async (
  store: RequestStore,
  { data }: Doors,
  slug: 'first-door' | typeof coordinatorSlug,
  now: Date,
  reference: string,
) => {
  const desk = slug === coordinatorSlug ? data.coordinator : data.agencies[slug];
  const coordinatorKey = data.coordinator.publicKey ?? '';
  if (desk?.publicKey === undefined) throw new Error(`${slug} has no key.`);
  const sealed = await sealRequest({
    id: randomUUID(),
    reference,
    words,
    writtenAt: now,
    request,
    destination: {
      kind: 'sealed',
      slug,
      desk: { ...desk, publicKey: desk.publicKey },
      coordinatorKey,
      reason: { kind: 'elsewhere' },
    },
  });
  await store.keep(sealed, [], now);
  const keys = await deriveReturnKeys(reference, words);
  const proof = { reference, authenticationKey: base64FromBytes(keys.authenticationKey) };
  return { sealed, keys, proof, form: { reference, returnWords: words } };
};
