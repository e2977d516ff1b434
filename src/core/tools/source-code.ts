import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';

/** The two papers that the tools follow. A network that wrote the first says so in its settings. */
const papers = {
  SER: 'Involving family members and carers in treatment services (a family support network in Ireland)',
  AP: 'Adfam: A partnership approach',
} as const;
type Paper = keyof typeof papers;

/** The sections of the papers, by the codes that tools use for them. */
const sections: Readonly<Record<string, string>> = {
  'SER-Ask': 'Opening request to lead agencies',
  'SER-Intro': 'Involving family members and carers in treatment services',
  'SER-Evid': 'Family and carer involvement with misusers’ treatment',
  'SER-Comm': 'Key principles, commissioning',
  'SER-Prov': 'Key principles, providing',
  'SER-Work': 'Levels of work with family members and carers',
  'SER-Incl': 'Including family members and carers in the assessment of drug users',
  'SER-Plan': 'Family member and carer assessments and support plans',
  'SER-Conf': 'Confidentiality and information sharing',
  'SER-Lev': 'Levels of information sharing',
  'SER-Exit': 'Involvement of family members and carers at discharge',
  'SER-Flex': 'Flexible approaches',
  'SER-Pro': 'Being proactive',
  'SER-Ass': 'Assessing family members and carers',
  'SER-Key': 'Key messages',
  'AP-VF': 'The Virtual Family',
  'AP-Intro': 'Introduction',
  'AP-1': 'Section 1',
  'AP-First': 'First contact',
  'AP-Peer': 'Peer support',
  'AP-Fam': 'Family support',
  'AP-RC': 'Positive recovery capital',
  'AP-TP': 'Time and place',
  'AP-2': 'Section 2',
  'AP-Whole': 'Whole family intervention',
  'AP-Conf': 'Confidentiality',
  'AP-Plan': 'Care planning',
  'AP-3': 'Section 3',
  'AP-Resp': 'Sharing responsibility',
  'AP-Know': 'Sharing knowledge',
  'AP-Supp': 'Support for partnership working',
};

/** A code without what numbers it: `SER-Ass-8` is in `SER-Ass`, `AP-2-Conf` in `AP-Conf`, `AP-2-Q3` in `AP-2`. */
const sectionOf = (code: string): string | undefined => {
  const named = code
    .replace(/^(SER-Ass)-(?:10|[1-9])$/, '$1')
    .replace(/^(AP)-[123]-(?=[A-Z][a-zA-Z]+$)/, '$1-');
  return sections[named] === undefined ? /^(AP-(?:1|2|3))-Q[1-6]$/.exec(code)?.[1] : named;
};

/** Whether a code names a section of one of the papers. */
const isOfPaper = (code: string): boolean => {
  const section = sectionOf(code);
  return section !== undefined && sections[section] !== undefined;
};

const added = /^X (judgement|https?:\/\/\S+\.\S+)$/;

/**
 * Where a line of a tool comes from: the code of a section, like `SER-Exit` or `AP-2-Conf`; or `X` and the address where it
 * was read, or `X judgement`, for what neither paper asks for.
 */
export const sourceCodeSchema = z
  .string({ error: 'Write the code of a section, like SER-Exit.' })
  .regex(
    /^(SER-|AP-|X )\S+$/,
    'Write the code of a section, like SER-Exit or AP-2-Conf. For what is in neither paper write X and its web address, or X judgement.',
  )
  .refine((code) => isOfPaper(code) || code.startsWith('X '), {
    error: 'No section of the papers has this code. docs/editing.md lists them.',
  })
  .refine((code) => !code.startsWith('X ') || added.test(code), {
    error: 'After X comes the web address where it was read, beginning with https://, or the word judgement.',
  })
  .register(editorFields, { label: 'Source', hint: 'SER-Exit, AP-2-Conf, X https://…, or X judgement.' });

/** What a tool rests on, in words: sections by paper, in the papers' order, and addresses from elsewhere. */
export type SourcesInWords = {
  readonly papers: readonly { readonly paper: string; readonly sections: readonly string[] }[];
  readonly addresses: readonly string[];
  /** Something in it is the judgement of those who made it. */
  readonly judged: boolean;
};

/** Puts codes into words, each section once. `ownPaper` names the first paper for the network that wrote it. */
export const sourcesInWords = (codes: readonly string[], ownPaper?: string): SourcesInWords => {
  const named = new Set(codes.map(sectionOf));
  return {
    papers: (Object.keys(papers) as Paper[])
      .map((paper) => ({
        paper: titleOf(paper, ownPaper),
        sections: Object.entries(sections).flatMap(([code, words]) =>
          code.startsWith(`${paper}-`) && named.has(code) ? [words] : [],
        ),
      }))
      .filter((entry) => entry.sections.length > 0),
    addresses: [...new Set(codes.flatMap((code) => /^X (http\S+)$/.exec(code)?.[1] ?? []))],
    judged: codes.includes('X judgement'),
  };
};

const titleOf = (paper: Paper, ownPaper: string | undefined): string =>
  paper === 'SER' ? (ownPaper ?? papers.SER) : papers[paper];

/** The papers as they are named on a print-out. */
export const paperTitles = (ownPaper?: string): readonly string[] =>
  (Object.keys(papers) as Paper[]).map((paper) => titleOf(paper, ownPaper));
