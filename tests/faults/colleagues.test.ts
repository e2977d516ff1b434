import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf, keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { open } from '#adapters/age/sealing.ts';
import { isTeamCode, makeTeamCode } from '#adapters/age/team-code.ts';
import { sealName } from '#adapters/age/worker-name.ts';
import { openRing, publicKeyOf, wrapRing } from '#adapters/age/wrapped-ring.ts';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { withNewKey } from '#core/agencies/key-ring.ts';
import { base64FromBytes, bytesFromBase64 } from '#core/contact/base64.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

const wexford = 'demonstration-wexford';
const waterford = 'demonstration-waterford-south-tipperary';
const kilkenny = 'demonstration-carlow-kilkenny';

type Pair = { readonly identity: string; readonly recipient: string };
let site: RunningSite;
let keys: Readonly<Record<string, { readonly agency: Pair; readonly worker: Pair }>>;

beforeAll(async () => {
  site = await startSite();
  keys = JSON.parse(await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'));
});
afterAll(() => site.stop());

const workerOf = (slug: string): Pair => keys[slug]?.worker ?? { identity: '', recipient: '' };
const agencyKeyOf = (slug: string): Pair => keys[slug]?.agency ?? { identity: '', recipient: '' };

/** What the doors answer, all together: each gives some of these. */
type Body = Readonly<
  Partial<
    Record<
      | 'kind'
      | 'reason'
      | 'id'
      | 'sealed'
      | 'token'
      | 'wrappedAgencyKey'
      | 'teamCode'
      | 'agency'
      | 'invitation',
      string
    >
  >
> & {
  readonly version?: number;
  readonly colleagues?: readonly { readonly id: string; readonly teamCode: string | null }[];
};
type Answer = { readonly status: number; readonly body: Body };
const ask = async (name: string, body: unknown, token?: string): Promise<Answer> => {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await postJson(site.origin, `/api/inbox/${name}`, body, headers);
  const read: Body = await answer.json();
  return { status: answer.status, body: read };
};

/** Opens the inbox with a worker's key as a browser does: the token and the ring, or how it was refused. */
const enter = async ({ identity, recipient }: Pair) => {
  const challenge = await ask('challenge', { workerKeyId: keyIdOf(recipient) });
  if (challenge.status !== 200) return { refused: challenge.body.reason };
  const text = (await open(identity, bytesFromBase64(challenge.body.sealed ?? ''))) ?? new Uint8Array();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(text)));
  const session = await ask('session', { id: challenge.body.id, digest: base64FromBytes(digest) });
  const ring = await openRing(identity, bytesFromBase64(session.body.wrappedAgencyKey ?? ''));
  return { token: session.body.token, ring: ring ?? '' };
};
const tokenOf = async (pair: Pair): Promise<string> => (await enter(pair)).token ?? '';

const hashOf = async (code: string): Promise<string> =>
  base64FromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))));
let codes = 0;
const makeCode = (): string => `${++codes}`.padStart(43, 'x');

const makePosted = async (pair: Pair, agency: string) => ({
  recipient: pair.recipient,
  sealedName: base64FromBytes(
    await sealName(
      'Canaryname',
      keyIdOf(pair.recipient),
      agencyKeyOf(agency).recipient,
      agencyKeyOf('coordinator').recipient,
    ),
  ),
});

/** Somebody who was invited by an agency's worker and asks to be let in. */
const addNewcomer = async (agency: string): Promise<Pair> => {
  const code = makeCode();
  const token = await tokenOf(workerOf(agency));
  expect((await ask('invite', { codeHash: await hashOf(code) }, token)).status).toBe(200);
  const pair = await makeKeyPair();
  const joined = await ask('join', { action: 'join', code, ...(await makePosted(pair, agency)) });
  expect(joined).toEqual({ status: 200, body: { kind: 'joined' } });
  return pair;
};

const teamSeen = async (agency: string) => {
  const { token = '', ring = '' } = await enter(workerOf(agency));
  const team = await ask('colleagues', {}, token);
  return {
    token,
    ring,
    team: team.body,
    seen: { version: team.body.version, ringKeyId: keyIdOf(await publicKeyOf(ring)) },
    ringKey: await publicKeyOf(ring),
  };
};

/** The ring sealed to somebody, and the code that confirms their key, as a colleague's browser makes them. */
const ringFor = async (ring: string, agency: string, { recipient }: Pair) => ({
  wrapped: base64FromBytes(await wrapRing(ring, recipient)),
  teamCode: base64FromBytes(makeTeamCode(ring, agency, recipient)),
});

