import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { makeReference } from '#core/contact/reference.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const monday = new Date('2026-11-23T10:00:00Z');
const tuesday = new Date('2026-11-24T10:00:00Z');
const daysAfter = (date: Date, days: number) => new Date(date.getTime() + days * 24 * 60 * 60 * 1000);

const aReference = () => makeReference(randomBytes);

const received = ({ agency, reference }: SealedRequest): Notification[] => [
  { kind: 'request-received', to: agency, reference },
  { kind: 'request-received', to: 'coordinator', reference },
];

const aMessage = (sealed: Uint8Array) => ({ id: randomUUID(), sealed });
const otherBytes = new Uint8Array(32).fill(7);

describe.each(storeSources)('a store of requests: %s', (_name, open) => {
  let source: StoreSource;
  let { store, outbox } = {} as StoreSubject;

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
  });

  const kept = async (about: Partial<SealedRequest> = {}, at = monday) => {
    const request = makeSealedRequest(about);
    expect(await store.keep(request, received(request), at)).toBe('kept');
    return request;
  };

  const move = (
    request: SealedRequest,
    action: 'open' | 'accept' | 'decline' | 'close',
    answer?: Uint8Array,
    notifications: Notification[] = [],
  ) =>
    store.act(
      {
        agency: request.agency,
        reference: request.reference,
        action,
        workerKeyId: 'worker-1',
        ...(answer === undefined ? {} : { message: aMessage(answer) }),
      },
      notifications,
      tuesday,
    );

  const unsent = async () =>
    (await outbox.listUnsent()).map(({ kind, to, reference }) => ({ kind, to, reference }));

  describe('keeping', () => {
    it('keeps the request, its first event and its notifications together', async () => {
      const request = await kept();
      expect(await store.listInbox(request.agency, monday)).toEqual([
        {
          reference: request.reference,
          agency: request.agency,
          state: 'received',
          standing: 'own',
          receivedAt: monday,
          changedAt: monday,
          awaitsAgencySince: monday,
          escalatedAt: null,
          agencyKeyId: request.agencyKeyId,
          sealed: request.sealed,
          replyRecipient: request.replyRecipient,
          messages: [],
          helpers: [],
          history: [{ at: monday, action: 'receive', agency: request.agency, workerKeyId: null }],
        },
      ]);
      expect(await store.findForReturn(request.reference, request.authenticationHash)).toEqual({
        agency: request.agency,
        state: 'received',
        history: [{ at: monday, action: 'receive', agency: request.agency }],
        messages: [],
        helpers: [],
      });
      expect(await unsent()).toEqual(expect.arrayContaining(received(request)));
    });

    it('knows the same request sent again, and tells nobody twice', async () => {
      const request = await kept();
      expect(await store.keep(request, received(request), tuesday)).toBe('repeated');
      expect(await unsent()).toHaveLength(2);
      expect(await store.listInbox(request.agency, tuesday)).toHaveLength(1);
    });

    it('knows it again when the agency has moved it along', async () => {
      const request = await kept();
      await move(request, 'accept', otherBytes);
      expect(await store.keep(request, [], tuesday)).toBe('repeated');
    });

    it.each<[what: string, act: (request: SealedRequest) => Promise<unknown>]>([
      ['declined it', (request) => move(request, 'decline', otherBytes)],
      [
        'closed it',
        async (request) => {
          await move(request, 'accept', otherBytes);
          await move(request, 'close', otherBytes);
        },
      ],
      [
        'passed it on, sealed anew',
        ({ agency, reference }) =>
          store.passOn(
            {
              agency,
              reference,
              workerKeyId: 'worker-1',
              to: 'second-agency',
              agencyKeyId: 'agency-key-9',
              coordinatorKeyId: 'coordinator-key-9',
              sealed: otherBytes,
            },
            [],
            tuesday,
          ),
      ],
      [
        'gave it to the coordinator',
        ({ agency, reference }) =>
          store.stepAside({ agency, reference, workerKeyId: 'worker-1' }, [], tuesday),
      ],
    ])('knows it again when the agency %s', async (_what, act) => {
      const request = await kept();
      await act(request);
      expect(await store.keep(request, received(request), tuesday)).toBe('repeated');
      expect(await store.hasArrived(request)).toBe(true);
    });

    it('says of nothing else that it has come', async () => {
      const request = await kept();
      for (const change of [
        { id: randomUUID() },
        { reference: aReference() },
        { sealed: otherBytes },
        { authenticationHash: otherBytes },
      ])
        expect(await store.hasArrived({ ...request, ...change })).toBe(false);
      await store.withdraw(request.reference, request.authenticationHash, () => [], tuesday);
      expect(await store.hasArrived(request)).toBe(false);
    });

    it.each<[string, Partial<SealedRequest>]>([
      ['reference', { reference: aReference() }],
      ['agency', { agency: 'second-agency' }],
      ['agency key', { agencyKeyId: 'agency-key-2' }],
      ['coordinator key', { coordinatorKeyId: 'coordinator-key-2' }],
      ['sealed text', { sealed: otherBytes }],
      ['figures', { figures: otherBytes }],
      ['authentication hash', { authenticationHash: otherBytes }],
      ['reply recipient', { replyRecipient: 'age1pq1somebody-else' }],
    ])('refuses the same id with another %s, and changes nothing', async (_what, change) => {
      const request = await kept();
      expect(await store.keep({ ...request, ...change }, received(request), tuesday)).toBe('conflict');
      expect(await store.listInbox('second-agency', tuesday)).toEqual([]);
      expect((await store.listInbox(request.agency, tuesday))[0]?.sealed).toEqual(request.sealed);
      expect(await unsent()).toHaveLength(2);
    });

    it('refuses a reference that another request has', async () => {
      const request = await kept();
      const other = makeSealedRequest({ reference: request.reference });
      expect(await store.keep(other, received(other), tuesday)).toBe('conflict');
    });

    it('does not bring a withdrawn request back', async () => {
      const request = await kept();
      await store.withdraw(request.reference, request.authenticationHash, () => [], tuesday);
      expect(await store.keep(request, received(request), tuesday)).toBe('conflict');
      expect((await store.listInbox(request.agency, tuesday))[0]).toMatchObject({
        state: 'withdrawn',
        sealed: null,
      });
    });

    it('lets one of ten identical posts at once be the first', async () => {
      const request = makeSealedRequest();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => store.keep(request, received(request), monday)),
      );
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(9);
      expect(await unsent()).toHaveLength(2);
    });
  });

  describe('returning', () => {
    it('tells a wrong guess, an unknown reference and a forgotten request alike', async () => {
      const request = await kept();
      const gone = await kept();
      await store.withdraw(gone.reference, gone.authenticationHash, () => [], tuesday);
      expect(await store.findForReturn(request.reference, otherBytes)).toBeNull();
      expect(await store.findForReturn(aReference(), request.authenticationHash)).toBeNull();
      expect(await store.findForReturn(gone.reference, gone.authenticationHash)).toBeNull();
    });

    it('shows every step in order, with the sealed answers', async () => {
      const request = await kept();
      await move(request, 'open');
      await move(request, 'accept', otherBytes);
      await move(request, 'close', new Uint8Array([1, 2, 3]));
      expect(await store.findForReturn(request.reference, request.authenticationHash)).toEqual({
        agency: request.agency,
        state: 'closed',
        history: [
          { at: monday, action: 'receive', agency: request.agency },
          { at: tuesday, action: 'open', agency: request.agency },
          { at: tuesday, action: 'accept', agency: request.agency },
          { at: tuesday, action: 'close', agency: request.agency },
        ],
        messages: [
          { at: tuesday, sealed: otherBytes },
          { at: tuesday, sealed: new Uint8Array([1, 2, 3]) },
        ],
        helpers: [],
      });
    });
  });

  describe('a letter', () => {
    const opening = (reference: string, workerKeyId: string, agency: string, at = tuesday) =>
      store.open({ agency, reference, workerKeyId }, at);
    const readers = async (agency: string) =>
      (await store.listInbox(agency, tuesday))[0]?.history.map(({ action, workerKeyId }) => [
        action,
        workerKeyId,
      ]);

    it('is handed out with what it was sealed for, and whoever reads it is noted', async () => {
      const request = await kept();
      const { agency, reference } = request;
      expect(await opening(reference, 'worker-1', agency)).toMatchObject({
        state: 'opened',
        sealed: request.sealed,
        agencyKeyId: request.agencyKeyId,
      });
      await opening(reference, 'worker-2', agency);
      expect(await readers(agency)).toEqual([
        ['receive', null],
        ['open', 'worker-1'],
        ['read', 'worker-2'],
      ]);
      expect(await store.findForReturn(reference, request.authenticationHash)).toMatchObject({
        history: [{ action: 'receive' }, { action: 'open' }],
      });
    });

    it('is noted again by the same worker after an hour, and not before', async () => {
      const { agency, reference } = await kept();
      const minutesLater = (minutes: number) => new Date(tuesday.getTime() + minutes * 60_000);
      for (const minutes of [0, 5, 59, 61])
        await opening(reference, 'worker-1', agency, minutesLater(minutes));
      expect(await readers(agency)).toEqual([
        ['receive', null],
        ['open', 'worker-1'],
        ['read', 'worker-1'],
      ]);
    });

    it('is read by an agency that helps and by the coordinator of what was declined, and by nobody else', async () => {
      const request = await kept();
      const { agency, reference } = request;
      expect(await opening(reference, 'other-1', 'second-agency')).toBeNull();
      expect(await opening(reference, 'desk-1', 'coordinator')).toBeNull();
      await store.bringIn(
        {
          agency,
          reference,
          workerKeyId: 'worker-1',
          helper: 'second-agency',
          agencyKeyId: 'second-key',
          sealed: otherBytes,
        },
        [],
        tuesday,
      );
      expect(await opening(reference, 'other-1', 'second-agency')).toMatchObject({
        state: 'received',
        sealed: otherBytes,
      });
      await move(request, 'decline', otherBytes);
      expect(await opening(reference, 'desk-1', 'coordinator')).toMatchObject({ sealed: request.sealed });
      expect((await readers(agency))?.slice(1)).toEqual([
        ['bring-in', 'worker-1'],
        ['read', 'other-1'],
        ['decline', 'worker-1'],
        ['read', 'desk-1'],
      ]);
    });

    it('is gone once it is forgotten, and nothing is noted then', async () => {
      const { agency, reference, authenticationHash } = await kept();
      await store.withdraw(reference, authenticationHash, () => [], tuesday);
      expect(await opening(reference, 'worker-1', agency)).toMatchObject({
        state: 'withdrawn',
        sealed: null,
      });
      expect(await readers(agency)).toEqual([
        ['receive', null],
        ['withdraw', null],
      ]);
    });
  });

  describe('the inbox', () => {
    it('shows an agency its own requests only, newest first', async () => {
      const first = await kept({}, monday);
      const second = await kept({}, tuesday);
      const other = await kept({ agency: 'second-agency' });
      const inbox = await store.listInbox(first.agency, tuesday);
      expect(inbox.map(({ reference }) => reference)).toEqual([second.reference, first.reference]);
      expect((await store.listInbox('second-agency', tuesday)).map(({ reference }) => reference)).toEqual([
        other.reference,
      ]);
      expect(await store.listInbox('coordinator', tuesday)).toEqual([]);
    });

    it('shows the coordinator what was left unanswered, and tells of it once', async () => {
      const request = await kept({}, monday);
      const other = await kept({}, tuesday);
      const { agency, reference } = request;
      expect(await store.listWaiting()).toEqual([
        { reference, agency, awaitsAgencySince: monday, done: [] },
        { reference: other.reference, agency: other.agency, awaitsAgencySince: tuesday, done: [] },
      ]);
      const tell = [{ kind: 'request-overdue', to: 'coordinator', reference }] as const;
      const told = await Promise.all([
        store.markWait({ reference, awaitsAgencySince: monday }, 'escalate', tell, tuesday),
        store.markWait({ reference, awaitsAgencySince: monday }, 'escalate', tell, tuesday),
      ]);
      expect([...told].sort()).toEqual([false, true]);
      expect((await outbox.listUnsent()).map(({ kind }) => kind)).toContain('request-overdue');
      expect((await store.listWaiting()).map((one) => one.reference)).toEqual([other.reference]);
      expect(await store.listInbox('coordinator', tuesday)).toMatchObject([
        { reference, agency, state: 'received' },
      ]);
    });

    it('forgets what was closed long enough ago, and anything at the latest day', async () => {
      const retention = { closedDays: 10, maximumDays: 20 };
      const closed = await kept({}, monday);
      const waiting = await kept({}, monday);
      for (const action of ['accept', 'close'] as const) {
        await store.act(
          {
            agency: closed.agency,
            reference: closed.reference,
            action,
            workerKeyId: 'worker',
            message: aMessage(closed.sealed),
          },
          [],
          tuesday,
        );
      }
      expect(await store.forgetOld(retention, daysAfter(tuesday, 9))).toBe(0);
      expect(await store.forgetOld(retention, daysAfter(tuesday, 10))).toBe(1);
      expect(await store.findForReturn(closed.reference, closed.authenticationHash)).toBeNull();
      expect(await store.findForReturn(waiting.reference, waiting.authenticationHash)).not.toBeNull();
      expect(await store.forgetOld(retention, daysAfter(monday, 20))).toBe(1);
      expect(
        (await store.listInbox(closed.agency, daysAfter(monday, 20))).map(({ state, sealed }) => [
          state,
          sealed,
        ]),
      ).toEqual([
        ['expired', null],
        ['expired', null],
      ]);
      await store.forgetOld(retention, daysAfter(monday, 60));
      expect(await store.listInbox(closed.agency, daysAfter(monday, 21))).toEqual([]);
    });

    it('does not escalate what was answered meanwhile', async () => {
      const { agency, reference, sealed } = await kept({});
      await store.act(
        { agency, reference, action: 'accept', workerKeyId: 'worker', message: aMessage(sealed) },
        [],
        tuesday,
      );
      expect(await store.markWait({ reference, awaitsAgencySince: monday }, 'escalate', [], tuesday)).toBe(
        false,
      );
      expect(await store.listWaiting()).toEqual([]);
    });

    it('shows the coordinator what an agency declined', async () => {
      const request = await kept({});
      const { agency, reference } = request;
      await store.act(
        { agency, reference, action: 'decline', workerKeyId: 'worker', message: aMessage(request.sealed) },
        [],
        tuesday,
      );
      expect(await store.listInbox('coordinator', tuesday)).toMatchObject([{ reference, state: 'declined' }]);
    });

    it('keeps a withdrawn request as a bare line for thirty days', async () => {
      const request = await kept();
      await move(request, 'accept', otherBytes);
      await store.withdraw(request.reference, request.authenticationHash, () => [], tuesday);
      expect(await store.listInbox(request.agency, daysAfter(tuesday, 29))).toEqual([
        {
          reference: request.reference,
          agency: request.agency,
          state: 'withdrawn',
          receivedAt: monday,
          changedAt: tuesday,
          standing: 'own',
          awaitsAgencySince: null,
          escalatedAt: null,
          agencyKeyId: null,
          sealed: null,
          replyRecipient: null,
          messages: [],
          helpers: [],
          history: [
            { at: monday, action: 'receive', agency: request.agency, workerKeyId: null },
            { at: tuesday, action: 'accept', agency: request.agency, workerKeyId: 'worker-1' },
            { at: tuesday, action: 'withdraw', agency: null, workerKeyId: null },
          ],
        },
      ]);
      expect(await store.listInbox(request.agency, daysAfter(tuesday, 31))).toEqual([]);
    });
  });

  describe('acting', () => {
    it('moves the request along and queues the notice', async () => {
      const request = await kept();
      const notice: Notification = {
        kind: 'request-declined',
        to: 'coordinator',
        reference: request.reference,
      };
      expect(await move(request, 'decline', otherBytes, [notice])).toEqual({ kind: 'done' });
      expect((await store.listInbox(request.agency, tuesday))[0]).toMatchObject({
        state: 'declined',
        changedAt: tuesday,
        messages: [{ at: tuesday, author: 'agency', sealed: otherBytes }],
      });
      expect(await unsent()).toContainEqual(notice);
    });

    it('says what won when the action no longer fits, and writes nothing', async () => {
      const request = await kept();
      await move(request, 'accept', otherBytes);
      const notice: Notification = {
        kind: 'request-declined',
        to: 'coordinator',
        reference: request.reference,
      };
      expect(await move(request, 'decline', new Uint8Array([9]), [notice])).toEqual({
        kind: 'too-late',
        state: 'accepted',
      });
      expect((await store.listInbox(request.agency, tuesday))[0]?.messages).toHaveLength(1);
      expect(await unsent()).not.toContainEqual(notice);
    });

    it('says that the visitor withdrew', async () => {
      const request = await kept();
      await store.withdraw(request.reference, request.authenticationHash, () => [], tuesday);
      expect(await move(request, 'accept', otherBytes)).toEqual({ kind: 'too-late', state: 'withdrawn' });
    });

    it('does not find another agency’s request, nor an unknown one', async () => {
      const request = await kept();
      expect(await move({ ...request, agency: 'second-agency' }, 'accept')).toEqual({ kind: 'not-found' });
      expect(await move({ ...request, reference: aReference() }, 'accept')).toEqual({ kind: 'not-found' });
    });

    it('lets exactly one of several at once win, and tells the others which', async () => {
      const request = await kept();
      const actions = ['accept', 'decline', 'accept', 'decline', 'accept', 'decline'] as const;
      const outcomes = await Promise.all(
        actions.map((action, index) =>
          move(request, action, new Uint8Array([index]), [
            { kind: 'request-declined', to: 'coordinator', reference: request.reference },
          ]),
        ),
      );
      const winner = outcomes.findIndex(({ kind }) => kind === 'done');
      const state = actions[winner] === 'accept' ? 'accepted' : 'declined';
      expect(outcomes.toSpliced(winner, 1)).toEqual(
        Array.from({ length: 5 }, () => ({ kind: 'too-late', state })),
      );
      expect((await store.listInbox(request.agency, tuesday))[0]).toMatchObject({
        state,
        messages: [{ sealed: new Uint8Array([winner]) }],
      });
      expect(await unsent()).toHaveLength(3);
    });
  });

  describe('forgetting for a worker', () => {
    const forget = ({ agency, reference }: SealedRequest, notifications: Notification[] = []) =>
      store.forget({ agency, reference, workerKeyId: 'worker-1' }, notifications, tuesday);

    it('leaves a bare line with who did it, and nothing for the words or for an agency that helped', async () => {
      const request = await kept();
      const { agency, reference, authenticationHash } = request;
      await move(request, 'accept', otherBytes);
      await store.bringIn(
        {
          agency,
          reference,
          workerKeyId: 'worker-1',
          helper: 'second',
          agencyKeyId: 'k',
          sealed: otherBytes,
        },
        [],
        tuesday,
      );
      const notice: Notification = { kind: 'request-withdrawn', to: 'second', reference };
      expect(await forget(request, [notice])).toEqual({ kind: 'done' });
      expect(await store.listInbox(agency, daysAfter(tuesday, 29))).toMatchObject([
        {
          state: 'withdrawn',
          agencyKeyId: null,
          sealed: null,
          replyRecipient: null,
          awaitsAgencySince: null,
          messages: [],
          helpers: [],
        },
      ]);
      const [line] = await store.listInbox(agency, tuesday);
      expect(line?.history.at(-1)).toEqual({
        at: tuesday,
        action: 'forget',
        agency,
        workerKeyId: 'worker-1',
      });
      expect(await store.listInbox('second', tuesday)).toEqual([]);
      expect(await store.findForReturn(reference, authenticationHash)).toBeNull();
      expect(await store.hasArrived(request)).toBe(false);
      expect(await unsent()).toContainEqual(notice);
      expect(await store.listInbox(agency, daysAfter(tuesday, 31))).toEqual([]);
    });

    it('happens once, and only where the request lies', async () => {
      const request = await kept();
      expect(await forget({ ...request, agency: 'second' })).toEqual({ kind: 'not-found' });
      expect((await store.listInbox(request.agency, tuesday))[0]?.state).toBe('received');
      const outcomes = await Promise.all([forget(request), forget(request), forget(request)]);
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(outcomes).toContainEqual({ kind: 'too-late', state: 'withdrawn' });
    });
  });

  describe('withdrawing', () => {
    const withdrawn = (agency: string, reference: string): Notification[] => [
      { kind: 'request-withdrawn', to: agency, reference },
    ];

    it('tells the agency that has it', async () => {
      const request = await kept();
      const outcome = await store.withdraw(
        request.reference,
        request.authenticationHash,
        (agency) => withdrawn(agency, request.reference),
        tuesday,
      );
      expect(outcome).toBe('withdrawn');
      expect(await unsent()).toContainEqual({
        kind: 'request-withdrawn',
        to: request.agency,
        reference: request.reference,
      });
    });

    it('needs the right words', async () => {
      const request = await kept();
      expect(
        await store.withdraw(
          request.reference,
          otherBytes,
          (agency) => withdrawn(agency, request.reference),
          tuesday,
        ),
      ).toBe('not-found');
      expect((await store.listInbox(request.agency, tuesday))[0]?.state).toBe('received');
      expect(await unsent()).toHaveLength(2);
    });

    it('happens once, however often it is asked at once', async () => {
      const request = await kept();
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () =>
          store.withdraw(
            request.reference,
            request.authenticationHash,
            (agency) => withdrawn(agency, request.reference),
            tuesday,
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'withdrawn')).toHaveLength(1);
      expect((await unsent()).filter(({ kind }) => kind === 'request-withdrawn')).toHaveLength(1);
    });

    it('leaves no answer behind that was written at the same moment', async () => {
      for (let round = 0; round < 40; round += 1) {
        const request = await kept();
        await Promise.all([
          move(request, 'accept', otherBytes),
          store.withdraw(request.reference, request.authenticationHash, () => [], tuesday),
        ]);
        const line = (await store.listInbox(request.agency, tuesday)).find(
          ({ reference }) => reference === request.reference,
        );
        expect(line).toMatchObject({ state: 'withdrawn', sealed: null, messages: [] });
      }
    });
  });
});
