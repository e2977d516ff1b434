import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../../editing/support/project-copy.ts';
import { type BuiltSite, deadAddresses } from './links.ts';

const project = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

const answers = {
  name: 'Beside You',
  networkName: 'Example North Families Network',
  regionName: 'the North East',
  country: 'GB-ENG',
  areas: 'Northumberland, County Durham',
  areasAre: 'county, counties',
  language: 'en-GB',
  timeZone: 'Europe/London',
  emergency: '999, 112',
  coordinator: 'coordinator@network.invalid',
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const recordsIn = (folder: string, name: string) =>
  existsSync(join(folder, name))
    ? filesIn(join(folder, name))
        .filter((file) => file.endsWith('.json'))
        .map((file) => readJson(join(folder, name, file)))
    : [];
const digits = (number: string) => number.replace(/\D/g, '');

/** Every name by which the network of a folder of content could be known: its own, of its places, organisations and services. */
const namesIn = (content: string): string[] => {
  const { networkName, regionName, areas, timeZone, language } = readJson(join(content, 'site.json'));
  const places = readJson(join(content, 'places.json')).places as {
    name: string;
    also?: string[];
    area?: string;
  }[];
  return [
    networkName,
    regionName.replace(/^the /, ''),
    timeZone,
    language,
    ...areas.flatMap(({ slug, name }: { slug: string; name: string }) => [slug, name]),
    ...places.flatMap(({ name, also = [], area }) => (area === undefined ? [] : [name, ...also])),
    ...['organisations', 'services', 'agencies'].flatMap((folder) =>
      recordsIn(content, folder).map(({ name }) => name),
    ),
  ];
};

/** Every number that somebody of the network can be reached at, in digits. */
const numbersIn = (content: string): string[] =>
  ['helplines', 'services', 'agencies'].flatMap((folder) =>
    recordsIn(content, folder).flatMap(({ phone, phones = [], text, receives }) =>
      [
        phone,
        text?.number,
        receives?.phone,
        ...phones.map(({ number }: { number: string }) => number),
      ].flatMap((number) => (typeof number === 'string' ? [digits(number)] : [])),
    ),
  );

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Where one of these words stands by itself in a text, with what is around it. */
const found = (words: readonly string[], text: string): string[] => {
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.map(escaped).join('|')})(?![\\p{L}\\d])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 40));
};

describe('another network', () => {
  let copy: Awaited<ReturnType<typeof copyProject>>;
  let fresh: string;
  let dist: string;
  let texts: [file: string, text: string][];
  const old = join(project, 'content');

  beforeAll(async () => {
    copy = await copyProject();
    fresh = join(copy.root, 'content');
    dist = join(copy.root, 'dist');
    rmSync(fresh, { recursive: true });
    const file = join(copy.root, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    await run(execPath, [join(project, 'scripts/new-network.mjs'), '--answers', file, '--out', fresh]);
    await run(execPath, [join(copy.root, 'scripts/build.mjs')], {
      cwd: copy.root,
      env: { ...env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
    texts = filesIn(dist)
      .filter((name) => /\.(html|js|css|json|xml|csv|ics|vcf|txt|svg|webmanifest)$/.test(name))
      .map((name) => [name, readFileSync(join(dist, name), 'utf8')]);
  }, 480_000);
  afterAll(() => copy?.remove());

  test('has its own pages, with its own name, areas and numbers', () => {
    const front = readFileSync(join(dist, 'index.html'), 'utf8');
    for (const own of ['Beside You', answers.networkName, 'Northumberland', 'County Durham', 'FRANK'])
      expect(front.includes(own), own).toBe(true);
    expect(readFileSync(join(dist, 'help-now/index.html'), 'utf8')).toContain(
      'National Domestic Abuse Helpline',
    );
    expect(existsSync(join(dist, 'directory/county-durham/index.html'))).toBe(true);
  });

  test('keeps the days off of England', () => {
    const { holidays, timeZone } = readJson(join(dist, 'contact/data.json'));
    expect(timeZone).toBe('Europe/London');
    expect(holidays).toContain('2027-08-30');
    expect(holidays.filter((day: string) => day.endsWith('-03-17'))).toEqual([]);
  });

  test('has nothing of the old one’s places, names and people in any file', () => {
    const lines = recordsIn(fresh, 'helplines').map(({ name }) => name as string);
    const own = new Set([...namesIn(fresh), ...lines].map((name) => name.toLowerCase()));
    const words = namesIn(old).filter((name) => !own.has(name.toLowerCase()));
    expect(words.length).toBeGreaterThan(100);
    expect(texts.flatMap(([name, text]) => found(words, text).map((where) => `${name}: ${where}`))).toEqual(
      [],
    );
  });

  test('has none of the old one’s numbers', () => {
    const own = new Set(numbersIn(fresh));
    const numbers = numbersIn(old).filter((number) => !own.has(number));
    expect(numbers.length).toBeGreaterThan(20);
    const held = texts.flatMap(([name, text]) => {
      const runs = new Set([...text.matchAll(/\d[\d\s]{1,16}\d/gu)].map(([number]) => digits(number)));
      return numbers.filter((number) => runs.has(number)).map((number) => `${name}: ${number}`);
    });
    expect(held).toEqual([]);
  });

  test('names none of the bodies and laws of the old country in what visitors read', () => {
    const bodies = [
      'Tusla',
      'Garda',
      'Gardaí',
      'Eircode',
      'Children First',
      'MABS',
      'HSE helpline',
      'task force',
    ];
    const pages = texts.filter(([name]) => name.endsWith('.html') && !name.startsWith('admin/'));
    expect(pages.flatMap(([name, text]) => found(bodies, text).map((where) => `${name}: ${where}`))).toEqual(
      [],
    );
  });

  test('links to nothing that is not there', () => {
    const site: BuiltSite = {
      pages: texts.filter(([name]) => name.endsWith('.html')),
      files: new Set(filesIn(dist)),
      endpoints: new Set(
        filesIn(join(project, 'functions')).flatMap((file) =>
          [...readFileSync(join(project, 'functions', file), 'utf8').matchAll(/'(\/api[^']*)'/g)].map(
            ([, path = '']) => path,
          ),
        ),
      ),
    };
    expect(deadAddresses(site)).toEqual([]);
  });

  test('is told which pages it has to write itself, and what is a draft', () => {
    const readme = readFileSync(join(fresh, 'README.md'), 'utf8');
    expect(readme).toContain('families/feeling-safe-at-home');
    expect(readme).toContain('Limits of confidentiality');
  });
});