const letIn = async (agency: string, pair: Pair): Promise<Answer> => {
  const { token, ring, seen } = await teamSeen(agency);
  const given = { workerKeyId: keyIdOf(pair.recipient), ...(await ringFor(ring, agency, pair)) };
  return ask('let-in', { action: 'let-in', ...seen, ...given }, token);
};

/** Removes somebody, and gives the new key to these, one after the other, as that worker's browser does. */
const remove = async (agency: string, pair: Pair, remaining: readonly Pair[]): Promise<Answer> => {
  const { token, ring, ringKey, seen } = await teamSeen(agency);
  const renewed = withNewKey(ring, (await makeKeyPair()).identity);
  const wraps = await Promise.all(
    remaining.map(async (one) => ({
      id: keyIdOf(one.recipient),
      ...(await ringFor(renewed, agency, one)),
    })),
  );
  const change = {
    action: 'replace-key',
    version: seen.version,
    workerKeyId: keyIdOf(pair.recipient),
    ringKey,
    newKey: await publicKeyOf(renewed),
    wraps,
  };
  return ask('remove', change, token);
};

describe('joining an agency', () => {
  it('goes from the invitation to a key that opens what the agency’s opens, and is mailed', async () => {
    const newcomer = await addNewcomer(wexford);
    expect(await enter(newcomer)).toEqual({ refused: 'not-let-in' });
    expect((await letIn(wexford, newcomer)).status).toBe(200);
    expect((await enter(newcomer)).ring).toBe(agencyKeyOf(wexford).identity);

    await expect
      .poll(async () => {
        const mails = await listCaughtMail(join(site.dataFolder, 'mail'));
        return mails.filter(({ text }) => text.includes(fingerprintOf(newcomer.recipient))).length;
      })
      .toBe(2);
    const mails = await listCaughtMail(join(site.dataFolder, 'mail'));
    expect(JSON.stringify(mails)).not.toContain('Canaryname');

    const { team } = await teamSeen(wexford);
    expect(team.colleagues).toHaveLength(2);
    expect((await remove(wexford, newcomer, [workerOf(wexford)])).status).toBe(200);
    expect(await enter(newcomer)).toEqual({ refused: 'no-right' });

    const { ringKey } = await teamSeen(wexford);
    const changed = `Fingerprint before: ${fingerprintOf(agencyKeyOf(wexford).recipient)}\nFingerprint now: ${fingerprintOf(ringKey)}\n`;
    await expect
      .poll(async () => {
        const told = await listCaughtMail(join(site.dataFolder, 'mail'));
        return told.filter(({ text }) => text.includes(changed)).length;
      })
      .toBe(2);
  });

  it('ends with the token too: who was removed is refused at once', async () => {
    const newcomer = await addNewcomer(wexford);
    await letIn(wexford, newcomer);
    const token = await tokenOf(newcomer);
    expect((await ask('colleagues', {}, token)).status).toBe(200);
    await remove(wexford, newcomer, [workerOf(wexford)]);
    for (const name of ['colleagues', 'requests', 'invite', 'let-in', 'remove', 'away']) {
      expect((await ask(name, {}, token)).status).toBe(401);
    }
  });

  it('ends an inbox that was open with the earlier key, and says so', async () => {
    const [leaving, remaining] = [await addNewcomer(wexford), await addNewcomer(wexford)];
    await letIn(wexford, leaving);
    await letIn(wexford, remaining);
    const [removedToken, oldToken] = [await tokenOf(leaving), await tokenOf(remaining)];
    const { token: removersOld } = await teamSeen(wexford);
    const done = await remove(wexford, leaving, [workerOf(wexford), remaining]);
    expect(await ask('colleagues', {}, removedToken)).toMatchObject({
      status: 401,
      body: { reason: 'key-removed' },
    });
    for (const old of [oldToken, removersOld])
      expect(await ask('colleagues', {}, old)).toMatchObject({
        status: 401,
        body: { reason: 'new-agency-key' },
      });
    // Whoever made the new key goes on with the token that came with it; a colleague opens the inbox again.
    expect((await ask('colleagues', {}, done.body.token)).status).toBe(200);
    expect((await ask('colleagues', {}, await tokenOf(remaining))).status).toBe(200);
  });

  it('leaves whoever is given no new key to be let in again', async () => {
    const [leaving, leftOut] = [await addNewcomer(wexford), await addNewcomer(wexford)];
    await letIn(wexford, leaving);
    await letIn(wexford, leftOut);
    const token = await tokenOf(leftOut);
    expect((await remove(wexford, leaving, [workerOf(wexford)])).status).toBe(200);
    expect(await enter(leftOut)).toEqual({ refused: 'not-let-in' });
    expect(await ask('colleagues', {}, token)).toMatchObject({ status: 403, body: { reason: 'not-let-in' } });
    await letIn(wexford, leftOut);
    expect((await enter(leftOut)).ring).toBe((await enter(workerOf(wexford))).ring);
  });

  it('keeps the code of whoever confirms their own key, for nobody else and for no earlier key', async () => {
    const { token, ring, ringKey, seen } = await teamSeen(waterford);
    const own = workerOf(waterford);
    const teamCode = base64FromBytes(makeTeamCode(ring, waterford, own.recipient));
    const { ringKeyId } = seen;
    for (const damaged of [{}, { teamCode: 'AAAA' }, { teamCode, workerKeyId: keyIdOf(own.recipient) }])
      expect((await ask('let-in', { action: 'confirm', ringKeyId, ...damaged }, token)).status).toBe(400);
    expect((await ask('let-in', { action: 'confirm', ringKeyId, teamCode }, token)).status).toBe(200);
    const { body } = await ask('colleagues', {}, token);
    const code = bytesFromBase64(body.colleagues?.[0]?.teamCode ?? '');
    expect(isTeamCode(ring, waterford, own.recipient, code)).toBe(true);
    expect(ringKeyId).toBe(keyIdOf(ringKey));
    const newcomer = await addNewcomer(waterford);
    await letIn(waterford, newcomer);
    await remove(waterford, newcomer, [own]);
    const stale = await ask('let-in', { action: 'confirm', ringKeyId, teamCode }, await tokenOf(own));
    expect(stale).toMatchObject({ status: 409, body: { reason: 'team-changed' } });
  });

  it('leaves those who remain a ring that opens the earlier key’s letters too', async () => {
    const { ring = '' } = await enter(workerOf(wexford));
    expect(ring.split('\n').length).toBeGreaterThan(1);
    expect(ring.split('\n').at(-1)).toBe(agencyKeyOf(wexford).identity);
  });

  it('takes an invitation once, and none that was never made', async () => {
    const code = makeCode();
    await ask('invite', { codeHash: await hashOf(code) }, await tokenOf(workerOf(wexford)));
    const [one, two] = [await makeKeyPair(), await makeKeyPair()];
    expect((await ask('join', { action: 'look', code })).body).toMatchObject({
      agency: wexford,
      invitation: 'colleague',
    });
    await ask('join', { action: 'join', code, ...(await makePosted(one, wexford)) });
    const again = await ask('join', { action: 'join', code, ...(await makePosted(two, wexford)) });
    expect(again).toMatchObject({ status: 410, body: { reason: 'invitation-over' } });
    expect(await ask('join', { action: 'look', code: makeCode() })).toMatchObject({ status: 410 });
    expect(await enter(two)).toEqual({ refused: 'no-right' });
  });

  it('takes no key that nothing can be sealed to, and no name that is not sealed', async () => {
    const code = makeCode();
    await ask('invite', { codeHash: await hashOf(code) }, await tokenOf(workerOf(wexford)));
    const pair = await makeKeyPair();
    const posted = await makePosted(pair, wexford);
    const damaged = { ...posted, recipient: `${pair.recipient.slice(0, -1)}b` };
    expect((await ask('join', { action: 'join', code, ...damaged })).status).toBe(422);
    const bare = { ...posted, sealedName: base64FromBytes(new TextEncoder().encode('Canaryname')) };
    expect((await ask('join', { action: 'join', code, ...bare })).status).toBe(400);
    expect((await ask('join', { action: 'look', code })).status).toBe(200);
  });
});

