import type { DeskRequest, DeskWorker } from './desk-store.ts';

/** A request that came to `first-door` on a Friday night and waits since. */
export const makeDeskRequest = (about: Partial<DeskRequest> = {}): DeskRequest => ({
  reference: 'AAAA-BBBB-CCCC',
  agency: 'first-door',
  state: 'received',
  receivedAt: new Date('2026-11-20T22:00:00Z'),
  changedAt: new Date('2026-11-20T22:00:00Z'),
  awaitsAgencySince: new Date('2026-11-20T22:00:00Z'),
  remindedAt: null,
  deputyToldAt: null,
  escalatedAt: null,
  agencyKeyId: 'id of key-of-first-door',
  coordinatorKeyId: 'id of key-of-coordinator',
  helpers: [],
  history: [
    { at: new Date('2026-11-20T22:00:00Z'), action: 'receive', agency: 'first-door', workerKeyId: null },
  ],
  ...about,
});

/** Somebody at `first-door` who has a key. */
export const makeDeskWorker = (about: Partial<DeskWorker> = {}): DeskWorker => ({
  id: '00000000000000a1',
  agency: 'first-door',
  recipient: 'age1pq1worker',
  sealedName: null,
  since: new Date('2026-11-02T09:00:00Z'),
  letIn: true,
  deputy: false,
  awayFrom: null,
  awayUntil: null,
  ...about,
});
