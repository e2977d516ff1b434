import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisation } from '#core/directory/organisation.ts';
import type { Service } from '#core/directory/service.ts';
import { openDataOf } from '#core/open-referral/open-data.ts';
import { workshop } from '../pages/workshop.ts';
import { alignedTable } from './comparison.ts';
import { makeListings } from './listings.ts';
import type { OpenDataCost } from './open-data-answers.ts';

const content = join(import.meta.dirname, '../../../content');
const readJson = (file: string) => JSON.parse(readFileSync(join(content, file), 'utf8'));

const recordsIn = <Kept>(folder: string): [slug: string, record: Kept][] =>
  readdirSync(join(content, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace(/\.json$/, ''), readJson(`${folder}/${file}`)]);

/** Writes what the build would leave for the open data of so many listings: those of `content/`, and made ones. */
const writeOpenData = (count: number): string => {
  const site = readJson('site.json');
  const { needs } = readJson('needs.json');
  const { places } = readJson('places.json');
  const services = recordsIn<Service>('services');
  const made = makeListings(Math.max(0, count - services.length), {
    areas: site.areas.map(({ slug }: { slug: string }) => slug),
    needs: needs.map(({ slug }: { slug: string }) => slug),
    places,
  });
  const organisations = Object.fromEntries([
    ...recordsIn<Organisation>('organisations'),
    ...made.organisations,
  ]);
  const listed = [...services, ...made.services].map(([slug, service]) => ({ slug, service }));
  const file = join(workshop, `open-data-${count}.json`);
  mkdirSync(workshop, { recursive: true });
  writeFileSync(file, JSON.stringify(openDataOf(site, needs, organisations, listed, places, '2026-11-23')));
  return file;
};

const inMilliseconds = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

/** Asks the open data of so many listings what people ask, in a process of its own, and prints what each answer took. */
export const measureOpenData = (count: number): void => {
  const file = writeOpenData(count);
  const program = join(import.meta.dirname, 'open-data-answers.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The open data of ${count} listings could not be asked.\n${stderr}`);
  const { answers, peakMegabytes } = JSON.parse(stdout) as OpenDataCost;
  console.log(
    alignedTable([
      [`Open data of ${count} listings`, 'first, ms', 'then, ms', 'answer, kB', 'asked'],
      ...answers.map(({ name, path, firstMilliseconds, milliseconds, kilobytes }) => [
        name,
        inMilliseconds(firstMilliseconds),
        inMilliseconds(milliseconds),
        kilobytes.toFixed(1),
        `/api/${path}`,
      ]),
    ]),
  );
  console.log(
    `What the build leaves: ${(statSync(file).size / 1e6).toFixed(1)} MB. Most memory that the function held: ${peakMegabytes} MB.`,
  );
};
