import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeChecking } from '#adapters/decap/checking-settings.ts';
import { soundDrafts } from '#core/content/check/sound-content.fixture.ts';
import { type CodeHostDoor, hostRepository, startCodeHostDoor } from './code-host-door.ts';

/** When the site of the ground was built. */
export const builtAt = '2026-11-22T10:00:00.000Z';

/** The built site beside a function that looks at drafts: its content, and what the build left. */
export type DraftGround = {
  readonly root: string;
  readonly host: CodeHostDoor;
  readonly put: (name: string, text: string) => Promise<void>;
  /** Sets the editor up with this code host. */
  readonly setUpWith: (codeHost: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Lays it in a folder of its own. There are no pages to read addresses from. */
export const layDraftGround = async (): Promise<DraftGround> => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-draft-ground-'));
  const put = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  };
  for (const [name, held] of Object.entries(soundDrafts))
    await put(
      name,
      name.endsWith('.mdx') ? `---\n${JSON.stringify(held)}\n---\n\nBegin here.\n` : JSON.stringify(held),
    );
  const setUpWith = (codeHost: string) =>
    writeChecking(path.join(root, 'dist'), {
      codeHost,
      repository: hostRepository,
      builtAt,
      addresses: ['/help-now/', '/favicon.svg'],
    });
  await mkdir(path.join(root, 'dist/admin'), { recursive: true });
  const host = await startCodeHostDoor();
  await setUpWith(host.origin);
  const close = async () => {
    host.close();
    await rm(root, { recursive: true });
  };
  return { root, host, put, setUpWith, close };
};
