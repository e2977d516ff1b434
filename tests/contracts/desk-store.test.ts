import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const start = new Date('2026-11-22T10:00:00Z');
const hoursLater = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const bytes = (text: string) => new TextEncoder().encode(text);
const byFirst = { agency: 'first-agency', workerKeyId: 'worker-1' };

describe.each(storeSources)('the desk: %s', (_name, open) => {
  let source: StoreSource;
  let { store, outbox, workerKeys, desk } = {} as StoreSubject;

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox, workerKeys, desk } = await source.empty());
  });

  const keep = async (about: Partial<SealedRequest> = {}, at = start) => {
    const request = makeSealedRequest(about);
    await store.keep(
      request,
      [{ kind: 'request-received', to: request.agency, reference: request.reference }],
      at,
    );
    return request;
  };

  it('lists every agency’s request with its times and who opened it, and nothing that is sealed', async () => {
    const request = await keep();
    await store.act({ ...byFirst, reference: request.reference, action: 'open' }, [], hoursLater(1));
    await store.markWait(
      { reference: request.reference, awaitsAgencySince: start },
      'remind',
      [],
      hoursLater(2),
    );
    expect(await desk.list()).toEqual([
      {
        reference: request.reference,
        agency: 'first-agency',
        state: 'opened',
        receivedAt: start,
        changedAt: hoursLater(1),
        awaitsAgencySince: start,
        remindedAt: hoursLater(2),
        deputyToldAt: null,
        escalatedAt: null,
        agencyKeyId: 'agency-key-1',
        coordinatorKeyId: 'coordinator-key-1',
        helpers: [],
        history: [
          { at: start, action: 'receive', agency: 'first-agency', workerKeyId: null },
          { at: hoursLater(1), action: 'open', agency: 'first-agency', workerKeyId: 'worker-1' },
        ],
      },
    ]);
  });

  it('puts the longest wait first, and what waits for nobody last', async () => {
    const done = await keep({}, start);
    const second = await keep({ agency: 'second-agency' }, hoursLater(2));
    const first = await keep({}, hoursLater(1));
    await store.act({ ...byFirst, reference: done.reference, action: 'accept' }, [], hoursLater(3));
    expect((await desk.list()).map(({ reference }) => reference)).toEqual([
      first.reference,
      second.reference,
      done.reference,
    ]);
  });

  it('knows nothing of a request that was withdrawn', async () => {
    const { reference, authenticationHash } = await keep();
    await store.withdraw(reference, authenticationHash, () => [], start);
    expect(await desk.list()).toEqual([]);
    expect(await desk.figures()).toEqual([]);
    expect(await desk.letterOf(reference)).toBeNull();
  });

  it('gives the sealed figures of all, and what an agency wrote only of what is closed', async () => {
    const closed = await keep();
    const going = await keep({}, hoursLater(1));
    const write = (reference: string, action: 'accept' | 'close', text: string) =>
      store.act(
        { ...byFirst, reference, action, message: { id: randomUUID(), sealed: bytes(text) } },
        [],
        hoursLater(2),
      );
    await write(closed.reference, 'accept', 'yes');
    await write(closed.reference, 'close', 'ended');
    await write(going.reference, 'accept', 'yes too');
    expect(await desk.figures()).toEqual([
      {
        reference: closed.reference,
        receivedAt: start,
        figures: closed.figures,
        agencyMessages: [bytes('yes'), bytes('ended')],
      },
      { reference: going.reference, receivedAt: hoursLater(1), figures: going.figures, agencyMessages: [] },
    ]);
  });

  it('shows a notice that was given up, or that is tried a second time, and none before', async () => {
    const [refused, slow] = [await keep(), await keep({}, hoursLater(1))];
    const claimed = await outbox.claim(5, 90, hoursLater(2));
    await outbox.markFailed(claimed[0]?.id ?? '', 'refused', null);
    await outbox.markFailed(claimed[1]?.id ?? '', 'timed-out', hoursLater(3));
    const given = {
      kind: 'request-received',
      to: 'first-agency',
      reference: refused.reference,
      since: start,
      attempts: 1,
      lastFailure: 'refused',
      isGivenUp: true,
    };
    expect(await desk.undelivered()).toEqual([given]);
    const [again] = await outbox.claim(5, 90, hoursLater(3));
    await outbox.markFailed(again?.id ?? '', 'timed-out', hoursLater(4));
    expect(await desk.undelivered()).toEqual([
      given,
      expect.objectContaining({
        reference: slow.reference,
        attempts: 2,
        lastFailure: 'timed-out',
        isGivenUp: false,
      }),
    ]);
    await outbox.markSent(again?.id ?? '', hoursLater(4));
    expect(await desk.undelivered()).toEqual([given]);
  });

  it('says who has a key of which agency, and not who had one', async () => {
    const key = (id: string, agency: string) => ({
      id,
      agency,
      recipient: `age1pq1${id}`,
      wrappedAgencyKey: bytes('wrapped'),
    });
    await workerKeys.put(key('a1', 'first-agency'), start);
    await workerKeys.put(key('a2', 'first-agency'), hoursLater(1));
    await workerKeys.put(key('b1', 'second-agency'), start);
    await workerKeys.remove('a1', hoursLater(2));
    await workerKeys.setPresence('a2', {
      deputy: true,
      awayFrom: '2026-11-30',
      awayUntil: '2026-12-01',
      sealedName: bytes('name'),
    });
    expect(await desk.workers()).toEqual([
      {
        id: 'a2',
        agency: 'first-agency',
        recipient: 'age1pq1a2',
        sealedName: bytes('name'),
        since: hoursLater(1),
        letIn: true,
        deputy: true,
        awayFrom: '2026-11-30',
        awayUntil: '2026-12-01',
      },
      {
        id: 'b1',
        agency: 'second-agency',
        recipient: 'age1pq1b1',
        sealedName: null,
        since: start,
        letIn: true,
        deputy: false,
        awayFrom: null,
        awayUntil: null,
      },
    ]);
  });

  const reply = async (request: SealedRequest, text: string) => {
    const message = { id: randomUUID(), sealed: bytes(text) };
    const { reference, authenticationHash, agency } = request;
    await store.reply({ reference, authenticationHash, agency, message }, [], hoursLater(1));
    return message.id;
  };
  const was = (request: SealedRequest) => ({
    reference: request.reference,
    agency: 'first-agency',
    oldAgencyKeyId: 'agency-key-1',
  });
  const by = { workerKeyId: 'coordinators-worker', now: hoursLater(2) };
  const letterAnew = (request: SealedRequest) => ({
    ...was(request),
    agencyKeyId: 'agency-key-2',
    coordinatorKeyId: 'coordinator-key-2',
    sealed: bytes('the letter anew'),
  });

  it('replaces a letter and its messages by the same ones sealed anew', async () => {
    const request = await keep();
    const [one, other] = [await reply(request, 'one'), await reply(request, 'other')];
    expect(await desk.letterOf(request.reference)).toEqual({
      agency: 'first-agency',
      agencyKeyId: 'agency-key-1',
      coordinatorKeyId: 'coordinator-key-1',
      sealed: request.sealed,
      replyRecipient: request.replyRecipient,
      helpers: [],
      messages: [
        { id: one, author: 'visitor', sealed: bytes('one') },
        { id: other, author: 'visitor', sealed: bytes('other') },
      ],
    });
    expect(await desk.resealMessage({ ...was(request), id: one, sealed: bytes('one anew') })).toBe('done');
    expect((await desk.list())[0]?.agencyKeyId).toBe('agency-key-1');
    expect(await desk.resealLetter(letterAnew(request), by)).toBe('done');
    expect(await desk.letterOf(request.reference)).toMatchObject({
      agencyKeyId: 'agency-key-2',
      sealed: bytes('the letter anew'),
      messages: [{ sealed: bytes('one anew') }, { sealed: bytes('other') }],
    });
    expect((await desk.list())[0]).toMatchObject({
      coordinatorKeyId: 'coordinator-key-2',
      awaitsAgencySince: start,
    });
    expect((await desk.list())[0]?.history.at(-1)).toEqual({
      at: hoursLater(2),
      action: 'reseal',
      agency: 'first-agency',
      workerKeyId: 'coordinators-worker',
    });
  });

  it('replaces the copy of an agency that was brought in, and its history says so', async () => {
    const request = await keep();
    const { reference } = request;
    const bring = { agency: 'first-agency', reference, workerKeyId: 'worker-1', helper: 'second-agency' };
    await store.bringIn(
      { ...bring, agencyKeyId: 'helper-key-1', sealed: bytes('a copy') },
      [],
      hoursLater(1),
    );
    expect((await desk.list())[0]?.helpers).toEqual([
      { agency: 'second-agency', agencyKeyId: 'helper-key-1' },
    ]);
    const copy = { agency: 'second-agency', agencyKeyId: 'helper-key-2', sealed: bytes('a copy anew') };
    const anew = { ...copy, reference, oldAgencyKeyId: 'helper-key-1' };
    expect(await desk.resealCopy({ ...anew, agency: 'third-agency' }, by)).toBe('changed');
    expect(await desk.resealCopy(anew, by)).toBe('done');
    expect(await desk.resealCopy(anew, by)).toBe('changed');
    expect(await desk.letterOf(reference)).toMatchObject({ sealed: request.sealed, helpers: [copy] });
    expect((await store.listInbox('second-agency', hoursLater(3)))[0]?.sealed).toEqual(bytes('a copy anew'));
    expect((await desk.list())[0]?.history.at(-1)).toMatchObject({
      action: 'reseal',
      agency: 'second-agency',
      workerKeyId: 'coordinators-worker',
    });
  });

  it('replaces nothing of a request that was sealed anew, or lies elsewhere, and no other’s message', async () => {
    const [request, stranger] = [await keep(), await keep()];
    const id = await reply(stranger, 'a stranger’s');
    expect(await desk.resealMessage({ ...was(request), id, sealed: bytes('theirs') })).toBe('changed');
    expect(await desk.resealLetter({ ...letterAnew(stranger), agency: 'second-agency' }, by)).toBe('changed');
    await desk.resealLetter(letterAnew(request), by);
    expect(await desk.resealLetter({ ...letterAnew(request), sealed: bytes('again') }, by)).toBe('changed');
    expect(await desk.letterOf(request.reference)).toMatchObject({ sealed: bytes('the letter anew') });
    expect(await desk.letterOf(stranger.reference)).toMatchObject({
      sealed: stranger.sealed,
      messages: [{ sealed: bytes('a stranger’s') }],
    });
  });
});
