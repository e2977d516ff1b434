import type { Challenge, WorkerKey, WorkerKeyStore } from '#core/agencies/worker-key.ts';

/** Workers' keys and login challenges in memory. */
export const createFakeWorkerKeyStore = (): WorkerKeyStore => {
  const keys = new Map<string, { readonly key: WorkerKey; readonly isRemoved: boolean }>();
  const challenges = new Map<string, Challenge>();

  return {
    put: async (key) => {
      const known = keys.get(key.id)?.key ?? key;
      if (known.agency !== key.agency || known.recipient !== key.recipient) {
        throw new Error(`The worker key ${key.id} belongs to another agency or recipient. Make a new key.`);
      }
      keys.set(key.id, { key: structuredClone(key), isRemoved: false });
    },
    find: async (id) => {
      const known = keys.get(id);
      return known === undefined || known.isRemoved ? null : known.key;
    },
    remove: async (id) => {
      const known = keys.get(id);
      if (known !== undefined) keys.set(id, { ...known, isRemoved: true });
      for (const challenge of challenges.values()) {
        if (challenge.workerKeyId === id) challenges.delete(challenge.id);
      }
    },
    putChallenge: async (challenge) => {
      challenges.set(challenge.id, structuredClone(challenge));
    },
    takeChallenge: async (id, now) => {
      const challenge = challenges.get(id);
      challenges.delete(id);
      return challenge === undefined || challenge.expiresAt <= now ? null : challenge;
    },
  };
};
