import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const monday = new Date('2026-11-23T10:00:00Z');
const tuesday = new Date('2026-11-24T10:00:00Z');
const wednesday = new Date('2026-11-25T10:00:00Z');

const aMessage = (byte = 5) => ({ id: randomUUID(), sealed: new Uint8Array([byte]) });
const by = ({ agency, reference }: SealedRequest) => ({ agency, reference, workerKeyId: 'worker-1' });
const onward = {
  to: 'second-agency',
  agencyKeyId: 'dddddddddddddddd',
  coordinatorKeyId: 'eeeeeeeeeeeeeeee',
  sealed: new Uint8Array([1, 2]),
};

describe.each(storeSources)('a conversation about a request: %s', (_name, open) => {
  let source: StoreSource;
  let { store, outbox } = {} as StoreSubject;

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
  });

  const kept = async () => {
    const request = makeSealedRequest();
    await store.keep(request, [], monday);
    return request;
  };
  const accepted = async () => {
    const request = await kept();
    await store.act({ ...by(request), action: 'accept', message: aMessage(1) }, [], tuesday);
    return request;
  };
  const view = async (request: SealedRequest) =>
    await store.findForReturn(request.reference, request.authenticationHash);
  const row = async (request: SealedRequest, agency = request.agency) =>
    (await store.listInbox(agency, wednesday)).find(({ reference }) => reference === request.reference);
  const reply = (request: SealedRequest, message = aMessage(9), agency = request.agency) => {
    const { reference, authenticationHash } = request;
    const tell: Notification[] = [{ kind: 'request-message', to: agency, reference }];
    return store.reply({ reference, authenticationHash, agency, message }, tell, wednesday);
  };

  describe('the visitor', () => {
    it('writes, and it is the agency’s move from then on, watched like the first wait', async () => {
      const request = await accepted();
      expect(await store.listWaiting()).toEqual([]);
      expect(await reply(request)).toBe('kept');
      expect(await store.listWaiting()).toEqual([
        {
          reference: request.reference,
          agency: request.agency,
          awaitsAgencySince: wednesday,
          done: [],
        },
      ]);
      expect((await row(request))?.messages.map(({ author }) => author)).toEqual(['agency', 'visitor']);
    });

    it('never gets their own words back', async () => {
      const request = await accepted();
      await reply(request);
      expect((await view(request))?.messages).toEqual([{ at: tuesday, sealed: new Uint8Array([1]) }]);
    });

    it('may press send twice: one message, one mail', async () => {
      const request = await accepted();
      const message = aMessage();
      expect(await Promise.all([1, 2, 3].map(() => reply(request, message)))).toEqual([
        'kept',
        'kept',
        'kept',
      ]);
      expect((await row(request))?.messages).toHaveLength(2);
      expect((await outbox.listUnsent()).filter(({ kind }) => kind === 'request-message')).toHaveLength(1);
    });

    it('learns that it lies elsewhere by now, that it is closed, or nothing at all', async () => {
      const request = await accepted();
      expect(await reply(request, aMessage(), 'second-agency')).toBe('moved');
      expect(await reply({ ...request, authenticationHash: new Uint8Array(32) })).toBe('not-found');
      await store.act({ ...by(request), action: 'close' }, [], wednesday);
      expect(await reply(request)).toBe('too-late');
      expect((await row(request))?.messages).toHaveLength(1);
    });

    it('takes everything that was written with them when they withdraw', async () => {
      const request = await accepted();
      await reply(request);
      await store.bringIn({ ...by(request), helper: 'second-agency', ...onward }, [], wednesday);
      await store.withdraw(request.reference, request.authenticationHash, () => [], wednesday);
      expect(await row(request)).toMatchObject({ messages: [], helpers: [], sealed: null });
      expect(await row(request, 'second-agency')).toBeUndefined();
    });
  });

  describe('the agency', () => {
    it('writes without moving the request, and the wait is over', async () => {
      const request = await accepted();
      await reply(request);
      expect(
        await store.write({ ...by(request), author: 'agency', message: aMessage(3) }, [], wednesday),
      ).toEqual({ kind: 'done' });
      expect(await store.listWaiting()).toEqual([]);
      expect((await view(request))?.messages.map(({ sealed }) => sealed[0])).toEqual([1, 3]);
      expect((await view(request))?.state).toBe('accepted');
    });

    it('notes for colleagues what the visitor never gets, even after closing', async () => {
      const request = await accepted();
      await store.act({ ...by(request), action: 'close' }, [], wednesday);
      const note = { ...by(request), author: 'colleagues', message: aMessage(7) } as const;
      expect(await store.write(note, [], wednesday)).toEqual({ kind: 'done' });
      expect(await store.write({ ...note, author: 'agency', message: aMessage() }, [], wednesday)).toEqual({
        kind: 'too-late',
        state: 'closed',
      });
      expect((await view(request))?.messages).toHaveLength(1);
      expect((await row(request))?.messages.at(-1)).toMatchObject({ author: 'colleagues' });
    });

    it('says that it could not reach them, and may reach them in the end', async () => {
      const request = await accepted();
      const move = { ...by(request), action: 'could-not-reach', message: aMessage() } as const;
      expect(await store.act(move, [], wednesday)).toEqual({ kind: 'done' });
      expect(await store.act({ ...move, message: aMessage() }, [], wednesday)).toEqual({ kind: 'done' });
      expect((await view(request))?.state).toBe('could-not-reach');
      expect(await store.act({ ...by(request), action: 'accept' }, [], wednesday)).toEqual({ kind: 'done' });
    });
  });

  describe('passing on', () => {
    it('gives it to the other agency, sealed anew; the wait begins again and the first sees it no more', async () => {
      const request = await accepted();
      await store.passOn({ ...by(request), ...onward, message: aMessage(8) }, [], wednesday);
      expect(await row(request)).toBeUndefined();
      expect(await row(request, 'second-agency')).toMatchObject({
        standing: 'own',
        state: 'received',
        receivedAt: monday,
        awaitsAgencySince: wednesday,
        agencyKeyId: onward.agencyKeyId,
        sealed: onward.sealed,
      });
      expect((await view(request))?.history.at(-1)).toEqual({
        at: wednesday,
        action: 'pass-on',
        agency: 'second-agency',
      });
    });

    it('begins the reminders anew', async () => {
      const request = await kept();
      const wait = { reference: request.reference, awaitsAgencySince: monday };
      for (const step of ['remind', 'tell-deputy', 'escalate'] as const)
        expect(await store.markWait(wait, step, [], tuesday)).toBe(true);
      expect(await store.markWait(wait, 'remind', [], tuesday)).toBe(false);
      await store.passOn({ ...by(request), ...onward }, [], wednesday);
      expect(await store.listWaiting()).toMatchObject([{ agency: 'second-agency', done: [] }]);
      expect(await store.markWait(wait, 'remind', [], wednesday)).toBe(false);
    });

    it('is won by one of several at once', async () => {
      const request = await kept();
      const agencies = ['second-agency', 'third-agency', 'fourth-agency'];
      const results = await Promise.all(
        agencies.map((to) => store.passOn({ ...by(request), ...onward, to }, [], wednesday)),
      );
      expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'not-found')).toHaveLength(2);
    });

    it('“I know this person” gives it to the coordinator as it is', async () => {
      const request = await kept();
      expect(await store.stepAside(by(request), [], tuesday)).toEqual({ kind: 'done' });
      expect(await row(request)).toBeUndefined();
      expect(await row(request, 'coordinator')).toMatchObject({
        standing: 'own',
        state: 'received',
        sealed: request.sealed,
        agencyKeyId: request.coordinatorKeyId,
      });
      expect(await store.stepAside({ ...by(request), agency: 'coordinator' }, [], tuesday)).toMatchObject({
        kind: 'too-late',
      });
    });
  });

  describe('an agency that is brought in', () => {
    const helped = async () => {
      const request = await accepted();
      const { agencyKeyId, sealed } = onward;
      const help = { ...by(request), helper: 'second-agency', agencyKeyId, sealed };
      const notice: Notification = {
        kind: 'request-help',
        to: 'second-agency',
        reference: request.reference,
      };
      for (let time = 0; time < 2; time += 1)
        expect(await store.bringIn(help, [notice], wednesday)).toEqual({ kind: 'done' });
      return request;
    };

    it('has its own copy and hears once; the first stays the one door', async () => {
      const request = await helped();
      expect(await row(request, 'second-agency')).toMatchObject({
        standing: 'helping',
        agency: request.agency,
        sealed: onward.sealed,
        agencyKeyId: onward.agencyKeyId,
      });
      expect(await row(request)).toMatchObject({
        standing: 'own',
        sealed: request.sealed,
        helpers: [{ agency: 'second-agency', at: wednesday }],
      });
      expect((await outbox.listUnsent()).filter(({ kind }) => kind === 'request-help')).toHaveLength(1);
      expect((await view(request))?.helpers).toEqual([{ agency: 'second-agency', at: wednesday }]);
    });

    it('may note for colleagues, and nothing else', async () => {
      const request = await helped();
      const helper = { ...by(request), agency: 'second-agency' };
      const note = { ...helper, author: 'colleagues', message: aMessage() } as const;
      expect(await store.write(note, [], wednesday)).toEqual({ kind: 'done' });
      const refused = { kind: 'not-found' };
      expect(await store.write({ ...note, author: 'agency', message: aMessage() }, [], wednesday)).toEqual(
        refused,
      );
      expect(await store.act({ ...helper, action: 'close' }, [], wednesday)).toEqual(refused);
      expect(await store.passOn({ ...helper, ...onward, to: 'third-agency' }, [], wednesday)).toEqual(
        refused,
      );
      expect(await store.stepAside(helper, [], wednesday)).toEqual(refused);
    });

    it('leads, when the request is passed on to it', async () => {
      const request = await helped();
      await store.passOn({ ...by(request), ...onward }, [], wednesday);
      expect(await row(request, 'second-agency')).toMatchObject({ standing: 'own', helpers: [] });
    });
  });
});
