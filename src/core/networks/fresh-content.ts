import type { Content } from '../content/check/content-files.ts';
import type { Helpline } from '../content/helpline.ts';
import type { Messages } from '../languages/messages.ts';
import type { Place } from '../places/place.ts';
import type { Answers } from './answers.ts';
import { carriedPage, type Kept, withoutNetwork } from './carried-page.ts';
import { carriedTool } from './carried-tool.ts';
import { freshSite } from './fresh-site.ts';

/** What a new network is made from. */
export type Beginnings = {
  readonly answers: Answers;
  /** The content of the network that this site belongs to now. */
  readonly old: Content;
  /** The text of each page of guidance, by `families/where-to-start`. */
  readonly pages: ReadonlyMap<string, string>;
  /** The helplines of the new country, by slug. */
  readonly helplines: ReadonlyMap<string, Helpline>;
  readonly gazetteer: { readonly source: string; readonly places: readonly Place[] };
  /** A UUID nobody has. */
  readonly openDataKey: string;
};

/** A page or a tool that the old network has and the new one has to write itself. */
export type ToWrite = { readonly id: string; readonly title: string; readonly pointedAt: number };

/** A new network's `content/`: its files, by their paths below it, and what is left to do. */
export type FreshContent = {
  readonly files: ReadonlyMap<string, string>;
  readonly kept: readonly string[];
  /** Those first to which most of what is kept has a link. */
  readonly toWrite: readonly ToWrite[];
};

/** Makes the content of a new network. Of the old one it takes what is marked as true everywhere, and nothing of its place. */
export const freshContent = (beginnings: Beginnings): FreshContent => {
  const { answers, old, pages, helplines, gazetteer, openDataKey } = beginnings;
  const kept = keptOf(beginnings);
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  const tools = [...old.tools].filter(([slug]) => kept.tools.has(slug));
  const files = new Map<string, string>([
    ['site.json', json(freshSite(answers, { openDataKey, helplines }))],
    ['needs.json', json({ needs: old.needs })],
    ['routing.json', json({ rules: [] })],
    ['guidance-groups.json', json(old.groups)],
    ['glossary.json', withoutNetwork(json({ terms: termsFor(kept, old) }), old.site)],
    ['places.json', json(gazetteer)],
    ['map.json', json({ riverNames: [], towns: [] })],
    ['words-that-hurt.json', json(old.wordsThatHurt)],
    ['demand.json', json({ periods: [] })],
    ['what-changed.json', json({ changes: [] })],
    [`messages/${codeOf(answers.language)}.json`, json(messagesFor(beginnings))],
    ...[...helplines].map(([slug, helpline]) => [`helplines/${slug}.json`, json(helpline)] as const),
    ...[...pages]
      .filter(([id]) => kept.guidance.has(id))
      .map(([id, text]) => [`guidance/${id}.mdx`, carriedPage(text, kept, old.site)] as const),
    ...tools.map(([slug, tool]) => [`tools/${slug}.json`, json(carriedTool(tool, kept))] as const),
  ]);
  const toWrite = toWriteFor(kept, beginnings);
  files.set('README.md', readme(answers, toWrite));
  return { files, kept: [...kept.guidance, ...[...kept.tools].map((slug) => `tools/${slug}`)], toWrite };
};

/** Names that would give the old network away, as whole words. */
const ownNames = ({ site, organisations }: Content): RegExp => {
  const names = [
    site.regionName.replace(/^the /i, ''),
    ...site.areas.map(({ name }) => name),
    ...[...organisations.values()].map(({ name }) => name),
  ];
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}])(?:${escaped.join('|')})(?![\\p{L}])`, 'u');
};

const keptOf = ({ old, pages, helplines }: Beginnings): Kept => {
  const betrays = ownNames(old);
  const isFree = (text: string) => !betrays.test(withoutNetwork(text, old.site));
  const guidance = [...old.guidance].flatMap(([id, { everywhere }]) =>
    everywhere === true && isFree(pages.get(id) ?? '') ? [id] : [],
  );
  const text = guidance.map((id) => pages.get(id) ?? '').join('\n');
  const dangerous = new Set(old.needs.flatMap(({ slug, couldEndanger }) => (couldEndanger ? [slug] : [])));
  return {
    guidance: new Set(guidance),
    tools: new Set(
      [...old.tools].flatMap(([slug, tool]) =>
        tool.everywhere === true && isFree(JSON.stringify(tool)) ? [slug] : [],
      ),
    ),
    helplines: new Set(helplines.keys()),
    terms: new Set(
      old.terms.flatMap((term) =>
        text.includes(`<Term id="${term.slug}">`) && isFree(JSON.stringify(term)) ? [term.slug] : [],
      ),
    ),
    aboutDanger: new Set(
      [...old.guidance].flatMap(([id, { needs = [] }]) => (dangerous.has(needs[0] ?? '') ? [id] : [])),
    ),
  };
};

const codeOf = (language: string): string => language.split('-')[0] ?? language;

/** What the pages say by themselves: that of the old network, whatever its language, without what it says of its own place. */
const messagesFor = ({ answers, old }: Beginnings): Messages => {
  const main = old.messages.get(codeOf(old.site.language));
  if (main === undefined) throw new Error('The old network has no messages in its main language.');
  const { network: _, reviewed: __, ...messages } = main;
  return { ...messages, name: ownNameOf(answers.language) };
};

const ownNameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(codeOf(language)) ?? language;

const termsFor = (kept: Kept, { terms }: Content) =>
  terms
    .filter(({ slug }) => kept.terms.has(slug))
    .map(({ page, ...term }) => (page !== undefined && kept.guidance.has(page) ? { ...term, page } : term));

const toWriteFor = (kept: Kept, { old, pages }: Beginnings): ToWrite[] => {
  const texts = [...kept.guidance].map((id) => pages.get(id) ?? '');
  const pointedAt = (id: string) => texts.filter((text) => text.includes(`(/${id}/`)).length;
  const lost = [
    ...[...old.guidance].flatMap(([id, { title }]) => (kept.guidance.has(id) ? [] : [{ id, title }])),
    ...[...old.tools].flatMap(([slug, { title }]) =>
      kept.tools.has(slug) ? [] : [{ id: `tools/${slug}`, title }],
    ),
  ];
  return lost
    .map((page) => ({ ...page, pointedAt: pointedAt(page.id) }))
    .toSorted((one, other) => other.pointedAt - one.pointedAt);
};

/** It lies with the content, so that whoever edits next finds it. */
const readme = (
  { networkName }: Answers,
  toWrite: readonly ToWrite[],
): string => `# Content of the ${networkName}

Begun with \`npm run new-network\`. What a law, a number or a service of one country stood in was left out. To settle before
anybody is told of the site:

1. **Limits of confidentiality**, in \`site.json\`: what the law here asks of workers, and where it can be read. It is a draft.
2. **Each helpline**: ring it, then fill in _Checked_. None has been rung.
3. **Services, agencies and who receives requests**: none yet; every request would go to the coordinator, who needs a key.
4. **Where “Leave this page” goes**, and what to give on the telephone beside the numbers, in \`site.json\`.
5. **The pages below**. Other networks have them; each rests on the law, the services and the numbers of its own country.

${toWrite.map(({ id, title, pointedAt }) => `- ${title} (\`${id}\`)${pointedAt === 0 ? '' : `: ${pointedAt} of the pages here had a link to it`}`).join('\n')}
`;
