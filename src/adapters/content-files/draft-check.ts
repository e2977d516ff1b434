import { checkContent } from '#core/content/check/check-content.ts';
import { placeOf, singleFiles } from '#core/content/check/content-files.ts';
import { checkFile } from '#core/content/check/file-check.ts';
import { type ContentFile, readFile } from '#core/content/check/file-reading.ts';
import { type Problem, printProblem } from '#core/content/check/problem.ts';
import { surroundingsOf } from '#core/content/check/surroundings.ts';
import type { Prose } from '#core/content/check/whole/prose.ts';
import { momentOf, proseOf, readFiles } from './read-content.ts';

const routingFile = singleFiles.routing.path;

/** What a draft would bring: what stops the build, and what stops nothing but should be looked at. */
export type Brought = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** What is wrong with a draft: a file as it would lie in `content/` if it were saved now. */
export type DraftCheck = {
  /** Mistakes in the file itself. Quick enough to be asked while somebody types. */
  readonly inDraft: (draft: ContentFile) => Promise<readonly Problem[]>;
  /**
   * Mistakes in the file, and whatever else breaks because of it that is sound now, such as requests that no longer reach
   * anybody; a routing rule that would never be used is a warning.
   */
  readonly broughtBy: (draft: ContentFile) => Promise<Brought>;
};

/** Checks drafts against `content/` below `root`, as it lies there at that moment. */
export const createDraftCheck = (root: string, now: () => Date): DraftCheck => {
  // Taking a page apart is what takes long, and most pages are as they were.
  const known = new Map<string, { readonly text: string; readonly prose: Prose }>();
  const takenApart = async (files: readonly ContentFile[]): Promise<ReadonlyMap<string, Prose>> => {
    const changed = files.filter(({ path, text }) => known.get(path)?.text !== text);
    const fresh = await proseOf(changed);
    for (const { path, text } of changed) {
      const prose = fresh.get(path);
      if (prose !== undefined) known.set(path, { text, prose });
    }
    return new Map(
      files.flatMap(({ path }) => {
        const prose = known.get(path)?.prose;
        return prose === undefined ? [] : [[path, prose] as const];
      }),
    );
  };
  const around = async (draft: ContentFile) => {
    const files = await readFiles(root);
    return {
      files,
      drafted: [...files.filter(({ path }) => path !== draft.path), draft],
      moment: await momentOf(root, now()),
    };
  };

  return {
    inDraft: async (draft) => {
      const { drafted, moment } = await around(draft);
      const prose = await takenApart(drafted);
      const read = drafted.flatMap((file) => readFile(file, placeOf(file.path), prose.get(file.path)));
      const surroundings = surroundingsOf(read, moment);
      return read
        .filter(({ path }) => path === draft.path)
        .flatMap((own) => checkFile(own, surroundings).problems);
    },
    broughtBy: async (draft) => {
      const { files, drafted, moment } = await around(draft);
      const foundIn = async (content: readonly ContentFile[]): Promise<Brought> => {
        const check = checkContent(content, await takenApart(content), moment);
        const problems = check.kind === 'sound' ? [] : check.problems;
        return { problems, warnings: check.warnings.filter(({ file }) => file === routingFile) };
      };
      const found = await foundIn(drafted);
      const all = [...found.problems, ...found.warnings];
      if (all.every(({ file }) => file === draft.path && file !== routingFile)) return found;
      const before = await foundIn(files);
      const known = new Set([...before.problems, ...before.warnings].map(printProblem));
      const isNew = (problem: Problem) => !known.has(printProblem(problem));
      return {
        problems: found.problems.filter((problem) => problem.file === draft.path || isNew(problem)),
        warnings: found.warnings.filter(isNew),
      };
    },
  };
};

/** A problem for whoever is writing the draft: its field, or the whole address when another file breaks. */
export const sayProblem = (problem: Problem, draft: ContentFile): string => {
  if (problem.file !== draft.path) return printProblem(problem);
  // Whoever writes sees no lines.
  const hasField = problem.field !== '' && !/^line \d/.test(problem.field);
  return hasField ? `${problem.field}: ${problem.sentence}` : problem.sentence;
};
