import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const rounds = proofRounds(20);
const now = new Date('2026-11-22T10:00:00Z');

describe.each(storeSources)('many at once: %s', (name, open) => {
  let source: StoreSource;
  let subject: StoreSubject;
  beforeAll(async () => {
    source = await open();
    subject = await source.empty();
  });
  afterAll(() => source.close());

  const keep = async (about: Parameters<typeof makeSealedRequest>[0] = {}) => {
    const request = makeSealedRequest(about);
    const { agency, reference } = request;
    const notices = [{ kind: 'request-received', to: agency, reference }] as const;
    return { request, notices, send: () => subject.store.keep(request, notices, now) };
  };

  it(
    'of fifty who move one request along, each move that can be made is made once',
    async () => {
      const kinds = ['open', 'accept', 'decline', 'close'] as const;
      for (let round = 0; round < rounds; round += 1) {
        const { request, send } = await keep();
        await send();
        const { agency, reference, authenticationHash } = request;
        const moves = Array.from({ length: 50 }, (_, index) => kinds[index % kinds.length] ?? 'open');
        const results = await Promise.all(
          moves.map((action, index) =>
            subject.store.act({ agency, reference, action, workerKeyId: `worker-${index}` }, [], now),
          ),
        );
        const won = moves.filter((_, index) => results[index]?.kind === 'done');
        // What won is a way through the states: opened once or not at all, then one answer, then closed once or not at all.
        expect(won.filter((action) => action === 'open').length).toBeLessThanOrEqual(1);
        expect(won.filter((action) => action === 'accept' || action === 'decline')).toHaveLength(1);
        expect(won.filter((action) => action === 'close').length).toBeLessThanOrEqual(1);
        for (const result of results) expect(['done', 'too-late']).toContain(result.kind);
        const view = await subject.store.findForReturn(reference, authenticationHash);
        expect(view?.history.map(({ action }) => action).toSorted()).toEqual(['receive', ...won].toSorted());
      }
      sayFigure(
        `${name}: fifty actions at once on one request, ${rounds} times: one legal winner each time.`,
      );
    },
    proofTime(rounds, 2_000),
  );

  it(
    'the same request ten times at once is one request with one notification',
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        subject = await source.empty();
        const { request, send } = await keep();
        const other = makeSealedRequest({ id: request.id });
        const results = await Promise.all([
          ...Array.from({ length: 10 }, send),
          subject.store.keep(
            other,
            [{ kind: 'request-received', to: other.agency, reference: other.reference }],
            now,
          ),
        ]);
        const isOurs = results.at(-1) === 'conflict';
        const expected = isOurs
          ? ['conflict', 'kept', ...Array.from({ length: 9 }, () => 'repeated')]
          : [...Array.from({ length: 10 }, () => 'conflict'), 'kept'];
        expect(results.toSorted()).toEqual(expected);
        expect(await subject.outbox.listUnsent()).toHaveLength(1);
        expect(await subject.store.listInbox(request.agency, now)).toHaveLength(1);
      }
      sayFigure(`${name}: the same request ten times at once, ${rounds} times: one request each time.`);
    },
    proofTime(rounds, 2_000),
  );
});
