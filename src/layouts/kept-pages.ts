import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { offerToKeep } from '#browser/offline/offer.ts';
import { type Keeping, workerText } from '#browser/offline/worker.ts';
import { printSheet } from './print-sheet.ts';

/** The one list of what a visitor may keep for when there is no signal. */
const essential = ['help-now', 'families/when-it-is-an-emergency', 'tools/emergency-card'];
const scripts = '/_astro/';
const parts = ['/fonts/atkinson-hyperlegible-next.woff2', printSheet];

type KeptPage = { readonly href: string; readonly title: string };

/** The pages that can be kept, in the order they are offered. Guidance or a tool that a network does not have is left out. */
const keptPages = async (): Promise<readonly KeptPage[]> => {
  const guidance = await getCollection('guidance', ({ id }) => essential.includes(id));
  const tools = await getCollection('tools', ({ id }) => essential.includes(`tools/${id}`));
  const titles = new Map([
    ['help-now', 'Help now'],
    ...guidance.map(({ id, data }): [string, string] => [id, data.title]),
    ...tools.map(({ id, data }): [string, string] => [`tools/${id}`, data.title]),
  ]);
  return essential.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ href: `/${id}/`, title }];
  });
};

/** Whether the page at this address (`/help-now/`) can be kept: then it loads nothing but what is kept with it. */
export const canBeKept = (address: string): boolean => essential.some((id) => address === `/${id}/`);

const hashOf = (text: string) => createHash('sha256').update(text);

const keepingOf = (kept: readonly KeptPage[]): Keeping => {
  const lists = { pages: kept.map(({ href }) => href), parts, scripts };
  const version = hashOf(workerText({ store: '', ...lists }));
  return { store: `kept-${version.digest('hex').slice(0, 8)}`, ...lists };
};

/** The text of `/offline.js`. */
export const offlineWorker = async (): Promise<string> => workerText(keepingOf(await keptPages()));

type Offer = {
  readonly pages: readonly KeptPage[];
  /** Stands in the page itself. */
  readonly script: string;
  /** Names the script in the page's content security policy. */
  readonly scriptHash: `sha256-${string}`;
};

/** What the page at this address (`/help-now/`) offers to keep; undefined on every page that is not kept. */
export const offerAt = async (address: string): Promise<Offer | undefined> => {
  if (!essential.includes(address.replaceAll(/^\/|\/$/g, ''))) return undefined;
  const pages = await keptPages();
  const script = `(${offerToKeep.toString()})(${JSON.stringify(keepingOf(pages))}, '/offline.js')`;
  return { pages, script, scriptHash: `sha256-${hashOf(script).digest('base64')}` };
};
