import { checkContent } from '#core/content/check/check-content.ts';
import { contentShapes, placeOf, singleFiles } from '#core/content/check/content-files.ts';
import { checkFile } from '#core/content/check/file-check.ts';
import { type ContentFile, readFile } from '#core/content/check/file-reading.ts';
import { type Problem, printProblem } from '#core/content/check/problem.ts';
import { sentenceForForm } from '#core/content/check/sentence-for-form.ts';
import { type CheckMoment, surroundingsOf } from '#core/content/check/surroundings.ts';
import type { Prose } from '#core/content/check/whole/prose.ts';
import { proseOf } from './read-content.ts';

const routingFile = singleFiles.routing.path;

/** What a draft would bring: what stops the build, and what stops nothing but should be looked at. */
export type Brought = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** What is wrong with a draft: a file as it would lie in `content/` if it were saved now. */
export type DraftCheck = {
  /** Mistakes in the file itself. Quick enough to be asked while somebody types. */
  readonly inDraft: (draft: ContentFile) => Promise<readonly Problem[]>;
  /**
   * Mistakes in the file, and whatever else breaks because of it that is sound now, such as requests that no longer reach
   * anybody; a routing rule that would never be used is a warning, and so is a service written down twice.
   */
  readonly broughtBy: (draft: ContentFile) => Promise<Brought>;
};

/** What a draft is checked against, read anew for each. */
export type CheckedAgainst = {
  /** Every file of `content/`. */
  readonly files: () => Promise<readonly ContentFile[]>;
  readonly moment: () => Promise<CheckMoment>;
};

/** Checks drafts against the content that is there at that moment. */
export const createDraftCheck = (against: CheckedAgainst): DraftCheck => {
  // Taking a page apart is what takes long, and most pages are as they were.
  const known = new Map<string, { readonly text: string; readonly prose: Prose }>();
  const takenApart = async (files: readonly ContentFile[]): Promise<ReadonlyMap<string, Prose>> => {
    // Looked up before anything is waited for: meanwhile somebody else may check a draft of the same page.
    const kept = new Map(
      files.flatMap(({ path, text }) => {
        const one = known.get(path);
        return one?.text === text ? [[path, one.prose] as const] : [];
      }),
    );
    const changed = files.filter(({ path }) => !kept.has(path));
    const fresh = await proseOf(changed);
    for (const { path, text } of changed) {
      const prose = fresh.get(path);
      if (prose !== undefined) known.set(path, { text, prose });
    }
    return new Map([...kept, ...fresh]);
  };
  const around = async (draft: ContentFile) => {
    const files = await against.files();
    return {
      files,
      drafted: [...files.filter(({ path }) => path !== draft.path), draft],
      moment: await against.moment(),
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
        return { problems, warnings: check.warnings.filter((warning) => isAskedAbout(warning, draft)) };
      };
      const found = await foundIn(drafted);
      const isOwn = ({ file }: Problem) => file === draft.path && file !== routingFile;
      if (found.warnings.length === 0 && found.problems.every(isOwn)) return found;
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

/** What a draft would bring, in sentences for whoever is writing it. */
export const sayBrought = ({ problems, warnings }: Brought, draft: ContentFile) => ({
  problems: problems.map((problem) => sayProblem(problem, draft)),
  warnings: warnings.map((problem) => sayProblem(problem, draft)),
});

/** Rules that would never be used, and a service that is there already under another address: its name is then warned of. */
const isAskedAbout = ({ file, field }: Problem, draft: ContentFile): boolean =>
  file === routingFile || (file === draft.path && file.startsWith('content/services/') && field === 'name');

/** A problem for whoever is writing the draft: its field, or the whole address when another file breaks. */
export const sayProblem = (problem: Problem, draft: ContentFile): string => {
  if (problem.file !== draft.path) return printProblem(problem);
  const place = placeOf(draft.path);
  if (place.kind !== 'single' && place.kind !== 'record') return problem.sentence;
  return sentenceForForm(problem, contentShapes[place.kind === 'single' ? place.name : place.folder]);
};
