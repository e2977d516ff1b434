import { z } from 'zod';
import { fingerprintOf, keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { isTeamCode, makeTeamCode } from '#adapters/age/team-code.ts';
import { openName } from '#adapters/age/worker-name.ts';
import { publicKeyOf, wrapRing } from '#adapters/age/wrapped-ring.ts';
import { type KeyRing, withNewKey } from '#core/agencies/key-ring.ts';
import { teamCodeLength, whoRemains } from '#core/agencies/team-code.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import { post, type Refused, type Session } from './session.ts';

const teamSchema = z.object({
  kind: z.literal('team'),
  version: z.number(),
  colleagues: z.array(
    z.object({
      id: z.string(),
      recipient: z.string(),
      sealedName: base64Bytes(12_000).nullable(),
      since: z.iso.datetime().transform((at) => new Date(at)),
      letIn: z.boolean(),
      deputy: z.boolean(),
      awayFrom: z.iso.date().nullable(),
      awayUntil: z.iso.date().nullable(),
      teamCode: base64Bytes(teamCodeLength).nullable(),
    }),
  ),
});

/** Somebody in the team, with what this browser made out itself. */
export type Member = Omit<z.infer<typeof teamSchema>['colleagues'][number], 'sealedName' | 'teamCode'> & {
  readonly firstName: string | null;
  readonly fingerprint: string;
  /** Whether somebody who holds the agency's newest key confirmed theirs; one's own is. */
  readonly isConfirmed: boolean;
};

/** An agency's team as it was read, to be given back with every change of it. */
export type ReadTeam = {
  readonly kind: 'team';
  readonly version: number;
  readonly members: readonly Member[];
};

const doneSchema = z.object({ kind: z.literal('done') });
/** The token goes with the new ring. */
const removedSchema = z.object({ kind: z.literal('done'), token: z.string() });
const invitedSchema = z.object({ kind: z.literal('invited'), expiresAt: z.iso.datetime() });

/** Reads who has a key of the session's agency, and who asks. Ids are made anew from the keys: one that differs is left out. */
export const readTeam = async (session: Session): Promise<ReadTeam | Refused> => {
  const team = await post('inbox/colleagues', {}, teamSchema, session.token);
  if (team.kind === 'refused') return team;
  const members = await Promise.all(
    team.colleagues
      .filter(({ id, recipient }) => keyIdOf(recipient) === id)
      .map(async ({ sealedName, teamCode, ...member }) => ({
        ...member,
        firstName: sealedName === null ? null : await openName(session.agencyIdentity, member.id, sealedName),
        fingerprint: fingerprintOf(member.recipient),
        isConfirmed:
          member.id === session.workerKey.id ||
          isTeamCode(session.agencyIdentity, session.agency, member.recipient, teamCode),
      })),
  );
  return { kind: 'team', version: team.version, members };
};

/** The ring sealed to a colleague, and the code with which its newest key confirms theirs. */
const ringFor = async (ring: KeyRing, agency: string, recipient: string) => ({
  wrapped: base64FromBytes(await wrapRing(ring, recipient)),
  teamCode: base64FromBytes(makeTeamCode(ring, agency, recipient)),
});

/** Gives the key ring to somebody who asks. */
export const letIn = async (session: Session, team: ReadTeam, member: Member) =>
  post(
    'inbox/let-in',
    {
      action: 'let-in',
      version: team.version,
      ringKeyId: keyIdOf(session.agencyKey),
      workerKeyId: member.id,
      ...(await ringFor(session.agencyIdentity, session.agency, member.recipient)),
    },
    doneSchema,
    session.token,
  );

/** Turns somebody away who asks. */
export const turnAway = (session: Session, member: Member) =>
  post('inbox/remove', { action: 'turn-away', workerKeyId: member.id }, doneSchema, session.token);

/**
 * Removes a worker: makes a new agency key and gives the ring to those who remain and are confirmed. The session holds the new ring
 * then.
 */
export const removeMember = async (session: Session, team: ReadTeam, removed: Member) => {
  const ring = withNewKey(session.agencyIdentity, (await makeKeyPair()).identity);
  const publicKey = await publicKeyOf(ring);
  const { confirmed } = whoRemains(team.members, removed.id);
  const wraps = await Promise.all(
    confirmed.map(async ({ id, recipient }) => ({ id, ...(await ringFor(ring, session.agency, recipient)) })),
  );
  const done = await post(
    'inbox/remove',
    {
      action: 'replace-key',
      version: team.version,
      ringKey: session.agencyKey,
      newKey: publicKey,
      workerKeyId: removed.id,
      wraps,
    },
    removedSchema,
    session.token,
  );
  if (done.kind === 'done')
    Object.assign(session, { agencyIdentity: ring, agencyKey: publicKey, token: done.token });
  return done;
};

/** Makes an invitation: the code is made here and goes into the link alone; the server gets its SHA-256. */
export const invite = async (
  session: Session,
  about: { readonly agency?: string; readonly invitation: 'colleague' | 'first-key' },
): Promise<{ readonly kind: 'invited'; readonly link: string; readonly expiresAt: string } | Refused> => {
  const code = base64FromBytes(crypto.getRandomValues(new Uint8Array(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  const invited = await post(
    'inbox/invite',
    { ...about, codeHash: base64FromBytes(new Uint8Array(hash)) },
    invitedSchema,
    session.token,
  );
  return invited.kind === 'refused'
    ? invited
    : { ...invited, link: `${location.origin}/inbox/join/#${code}` };
};

/** Keeps what a worker says about themself. */
export const keepPresence = (
  session: Session,
  presence: {
    readonly deputy: boolean;
    readonly awayFrom: string | null;
    readonly awayUntil: string | null;
    readonly sealedName?: string;
  },
) => post('inbox/away', presence, doneSchema, session.token);
