import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FunctionResult, zipFunctions } from '@netlify/zip-it-and-ship-it';
import type { DrawableDraft } from '#core/editing/drawable-draft.ts';

const root = join(import.meta.dirname, '../../..');

/** The lists `included_files` in netlify.toml, each in one line: of all functions (`*`), and of single ones by name. */
export const includedFiles = (configuration: string): ReadonlyMap<string, string[]> => {
  const lists = configuration.split(/^(?=\[)/m).flatMap((section): [string, string[]][] => {
    const [, , name = '*'] = /^\[functions(\."(.+)")?\]/.exec(section) ?? [];
    const list = /^\s*included_files = (\[.*\])$/m.exec(section)?.[1];
    return list === undefined ? [] : [[name, JSON.parse(list) as string[]]];
  });
  if (!lists.some(([name]) => name === '*'))
    throw new Error('netlify.toml has no line “included_files = [ … ]” for all functions.');
  return new Map(lists);
};

/** Bundles every function the way the platform does, each into a folder of its own under `into`. */
export const bundleFunctions = (
  into: string,
  included: ReadonlyMap<string, string[]>,
): Promise<FunctionResult[]> =>
  zipFunctions(join(root, 'functions'), into, {
    archiveFormat: 'none',
    basePath: root,
    repositoryRoot: root,
    config: {
      ...Object.fromEntries([...included].map(([name, includedFiles]) => [name, { includedFiles }])),
      '*': {
        nodeBundler: 'esbuild',
        nodeVersion: '24',
        includedFiles: included.get('*') ?? [],
        includedFilesBasePath: root,
      },
    },
  });

/** All files of a folder, by their path in it, with their sizes in bytes. */
export const filesIn = (folder: string): ReadonlyMap<string, number> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file): [string, number] => [file, statSync(join(folder, file)).size])
      .filter(([file]) => statSync(join(folder, file)).isFile()),
  );

type ColdStart = {
  readonly milliseconds: number;
  /** The status of its answer to a post, when it was asked. */
  readonly status: number | undefined;
  readonly reported: string;
};

/**
 * Imports a bundled function in a fresh Node, in its own folder and with nothing but this environment, as the platform
 * does; then posts an empty object to it. Throws with what Node says when it does not load.
 */
export const startCold = (
  folder: string,
  name: string,
  environment: Readonly<Record<string, string>>,
): ColdStart => {
  const program = `
    const before = performance.now();
    const { default: handler } = await import(${JSON.stringify(pathToFileURL(join(folder, `functions/${name}.mjs`)).href)});
    const milliseconds = Math.round(performance.now() - before);
    const request = new Request('https://site.invalid/api/${name}', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: '{}',
    });
    const answer = await handler(request, { ip: '203.0.113.1', params: {}, waitUntil: () => undefined }).catch(() => undefined);
    console.log(JSON.stringify({ milliseconds, status: answer?.status }));
    process.exit(0);
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status !== 0) throw new Error(`functions/${name}.ts does not start on the platform:\n${stderr}`);
  const told = JSON.parse(stdout) as { milliseconds: number; status?: number };
  return { milliseconds: told.milliseconds, status: told.status, reported: stderr };
};

/** Draws a draft with the program that lies in a function's folder, alone: in how long, and what stands over the page. */
export const drawWithItsProgram = (folder: string, draft: DrawableDraft) => {
  const program = `
    const before = performance.now();
    const { draw } = await import('./drafts/server/entry.mjs');
    const page = await draw(${JSON.stringify(draft)});
    const milliseconds = Math.round(performance.now() - before);
    console.log(JSON.stringify({ milliseconds, heading: /<h1>.*?<.h1>/.exec(page)?.[0] }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
    timeout: 30_000,
  });
  const said = JSON.parse(stdout || '{}') as { milliseconds?: number; heading?: string };
  return { ...said, reported: stderr };
};

/** Reads a page with the parser that lies in a function's folder, alone; gives what Node says against it. */
export const readWithItsParser = (folder: string, page: string): string => {
  const program = `
    const { parseFrontmatter, unified } = await import('@astrojs/markdown-remark');
    const text = ${JSON.stringify(page)};
    const renderer = await unified({ smartypants: false }).createMdxRenderer({ syntaxHighlight: false }, { optimize: false });
    const { code } = await renderer.process(parseFrontmatter(text).content, 'page.mdx', {});
    process.exit(code.length > 0 ? 0 : 1);
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 ? '' : `ended with ${status}: ${stderr}`;
};
