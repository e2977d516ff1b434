import type { Colleague, ColleagueStore, Invitation, SeenTeam } from '#core/agencies/colleague-store.ts';
import type { Challenge, WorkerKey, WorkerKeyStore } from '#core/agencies/worker-key.ts';
import type { Notification } from '#core/outbox/notification.ts';

type Known = Colleague & {
  readonly agency: string;
  readonly wrapped: Uint8Array | null;
  readonly isRemoved: boolean;
  readonly changedAt: Date;
};

/** Workers' keys, login challenges and colleagues in memory; `queued` are the notifications so far. */
export const createFakeWorkerKeyStore = (): WorkerKeyStore &
  ColleagueStore & { readonly queued: Notification[] } => {
  const known = new Map<string, Known>();
  const challenges = new Map<string, Challenge>();
  const invitations = new Map<string, Invitation & { readonly at: Date; readonly usedBy?: string }>();
  const teams = new Map<string, { readonly version: number; readonly ringKeyId: string | null }>();
  const published = new Map<string, { readonly id: string; readonly fingerprint: string }>();
  const queued: Notification[] = [];

  const codeOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  const change = (id: string, about: Partial<Known>): void => {
    const one = known.get(id);
    if (one !== undefined) known.set(id, structuredClone({ ...one, ...about }));
  };
  const leave = (id: string): void => {
    change(id, {
      isRemoved: true,
      wrapped: null,
      teamCode: null,
      letIn: false,
      sealedName: null,
      awayFrom: null,
      awayUntil: null,
      deputy: false,
    });
    for (const challenge of challenges.values()) {
      if (challenge.workerKeyId === id) challenges.delete(challenge.id);
    }
  };
  const here = (agency: string): readonly Known[] =>
    [...known.values()].filter((one) => one.agency === agency && !one.isRemoved);
  const raise = (agency: string, ringKeyId?: string): void => {
    const team = teams.get(agency);
    teams.set(agency, { version: (team?.version ?? 0) + 1, ringKeyId: ringKeyId ?? team?.ringKeyId ?? null });
  };
  const isAsSeen = ({ agency, version, ringKeyId }: SeenTeam): boolean => {
    const team = teams.get(agency);
    return (team?.version ?? 0) === version && (team?.ringKeyId ?? ringKeyId) === ringKeyId;
  };
  const isWaiting = (agency: string, id: string): boolean =>
    here(agency).some((one) => one.id === id && !one.letIn);
  const colleaguesOf = (agency: string): readonly Colleague[] =>
    here(agency).map(
      ({ agency: _, wrapped: __, isRemoved: ___, changedAt: ____, ...colleague }) => colleague,
    );

  return {
    queued,
    put: async (key, now) => {
      const before = known.get(key.id);
      if (before !== undefined && (before.agency !== key.agency || before.recipient !== key.recipient)) {
        throw new Error(`The worker key ${key.id} belongs to another agency or recipient. Make a new key.`);
      }
      const { wrappedAgencyKey: wrapped, ...rest } = key;
      const about = { wrapped, isRemoved: false, letIn: true, changedAt: now, teamCode: null };
      const fresh = { sealedName: null, since: now, deputy: false, awayFrom: null, awayUntil: null };
      known.set(key.id, structuredClone({ ...fresh, ...before, ...rest, ...about }));
    },
    find: async (id): Promise<WorkerKey | null> => {
      const one = known.get(id);
      if (one === undefined || one.wrapped === null) return null;
      const { agency, recipient, teamCode } = one;
      return { id, agency, recipient, wrappedAgencyKey: one.wrapped, teamCode };
    },
    remove: async (id) => leave(id),
    isWaiting: async (id) => {
      const one = known.get(id);
      return one !== undefined && !one.letIn && !one.isRemoved;
    },
    workersOf: async (agency) => colleaguesOf(agency),
    putChallenge: async (challenge) => {
      challenges.set(challenge.id, structuredClone(challenge));
    },
    takeChallenge: async (id, now) => {
      const challenge = challenges.get(id);
      challenges.delete(id);
      return challenge === undefined || challenge.expiresAt <= now ? null : challenge;
    },

    teamOf: async (agency) => ({
      version: teams.get(agency)?.version ?? 0,
      colleagues: colleaguesOf(agency),
    }),
    invite: async (invitation, now) => {
      invitations.set(codeOf(invitation.codeHash), structuredClone({ ...invitation, at: now }));
    },
    findInvitation: async (codeHash, now) => {
      const found = invitations.get(codeOf(codeHash));
      if (found === undefined || found.usedBy !== undefined || found.expiresAt <= now) return null;
      return { agency: found.agency, kind: found.kind, expiresAt: found.expiresAt };
    },
    join: async (codeHash, { ring, ...newcomer }, notices, now) => {
      const found = invitations.get(codeOf(codeHash));
      if (found?.usedBy === newcomer.id) return 'joined';
      if (found === undefined || found.usedBy !== undefined || found.expiresAt <= now) return 'over';
      if ((found.kind === 'first-key') !== (ring !== undefined)) return 'over';
      const before = here(found.agency);
      if (ring !== undefined && before.some((one) => one.letIn && one.changedAt > found.at))
        return 'has-workers';
      if (ring !== undefined) for (const { id } of before) leave(id);
      raise(found.agency, ring?.keyId);
      invitations.set(codeOf(codeHash), { ...found, usedBy: newcomer.id });
      const about = {
        agency: found.agency,
        since: now,
        deputy: false,
        awayFrom: null,
        awayUntil: null,
        isRemoved: false,
        changedAt: now,
        teamCode: null,
      };
      const wrapped = ring?.wrapped ?? null;
      known.set(newcomer.id, structuredClone({ ...newcomer, ...about, wrapped, letIn: wrapped !== null }));
      if (ring !== undefined) queued.push(...notices);
      return 'joined';
    },
    letIn: async (seen, { id, wrapped, teamCode }, notices, now) => {
      if (!isAsSeen(seen) || !isWaiting(seen.agency, id)) return 'changed';
      raise(seen.agency, seen.ringKeyId);
      change(id, { wrapped, teamCode, letIn: true, changedAt: now });
      queued.push(...notices);
      return 'done';
    },
    turnAway: async (agency, id) => {
      if (!isWaiting(agency, id)) return 'changed';
      raise(agency);
      leave(id);
      return 'done';
    },
    confirm: async ({ agency, ringKeyId }, { id, teamCode }) => {
      const isOfNow = (teams.get(agency)?.ringKeyId ?? ringKeyId) === ringKeyId;
      if (!isOfNow || !here(agency).some((one) => one.id === id && one.letIn)) return 'changed';
      change(id, { teamCode });
      return 'done';
    },
    replaceKey: async (seen, { removed, newKeyId, wraps }, notices, now) => {
      const team = here(seen.agency).filter(({ letIn }) => letIn);
      const remaining = team.map(({ id }) => id).filter((id) => id !== removed);
      const given = wraps.map(({ id }) => id);
      const fits =
        remaining.length < team.length &&
        given.length > 0 &&
        new Set(given).size === given.length &&
        given.every((id) => remaining.includes(id));
      if (!isAsSeen(seen) || !fits) return 'changed';
      raise(seen.agency, newKeyId);
      for (const { id, ...given } of wraps) change(id, { ...given, changedAt: now });
      for (const id of remaining.filter((one) => !given.includes(one)))
        change(id, { wrapped: null, teamCode: null, letIn: false, since: now, changedAt: now });
      leave(removed);
      queued.push(...notices);
      return 'done';
    },
    notePublishedKey: async (agency, key, notices) => {
      const before = published.get(agency);
      published.set(agency, key);
      if (before !== undefined && before.id !== key.id) queued.push(...notices(before.fingerprint));
    },
    listPresence: async () =>
      [...known.values()]
        .filter(({ letIn, isRemoved }) => letIn && !isRemoved)
        .map(({ agency, letIn, awayFrom, awayUntil }) => ({ agency, letIn, awayFrom, awayUntil })),
    setPresence: async (id, presence) => {
      if (known.get(id)?.letIn) change(id, presence);
    },
  };
};
