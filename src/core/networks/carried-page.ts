import type { Site } from '../content/site.ts';

/** What a new network has, by slug; guidance by `families/where-to-start`. */
export type Kept = {
  readonly guidance: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
  readonly helplines: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Pages of the old network about danger at home: a link to one that is not kept leads to numbers to ring. */
  readonly aboutDanger: ReadonlySet<string>;
};

/** The words for a source that the old network wrote itself: what it says is kept, who it was is not. */
export const withoutNetwork = (text: string, { networkName }: Pick<Site, 'networkName'>): string =>
  text
    .replaceAll(networkName, 'A family support network elsewhere')
    .replaceAll('(the network’s paper', '(its paper');

const guidanceAddress = /\[([^\]]+)\]\(\/((?:families|friends|professionals)\/[a-z0-9-]+)\/(?:#[^)]*)?\)/g;

const pointed = (text: string, { guidance, aboutDanger }: Kept): string =>
  text.replace(guidanceAddress, (link, words: string, page: string) => {
    if (guidance.has(page)) return link;
    return aboutDanger.has(page) ? `[${words}](/help-now/)` : words;
  });

const blocks = (text: string, { helplines, tools, terms }: Kept): string =>
  text
    .replace(/<Helpline id="([^"]+)" \/>/g, (block, id: string) =>
      helplines.has(id) ? block : '[Numbers to ring](/help-now/)',
    )
    .replace(/<ServiceLink slug="[^"]+" \/>/g, '[Support near you](/directory/)')
    .replace(/<ToolLink id="([^"]+)" \/>/g, (block, id: string) =>
      tools.has(id) ? block : '[Tools to fill in](/tools/)',
    )
    .replace(/<Term id="([^"]+)">([^<]*)<\/Term>/g, (block, id: string, words: string) =>
      terms.has(id) ? block : words,
    );

const related = (facts: string, { guidance }: Kept): string =>
  facts
    .replace(/^ {2}- ((?:families|friends|professionals)\/[a-z0-9-]+)\n/gm, (line, page: string) =>
      guidance.has(page) ? line : '',
    )
    .replace(/^related:\n(?! {2}- )/m, '');

/** Who reviewed it did so for another network. */
const unreviewed = (facts: string): string =>
  facts.replace(/^review:\n {2}state: "?reviewed"?\n(?: {2}.*\n)*/m, 'review:\n  state: draft\n');

/**
 * The text of a page of guidance, front matter and all, as another network begins with it: links and blocks that would lead
 * nowhere there are plain words, or lead to what every network has; sources keep what they are, without the old network's name.
 */
export const carriedPage = (text: string, kept: Kept, site: Pick<Site, 'networkName'>): string => {
  const [, facts = '', prose = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return `---\n${unreviewed(related(withoutNetwork(facts, site), kept))}---\n${pointed(blocks(prose, kept), kept)}`;
};