describe('who may do what', () => {
  it('opens nothing to nobody', async () => {
    for (const name of ['invite', 'colleagues', 'let-in', 'remove', 'away']) {
      for (const token of [undefined, 'nonsense', 'e30.AAAA'])
        expect((await ask(name, {}, token)).status).toBe(401);
    }
  });

  it('opens nothing to somebody who was not let in', async () => {
    expect(await enter(await addNewcomer(kilkenny))).toEqual({ refused: 'not-let-in' });
  });

  it('lets no worker of another agency let in, turn away, remove or look', async () => {
    const newcomer = await addNewcomer(kilkenny);
    const id = keyIdOf(newcomer.recipient);
    const { token, ...own } = await teamSeen(wexford);
    const given = await ringFor((await makeKeyPair()).identity, kilkenny, newcomer);
    for (const { seen, ringKey } of [own, await teamSeen(kilkenny)]) {
      const asked = { action: 'let-in', workerKeyId: id, ...seen, ...given };
      expect((await ask('let-in', asked, token)).status).toBe(409);
      const change = { workerKeyId: id, version: seen.version, ringKey, newKey: newcomer.recipient };
      const removed = { ...change, action: 'replace-key', wraps: [{ id, ...given }] };
      expect((await ask('remove', removed, token)).status).toBe(409);
    }
    expect((await ask('remove', { action: 'turn-away', workerKeyId: id }, token)).status).toBe(409);
    expect((await ask('colleagues', { agency: kilkenny }, token)).status).toBe(403);
    expect(await enter(newcomer)).toEqual({ refused: 'not-let-in' });
  });

  it('lets nobody remove themself', async () => {
    const { token, seen, ringKey } = await teamSeen(kilkenny);
    const own = keyIdOf(workerOf(kilkenny).recipient);
    const given = await ringFor((await makeKeyPair()).identity, kilkenny, workerOf(kilkenny));
    const change = {
      action: 'replace-key',
      version: seen.version,
      workerKeyId: own,
      ringKey,
      newKey: (await makeKeyPair()).recipient,
      wraps: [{ id: own, ...given }],
    };
    expect((await ask('remove', change, token)).status).toBe(403);
  });

  it('lets the coordinator invite to any agency, and nobody else', async () => {
    const codeHash = await hashOf(makeCode());
    const worker = await tokenOf(workerOf(wexford));
    expect((await ask('invite', { codeHash, agency: kilkenny }, worker)).status).toBe(403);
    expect((await ask('invite', { codeHash, invitation: 'first-key' }, worker)).status).toBe(403);
    const coordinator = await tokenOf(workerOf('coordinator'));
    expect((await ask('invite', { codeHash, agency: kilkenny }, coordinator)).status).toBe(200);
    expect((await ask('invite', { codeHash, agency: 'nowhere' }, coordinator)).status).toBe(422);
    expect((await ask('invite', { codeHash, agency: 'constructor' }, coordinator)).status).toBe(422);
    expect((await ask('invite', { codeHash, invitation: 'first-key' }, coordinator)).status).toBe(403);
  });
});

