import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import { isForgotten } from '#core/contact/request-state.ts';
import type { DeskStore } from '#core/desk/desk-store.ts';
import type { FakeOutbox } from './fake-outbox.ts';
import type { FakeRow } from './fake-request-row.ts';

const agencies = ['coordinator', 'first-agency', 'second-agency'];
const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;

/** The desk over what the other fakes keep; it knows the keys of `first-agency`, `second-agency` and the coordinator. */
export const createFakeDeskStore = (
  rows: readonly FakeRow[],
  outbox: FakeOutbox,
  workerKeys: WorkerKeyStore,
): DeskStore => {
  const remembered = () =>
    rows.flatMap((row) => (row.content === null || isForgotten(row.state) ? [] : [{ row, ...row.content }]));
  const sealedTo = (reference: string, agency: string, agencyKeyId: string) =>
    rows.find(
      (row) =>
        row.reference === reference && row.agency === agency && row.content?.agencyKeyId === agencyKeyId,
    );
  return {
    list: async () =>
      remembered()
        .map(({ row, agencyKeyId, coordinatorKeyId }) => ({
          reference: row.reference,
          agency: row.agency,
          state: row.state,
          receivedAt: row.receivedAt,
          changedAt: row.changedAt,
          awaitsAgencySince: row.awaitsAgencySince,
          remindedAt: row.marks.remind ?? null,
          deputyToldAt: row.marks['tell-deputy'] ?? null,
          escalatedAt: row.marks.escalate ?? null,
          agencyKeyId,
          coordinatorKeyId,
          helpers: row.helpers.map(({ agency, agencyKeyId: keyId }) => ({ agency, agencyKeyId: keyId })),
          history: [...row.history],
        }))
        .sort(
          (one, other) =>
            Math.sign(time(one.awaitsAgencySince) - time(other.awaitsAgencySince) || 0) ||
            other.receivedAt.getTime() - one.receivedAt.getTime() ||
            (one.reference < other.reference ? -1 : 1),
        ),

    figures: async () =>
      remembered()
        .map(({ row, figures }) => ({
          reference: row.reference,
          receivedAt: row.receivedAt,
          figures,
          agencyMessages: row.messages.flatMap(({ author, sealed }) =>
            author === 'agency' && row.state === 'closed' ? [sealed] : [],
          ),
        }))
        .sort(
          (one, other) =>
            one.receivedAt.getTime() - other.receivedAt.getTime() ||
            (one.reference < other.reference ? -1 : 1),
        ),

    undelivered: async () => outbox.undelivered(),

    workers: async () => {
      const teams = await Promise.all(
        agencies.map(async (agency) =>
          (await workerKeys.workersOf(agency)).map(({ teamCode: _, ...worker }) => ({ ...worker, agency })),
        ),
      );
      return teams.flat();
    },

    letterOf: async (reference) => {
      const found = remembered().find(({ row }) => row.reference === reference);
      if (found === undefined) return null;
      const { row, agencyKeyId, coordinatorKeyId, sealed, replyRecipient } = found;
      return {
        agency: row.agency,
        agencyKeyId,
        coordinatorKeyId,
        sealed,
        replyRecipient,
        helpers: row.helpers.map(({ at: _, ...copy }) => copy),
        messages: row.messages.map(({ id, author, sealed: message }) => ({ id, author, sealed: message })),
      };
    },

    resealMessage: async ({ reference, agency, oldAgencyKeyId, id, sealed }) => {
      const row = sealedTo(reference, agency, oldAgencyKeyId);
      if (!row?.messages.some((message) => message.id === id)) return 'changed';
      row.messages = row.messages.map((message) => (message.id === id ? { ...message, sealed } : message));
      return 'done';
    },

    resealLetter: async (letter, { workerKeyId, now }) => {
      const { reference, agency, oldAgencyKeyId, agencyKeyId, coordinatorKeyId, sealed } = letter;
      const row = sealedTo(reference, agency, oldAgencyKeyId);
      if (!row?.content) return 'changed';
      row.content = { ...row.content, agencyKeyId, coordinatorKeyId, sealed };
      row.history.push({ at: now, action: 'reseal', agency, workerKeyId });
      return 'done';
    },

    resealCopy: async ({ reference, agency, oldAgencyKeyId, agencyKeyId, sealed }, { workerKeyId, now }) => {
      const row = rows.find((one) => one.reference === reference);
      const copy = row?.helpers.find((one) => one.agency === agency && one.agencyKeyId === oldAgencyKeyId);
      if (row === undefined || copy === undefined) return 'changed';
      row.helpers = row.helpers.map((one) => (one === copy ? { ...one, agencyKeyId, sealed } : one));
      row.history.push({ at: now, action: 'reseal', agency, workerKeyId });
      return 'done';
    },
  };
};
