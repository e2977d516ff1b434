// `npm run lock`: makes package-lock.json good for every system after packages were added. npm writes into it only what
// it could reach; a registry that keeps no packages for other systems leaves holes, and `npm ci` refuses a file with holes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

/** What a package for one system is called, and how npm calls the system. */
// biome-ignore format: a table reads better as a block
const systems = {
  android: 'android', darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', freebsd: 'freebsd',
  openbsd: 'openbsd', netbsd: 'netbsd', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix',
};
const processors = 'arm64 x64 ia32 arm ppc64 riscv64 s390x loong64 mips64el wasm32'.split(' ');

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, cpu?: string[], libc?: string[], os?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/** Where a package finds another one: beside it, or in a folder further up. */
const isReached = (packages, from, name) => {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
  if (from === '') return false;
  return isReached(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
};

/**
 * The optional packages that a lock file asks for and does not have.
 * @param {Record<string, Entry>} packages
 */
export const missingOptional = (packages) =>
  Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isReached(packages, from, name))
      .map(([name, range]) => ({ from, name, range, dev })),
  );

/** The entry of a package for another system; npm never fetches it here. */
const entryOf = ({ name, range, dev }) => {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os && !cpu)
    throw new Error(`${name} is missing in package-lock.json, and its name names no system. Install again.`);
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu'));
  return {
    version: range.replace(/^[~^]/, ''),
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(os === 'linux' && (musl || glibc) && { libc: [musl ? 'musl' : 'glibc'] }),
    optional: true,
    ...(os && { os: [os] }),
  };
};

/**
 * A lock file's packages with an entry for every optional package, in npm's order.
 * @param {Record<string, Entry>} packages
 * @returns {Record<string, Entry>}
 */
export const completed = (packages) => {
  const { '': project, ...rest } = packages;
  for (const missing of missingOptional(packages)) {
    const above = `node_modules/${missing.name}`;
    rest[rest[above] ? `${missing.from}/${above}` : above] = entryOf(missing);
  }
  const sorted = Object.entries(rest).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { '': project, ...Object.fromEntries(sorted) };
};

if (argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  lock.packages = completed(lock.packages);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    missing.length === 0
      ? 'The lock file is complete.'
      : `Added ${missing.length} packages for other systems.`,
  );
}
