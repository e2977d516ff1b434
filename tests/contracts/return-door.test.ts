import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyIdOf } from '#adapters/age/keys.ts';
import { openVisitorMessage, sealAgencyMessage } from '#adapters/age/letters.ts';
import { messageIdOf, sealReturnMessage } from '#adapters/age/return-message.ts';
import { seal } from '#adapters/age/sealing.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { pad } from '#core/contact/padding.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import type { VisitorMessage } from '#core/contact/visitor-message.ts';
import { hiddenEntriesIn, textOf } from '#core/html/markup.fixture.ts';
import { askAt, canary, type Doors, makeDoors, openReturnDoor, words } from '../support/returning.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const monday = new Date('2026-11-23T10:00:00Z');
const tuesday = new Date('2026-11-24T10:00:00Z');
const reference = '0123-4567-89AB';
const otherWords = 'tulip river lamp garden spoon moon';
const reply: VisitorMessage = { kind: 'reply', reference, words: `${canary}, once more` };

let doors: Doors;
beforeAll(async () => {
  doors = await makeDoors();
});

describe.each(storeSources)('the return door: %s', (_name, open) => {
  let source: StoreSource;
  let { store, outbox } = {} as StoreSubject;
  let asked: Awaited<ReturnType<typeof askAt>>;
  let door: ReturnType<typeof openReturnDoor>;

  beforeAll(async () => {
    source = await open();
  });
  afterAll(() => source.close());
  beforeEach(async () => {
    ({ store, outbox } = await source.empty());
    asked = await askAt(store, doors, 'first-door', monday, reference);
    door = openReturnDoor(store, doors, tuesday);
  });

  const by = { agency: 'first-door', reference, workerKeyId: 'worker-1' };
  const accept = async () => {
    const sealed = await sealAgencyMessage(
      { kind: 'accepted', reference, worker: 'Mary', deputy: 'Tom', message: 'I ring.' },
      [asked.keys.replyRecipient, doors.first.recipient, doors.coordinator.recipient],
    );
    await store.act({ ...by, action: 'accept', message: { id: randomUUID(), sealed } }, [], monday);
  };
  const passOn = () =>
    store.passOn(
      {
        ...by,
        to: 'second-door',
        agencyKeyId: keyIdOf(doors.second.recipient),
        coordinatorKeyId: keyIdOf(doors.coordinator.recipient),
        sealed: asked.sealed.sealed,
      },
      [],
      monday,
    );
  const written = async (agency: string) => {
    const rows = await store.listInbox(agency, tuesday);
    const row = rows.find((one) => one.reference === reference);
    return (row?.messages ?? []).filter(({ author }) => author === 'visitor');
  };
  const told = async () =>
    (await outbox.listUnsent()).filter(({ kind }) => kind === 'request-message').map(({ to }) => to);

  const writing = async (about: object = {}, message = reply) => ({
    ...asked.proof,
    action: 'write',
    id: messageIdOf(asked.keys, 'a-form', message),
    agency: 'first-door',
    agencyKeyId: keyIdOf(doors.first.recipient),
    coordinatorKeyId: keyIdOf(doors.coordinator.recipient),
    sealed: base64FromBytes(
      await sealReturnMessage(message, {
        agency: 'first-door',
        agencyKey: doors.first.recipient,
        coordinatorKey: doors.coordinator.recipient,
      }),
    ),
    ...about,
  });
  const scripted = async (body: unknown) => {
    const answer = await door.byScript(body);
    return answer instanceof Response
      ? { status: answer.status, body: (await answer.json()) as { kind: string } }
      : answer;
  };
  const posted = async (step: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await door.byForm({ ...asked.form, step, ...fields });
    return answer instanceof Response ? { status: answer.status, page: await answer.text() } : answer;
  };
  const page = async (step: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await posted(step, fields);
    if (!('page' in answer)) throw new Error(answer.reason);
    return answer;
  };

  describe('a browser with script', () => {
    it('sees whose move it is, and gets what agencies wrote, sealed', async () => {
      expect(await scripted({ ...asked.proof, action: 'view' })).toMatchObject({
        status: 200,
        body: {
          kind: 'found',
          agency: 'first-door',
          agencyName: 'First Door',
          promise: { answerBy: '2026-11-25T17:00:00.000Z', isOverdue: false },
          lock: { agencyKeyId: keyIdOf(doors.first.recipient) },
          messages: [],
        },
      });
      await accept();
      const answer = await scripted({ ...asked.proof, action: 'view' });
      expect(answer).toMatchObject({ body: { state: 'accepted', promise: null, messages: [{}] } });
    });

    it('writes: kept once, however often it is sent, and the agency is told once', async () => {
      await accept();
      const post = await writing();
      const answers = await Promise.all([1, 2, 3].map(() => scripted(post)));
      for (const answer of answers)
        expect(answer).toMatchObject({
          status: 200,
          body: { kind: 'written', agencyName: 'First Door', promise: { isOverdue: false } },
        });
      const [message, ...more] = await written('first-door');
      expect(more).toEqual([]);
      const sealed = message?.sealed ?? new Uint8Array();
      for (const { identity } of [doors.first, doors.coordinator])
        expect(await openVisitorMessage(identity, reference, sealed)).toEqual(reply);
      expect(await told()).toEqual(['first-door']);
    });

    it('is told to seal again when a key is stale or the request lies elsewhere', async () => {
      for (const stale of [{ agencyKeyId: '0123456789abcdef' }, { coordinatorKeyId: '0123456789abcdef' }])
        expect(await scripted(await writing(stale))).toMatchObject({ reason: 'stale-key' });
      await passOn();
      expect(await scripted(await writing())).toEqual({ status: 409, body: { kind: 'moved' } });
      expect(await written('second-door')).toEqual([]);
      expect(await told()).toEqual([]);
    });

    it('is refused what is not sealed to exactly two keys, or not padded', async () => {
      const padded = pad(new TextEncoder().encode(canary)) ?? new Uint8Array();
      const { first, second, coordinator } = doors;
      const wrong = await Promise.all([
        seal([first.recipient], padded),
        seal([first.recipient, coordinator.recipient, second.recipient], padded),
        seal([first.recipient, coordinator.recipient], new TextEncoder().encode(canary)),
        Promise.resolve(padded),
      ]);
      for (const sealed of wrong)
        expect(await scripted(await writing({ sealed: base64FromBytes(sealed) }))).toMatchObject({
          reason: 'malformed-seal',
        });
      expect(await written('first-door')).toEqual([]);
    });

    it('comes too late once it is closed', async () => {
      await accept();
      await store.act({ ...by, action: 'close' }, [], monday);
      expect(await scripted(await writing())).toEqual({ status: 409, body: { kind: 'too-late' } });
    });

    it('tells everybody who had it not to contact them', async () => {
      await accept();
      const copy = { agencyKeyId: keyIdOf(doors.second.recipient), sealed: asked.sealed.sealed };
      await store.bringIn({ ...by, helper: 'second-door', ...copy }, [], monday);
      await scripted({ ...asked.proof, action: 'withdraw' });
      const unsent = await outbox.listUnsent();
      expect(unsent.map(({ kind, to }) => `${kind} ${to}`).toSorted()).toEqual([
        'request-withdrawn first-door',
        'request-withdrawn second-door',
      ]);
    });

    it('withdraws, and then nothing is there', async () => {
      expect(await scripted({ ...asked.proof, action: 'withdraw' })).toEqual({
        status: 200,
        body: { kind: 'withdrawn' },
      });
      expect(await scripted({ ...asked.proof, action: 'view' })).toEqual({
        status: 200,
        body: { kind: 'not-found' },
      });
    });

    it('learns the same from wrong words, an unknown reference and a withdrawn request', async () => {
      const wrong = { ...asked.proof, authenticationKey: base64FromBytes(new Uint8Array(32)) };
      const unknown = { ...asked.proof, reference: 'ZZZZ-ZZZZ-ZZZZ' };
      const answers: unknown[] = [];
      const askAll = async (proof: typeof wrong) => {
        for (const body of [
          { ...proof, action: 'view' },
          { ...proof, action: 'withdraw' },
          await writing(proof),
        ])
          answers.push(await scripted(body));
      };
      await askAll(wrong);
      await askAll(unknown);
      await scripted({ ...asked.proof, action: 'withdraw' });
      await askAll(asked.proof);
      for (const answer of answers) expect(answer).toEqual({ status: 200, body: { kind: 'not-found' } });
      expect(answers).toHaveLength(9);
    });
  });

  describe('a browser without script', () => {
    it('reads what the agency wrote', async () => {
      await accept();
      const text = textOf((await page('view')).page);
      expect(text).toContain('They said yes');
      expect(text).toContain('Mary looks after your request. When Mary is away, Tom does.');
      expect(text).toContain('I ring.');
    });

    it('writes: sealed on arrival, kept once, and the same page again', async () => {
      await accept();
      const shown = await page('view');
      const fields = {
        ...Object.fromEntries(hiddenEntriesIn(shown.page).slice(0, 4)),
        words: 'Tuesday, yes.',
      };
      expect(fields).toMatchObject({ ...asked.form, step: 'reply' });
      const first = await page('reply', fields);
      expect(first.status).toBe(200);
      expect(textOf(first.page)).toContain('It is sent');
      expect(await page('reply', fields)).toEqual(first);
      const [message, ...more] = await written('first-door');
      expect(more).toEqual([]);
      expect(inspectSeal(message?.sealed ?? new Uint8Array())).toEqual({ kind: 'sealed', recipients: 2 });
      expect(
        await openVisitorMessage(doors.first.identity, reference, message?.sealed ?? new Uint8Array()),
      ).toEqual({ kind: 'reply', reference, words: 'Tuesday, yes.' });
      expect(await told()).toEqual(['first-door']);
    });

    it('goes back, writes something else in the same form, and that is kept too', async () => {
      const id = randomUUID();
      await page('reply', { id, words: 'First.' });
      await page('reply', { id, words: 'Second.' });
      expect(await written('first-door')).toHaveLength(2);
    });

    it('changes how they are reached, and what may be done', async () => {
      const ways = { channel: 'email', emailAddress: 'ann@example.org', sayWho: 'no' };
      const half = await page('safe-contact', { id: randomUUID(), channel: 'email' });
      expect(half.status).toBe(422);
      expect(textOf(half.page)).toContain('Write the e-mail address.');
      expect(textOf((await page('safe-contact', { id: randomUUID(), ...ways })).page)).toContain(
        'The new way is sent',
      );
      await page('consent', { id: randomUUID(), mayPassOn: 'yes', mayBringIn: 'ask-me' });
      const kept = await Promise.all(
        (await written('first-door')).map(({ sealed }) =>
          openVisitorMessage(doors.first.identity, reference, sealed),
        ),
      );
      expect(kept).toEqual([
        {
          kind: 'safe-contact',
          reference,
          safeContact: { channel: 'email', address: 'ann@example.org', sayWhoYouAre: false },
        },
        { kind: 'consent', reference, mayPassOn: 'yes', mayBringIn: 'ask-me' },
      ]);
    });

    it('writes to whoever it lies with by then', async () => {
      await passOn();
      expect(textOf((await page('reply', { id: randomUUID(), words: 'Hello.' })).page)).toContain(
        'Only Second Door and',
      );
      const [message] = await written('second-door');
      expect(
        await openVisitorMessage(doors.second.identity, reference, message?.sealed ?? new Uint8Array()),
      ).toMatchObject({ words: 'Hello.' });
      expect(await told()).toEqual(['second-door']);
    });

    it('comes too late once it is closed, and gets nothing back of what was written', async () => {
      await accept();
      await store.act({ ...by, action: 'close' }, [], monday);
      const late = await page('reply', { id: randomUUID(), words: canary });
      expect(late.status).toBe(409);
      expect(textOf(late.page)).toContain('what you wrote was not sent');
      expect(late.page).not.toContain(canary);
    });

    it('is asked once before withdrawing', async () => {
      expect(textOf((await page('ask-withdraw')).page)).toContain('Delete your request?');
      expect((await page('view')).status).toBe(200);
      expect(textOf((await page('withdraw')).page)).toContain('It is deleted');
      expect((await page('view')).status).toBe(404);
    });

    it('gets the same page for wrong words, an unknown reference and a withdrawn request alike', async () => {
      const pages = new Set<string>();
      const steps = ['view', 'reply', 'withdraw'];
      for (const step of steps) {
        const fields = { id: randomUUID(), words: canary };
        pages.add(JSON.stringify(await page(step, { ...fields, returnWords: otherWords })));
        pages.add(JSON.stringify(await page(step, { ...fields, reference: 'ZZZZ-ZZZZ-ZZZZ' })));
      }
      await page('withdraw');
      pages.add(JSON.stringify(await page('view')));
      expect(pages.size).toBe(1);
    });

    it('sends nothing from a form that is not ours', async () => {
      expect(await posted('reply', { words: canary })).toMatchObject({ reason: 'not-readable' });
    });
  });

  it('tells the coordinator of a reply to what lies with them, in an envelope like all others', async () => {
    const other = '1111-2222-3333';
    const mine = await askAt(store, doors, 'coordinator', monday, other);
    const answer = await door.byForm({ ...mine.form, step: 'reply', id: randomUUID(), words: 'Hello.' });
    expect(answer).toMatchObject({ status: 200 });
    const row = (await store.listInbox('coordinator', tuesday)).find((one) => one.reference === other);
    const sealed = row?.messages[0]?.sealed ?? new Uint8Array();
    expect(inspectSeal(sealed)).toEqual({ kind: 'sealed', recipients: 2 });
    expect(await openVisitorMessage(doors.coordinator.identity, other, sealed)).toMatchObject({
      words: 'Hello.',
    });
    expect(await told()).toEqual(['coordinator']);
  });

  it('whatever is asked, nothing that the visitor wrote comes out of the door again', async () => {
    await accept();
    await scripted(await writing());
    await page('reply', { id: randomUUID(), words: canary });
    await page('safe-contact', {
      id: randomUUID(),
      channel: 'text',
      textNumber: '087 555 0148',
      sayWho: 'no',
      whoElse: canary,
    });
    const sealed = [
      asked.sealed.sealed,
      asked.sealed.figures,
      ...(await written('first-door')).map((one) => one.sealed),
    ];
    expect(sealed).toHaveLength(5);
    const outputs: string[] = [];
    for (const state of ['accepted', 'closed'] as const) {
      if (state === 'closed') await store.act({ ...by, action: 'close' }, [], monday);
      outputs.push(JSON.stringify(await scripted({ ...asked.proof, action: 'view' })));
      outputs.push(JSON.stringify(await scripted(await writing())));
      for (const step of ['view', 'ask-safe-contact', 'ask-consent', 'ask-withdraw', 'unknown-step'])
        outputs.push((await page(step)).page);
      outputs.push((await page('reply', { id: randomUUID(), words: canary })).page);
    }
    outputs.push(JSON.stringify(await scripted({ ...asked.proof, action: 'withdraw' })));
    expect(outputs.join().length).toBeGreaterThan(10_000);
    for (const output of outputs) {
      for (const text of ['canary', '087 555', '0875550', words.toUpperCase()])
        expect(output).not.toContain(text);
      for (const bytes of sealed) expect(output).not.toContain(base64FromBytes(bytes.subarray(0, 300)));
    }
  });
});