describe('an agency whose keys are all lost', () => {
  it('gets a new one by the coordinator’s invitation, and the lost keys end', async () => {
    const code = makeCode();
    const asked = { codeHash: await hashOf(code), agency: waterford, invitation: 'first-key' };
    expect((await ask('invite', asked, await tokenOf(workerOf('coordinator')))).status).toBe(200);
    const [pair, agencyPair] = [await makeKeyPair(), await makeKeyPair()];
    const ring = {
      wrapped: base64FromBytes(await wrapRing(agencyPair.identity, pair.recipient)),
      publicKey: agencyPair.recipient,
    };
    const posted = await makePosted(pair, waterford);
    expect((await ask('join', { action: 'join', code, ...posted })).status).toBe(410);
    expect(await enter(workerOf(waterford))).not.toHaveProperty('refused');
    expect((await ask('join', { action: 'join', code, ...posted, ring })).status).toBe(200);
    expect((await enter(pair)).ring).toBe(agencyPair.identity);
    expect(await enter(workerOf(waterford))).toEqual({ refused: 'no-right' });
  });
});

describe('a worker who is away', () => {
  it('says so, and colleagues see it', async () => {
    const token = await tokenOf(workerOf(kilkenny));
    expect((await ask('away', { deputy: true, awayUntil: '2026-12-03' }, token)).status).toBe(200);
    const { body } = await ask('colleagues', {}, token);
    const own = keyIdOf(workerOf(kilkenny).recipient);
    expect(body.colleagues?.find(({ id }) => id === own)).toMatchObject({
      deputy: true,
      awayUntil: '2026-12-03',
    });
    for (const awayUntil of ['soon', '2026-13-01', 3])
      expect((await ask('away', { deputy: true, awayUntil }, token)).status).toBe(400);
  });
});
