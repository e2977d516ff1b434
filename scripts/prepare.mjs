// What every command does first, with nothing but Node 20: install the packages, then go on with the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { argv, env, exit, platform, versions } from 'node:process';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

/**
 * Prints one sentence and ends the program as failed.
 * @param {string} sentence
 * @returns {never}
 */
export const giveUp = (sentence) => {
  console.error(sentence);
  exit(1);
};

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Whether what is installed is what the lock file asks for: npm writes its own record of an install last, so an
 * interrupted one has none. Packages for other systems are rightly absent.
 * @param {string} folder the project
 */
export const isInstalled = (folder) => {
  const asked = readJson(join(folder, 'package-lock.json'))?.packages;
  const have = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  if (!asked || !have) return false;
  return Object.entries(asked).every(
    ([name, { version, optional }]) =>
      name === '' || have[name]?.version === version || (optional && !have[name]),
  );
};

/** npm must not run on a Node that it is about to replace. */
const environmentWithoutOurNode = () => {
  const path = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules') + sep));
  return { ...env, PATH: path.join(delimiter) };
};

/** Runs `npm ci` when the packages are not those of the lock file. */
export const installPackages = () => {
  if (isInstalled(root)) return;
  // npm empties the folder before it fills it, also one that belongs to another checkout.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    giveUp(
      'node_modules is a link to another folder, whose packages are not those that are needed here. Remove the link and try again.',
    );
  }
  console.log('Installing the packages (once, about a minute) …');
  // Packages that ask for a newer Node are right: they get it, from the package `node`. So those warnings are left out.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', options, {
    cwd: root,
    env: environmentWithoutOurNode(),
    stdio: 'inherit',
    shell: platform === 'win32',
  });
  if (error || status !== 0) {
    giveUp(
      'The packages could not be installed. Look at what npm says above; is the network there? Then try again.',
    );
  }
};

/** The project's own Node, and the environment in which every program of the project finds it first. */
export const ownNode = () => {
  const name = platform === 'win32' ? 'node.exe' : 'node';
  const executable = join(root, 'node_modules/node/bin', name);
  const PATH = [join(root, 'node_modules/.bin'), env.PATH].join(delimiter);
  return { executable, environment: { ...env, PATH } };
};

/**
 * Goes on with the Node that the lock file names: returns when this is it; otherwise starts this program again with
 * it, hands on signals, and ends with its exit code.
 */
export const continueOnOwnNode = async () => {
  const wanted = readJson(join(root, 'node_modules/node/package.json'))?.version;
  const { executable, environment } = ownNode();
  if (!wanted || !existsSync(executable)) {
    giveUp(
      'The package “node” is not there. Delete node_modules and try again, with development packages included.',
    );
  }
  Object.assign(env, environment);
  if (versions.node === wanted) return;
  const child = spawn(executable, argv.slice(1), { cwd: root, env: environment, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  await new Promise((resolve) => {
    child.on('error', (error) => giveUp(`Node ${wanted} does not start here (${error.message}).`));
    child.on('exit', (code, signal) => {
      resolve();
      exit(signal ? 1 : (code ?? 1));
    });
  });
};

/**
 * npm runs this program in a shell, and hands SIGTERM to the shell, which dies of it without a word to us. So: when the
 * one who started us is gone, that was our signal too.
 */
const stopWithWhoStartedUs = () => {
  if (!env.npm_lifecycle_event) return;
  const { ppid } = process;
  setInterval(() => {
    if (process.ppid !== ppid) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
};

/** The first lines of every command. Returns on the project's own Node, with everything installed. */
export const prepare = async () => {
  process.chdir(root);
  stopWithWhoStartedUs();
  installPackages();
  await continueOnOwnNode();
};
