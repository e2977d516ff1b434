import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { seal } from '#adapters/age/sealing.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { makeToken, ringIdOf } from '../../src/app/bearer-token.ts';
import type { LiveGround } from './live-ground.ts';

/** Who may knock at a door of workers: those who should be let in, and everybody who should not. */
export const roles = [
  'nobody',
  'a removed worker',
  'a worker of another agency',
  'a worker of this agency',
  'the coordinator',
  'an expired token',
  'a forged token',
] as const;
export type Role = (typeof roles)[number];

/** Adds workers of every role to this ground, and gives the headers with which each knocks. */
export const makeRoles = async (
  ground: LiveGround,
): Promise<Readonly<Record<Role, Readonly<Record<string, string>>>>> => {
  const keys = createWorkerKeyStore(ground.database.pool);
  const rings = new Map<string, string>();
  const add = async (agency: string): Promise<string> => {
    const { recipient } = await makeKeyPair();
    const wrappedAgencyKey = await seal([recipient], new Uint8Array(64));
    await keys.put({ id: keyIdOf(recipient), agency, recipient, wrappedAgencyKey }, new Date());
    rings.set(keyIdOf(recipient), ringIdOf(wrappedAgencyKey));
    return keyIdOf(recipient);
  };
  const soon = () => Date.now() + 20 * 60_000;
  const tokenOf = (workerKeyId: string, agency: string, expiresAt = soon(), secret = ground.secret) => ({
    Authorization: `Bearer ${makeToken({ workerKeyId, agency, ringId: rings.get(workerKeyId) ?? '', expiresAt }, secret)}`,
  });
  const worker = await add(ground.agency);
  const other = await add('another-agency');
  const removed = await add(ground.agency);
  await keys.remove(removed, new Date());
  const coordinator = await add('coordinator');
  return {
    nobody: {},
    'a removed worker': tokenOf(removed, ground.agency),
    'a worker of another agency': tokenOf(other, 'another-agency'),
    'a worker of this agency': tokenOf(worker, ground.agency),
    'the coordinator': tokenOf(coordinator, 'coordinator'),
    'an expired token': tokenOf(worker, ground.agency, Date.now() - 1000),
    'a forged token': tokenOf(worker, ground.agency, soon(), 'another secret of more than 32 signs'),
  };
};
