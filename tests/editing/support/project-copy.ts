import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../../..');

/** What the project needs to be edited. Installed packages are linked, one by one, so that their caches stay apart. */
const copied = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** A copy of this project that a test may edit. Whoever asks for it takes it away again. */
export const copyProject = async (): Promise<{ root: string; remove: () => Promise<void> }> => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-editing-'));
  for (const name of copied) await cp(path.join(project, name), path.join(root, name), { recursive: true });
  await mkdir(path.join(root, 'node_modules'));
  const packages = (await readdir(path.join(project, 'node_modules'))).filter(
    (name) => !['.astro', '.vite'].includes(name),
  );
  for (const name of packages) {
    await symlink(path.join(project, 'node_modules', name), path.join(root, 'node_modules', name));
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
};
