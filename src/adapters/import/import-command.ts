import path from 'node:path';
import { v5 } from 'uuid';
import { didYouMean } from '#core/content/check/reading/nearest.ts';
import type { ReadingContext } from '#core/open-referral/reading/draft.ts';
import { type ImportPlan, planImport } from '#core/open-referral/reading/plan/import-plan.ts';
import { recordCheck } from '#core/open-referral/reading/plan/record-check.ts';
import { emptyTally, linesOf, type Tally, tallyLine } from '#core/open-referral/reading/plan/report-lines.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { type ContentFolder, readContentFolder } from './content-folder.ts';
import { type ImportOptions, readOptions, usage } from './import-options.ts';
import { inputFiles } from './input-files.ts';
import { recordsOfFile } from './records-of-file.ts';
import { mendBrokenImport, writeAll } from './staged-write.ts';

/** Where the command runs and to whom it speaks. */
export type ImportRun = {
  /** The folder that files are named from. */
  readonly from: string;
  /** The site's own content. */
  readonly content: string;
  readonly now: Date;
  readonly say: (line: string) => void;
  /** For what is of interest only while somebody waits. */
  readonly progress: (line: string) => void;
};

/** 0: all is well. 1: some records were refused, the others were not. 2: nothing could be read or written. */
export type ExitCode = 0 | 1 | 2;

const everyRecords = 1000;
const hour = 3_600_000;

const dayAfterHours = (now: Date, hours: number): string =>
  new Date(now.getTime() + hours * hour).toISOString().slice(0, 10);

const unknownWord = (
  what: string,
  asked: readonly string[],
  known: readonly { readonly slug: string }[],
): string | undefined => {
  const slugs = known.map(({ slug }) => slug);
  const unknown = asked.find((slug) => !slugs.includes(slug));
  return unknown === undefined
    ? undefined
    : `There is no ${what} “${unknown}”.${didYouMean(unknown, slugs)} There are: ${slugs.join(', ')}.`;
};

type Read = { readonly tally: Tally; readonly hasBroken: boolean };

/** Reads every file into the plan, and says what becomes of each record. */
const readAll = async (
  files: readonly string[],
  plan: ImportPlan,
  contextOf: (file: string) => ReadingContext,
  { from, say, progress }: ImportRun,
): Promise<Read> => {
  const tally = emptyTally();
  let hasBroken = false;
  let done = 0;
  for (const file of files) {
    const shown = path.relative(from, file).startsWith('..') ? file : path.relative(from, file);
    const read = await recordsOfFile(file, contextOf(file), plan.isOurId).catch((error: unknown) => {
      if (error instanceof RangeError)
        return { kind: 'faults' as const, faults: ['It is too deep or too large to be read.'] };
      throw error;
    });
    if (read.kind === 'faults') {
      hasBroken = true;
      say([`${shown}: cannot be read`, ...read.faults].join('\n    '));
      continue;
    }
    for (const { at, title, reading } of read.records) {
      const outcome = plan.take({ file: shown, at }, title, reading);
      tally[outcome.kind] += 1;
      for (const line of linesOf(outcome)) say(line);
      done += 1;
      if (done % everyRecords === 0)
        progress(
          `… ${done.toLocaleString('en')} records read (${shown}: ${read.count.toLocaleString('en')})`,
        );
    }
  }
  return { tally, hasBroken };
};

const contextOf =
  (content: ContentFolder, { source, needs, areas }: ImportOptions) =>
  (file: string): ReadingContext => ({
    needs: content.needs,
    areas: content.areas,
    gazetteer: content.gazetteer,
    id: recordIds(v5, content.openDataKey),
    source: source ?? path.basename(file),
    isForeign: source !== undefined,
    needsOtherwise: needs,
    areasOtherwise: areas,
  });

/**
 * `npm run import`: reads files of services into `content/`, or says what it would do. What is wrong is a sentence with
 * the file and the place in it; only a broken disk throws.
 */
export const runImport = async (words: readonly string[], run: ImportRun): Promise<ExitCode> => {
  const { say, progress } = run;
  const asked = readOptions(words);
  if ('help' in asked) {
    say(usage);
    return 0;
  }
  if ('fault' in asked) {
    say(`${asked.fault}\n\n${usage}`);
    return 2;
  }
  const { options } = asked;
  const folder = options.into === undefined ? run.content : path.resolve(run.from, options.into);
  const mended = await mendBrokenImport(folder);
  if (mended === 'at-work') {
    say('Another import is at work. Wait until it is done.');
    return 2;
  }
  if (mended === 'put-back') say('An earlier import was broken off. What it had written was put back.');
  const files: string[] = [];
  for (const named of options.from) {
    const input = await inputFiles(path.resolve(run.from, named));
    if (input.kind === 'fault') {
      say(input.sentence);
      return 2;
    }
    files.push(...input.files);
    for (const file of input.passedOver)
      say(`${path.relative(run.from, file)}: passed over, it is no .json or .csv`);
  }
  const reading = await readContentFolder(folder);
  if (reading.kind === 'fault') {
    say(reading.sentence);
    return 2;
  }
  const { content } = reading;
  const unknown =
    unknownWord('need', options.needs, content.needs) ?? unknownWord('area', options.areas, content.areas);
  if (unknown !== undefined) {
    say(unknown);
    return 2;
  }
  const context = contextOf(content, options);
  const days = { latest: dayAfterHours(run.now, 14), earliest: dayAfterHours(run.now, -12) };
  const check = recordCheck(content.read, { days, addresses: new Set() });
  const plan = planImport({ ...content, check, context: context('') });
  const { tally, hasBroken } = await readAll(files, plan, context, run);
  const planned = plan.files();
  say('');
  say(tallyLine(tally));
  if (hasBroken) {
    say('Nothing was written, because a file cannot be read. Mend it or take it away, and try again.');
    return 2;
  }
  const exitCode = tally.refused > 0 ? 1 : 0;
  if (planned.length === 0) {
    say('There is nothing to write.');
    return exitCode;
  }
  const count = `${planned.length.toLocaleString('en')} ${planned.length === 1 ? 'file' : 'files'}`;
  if (!options.isWriting) {
    say(`Nothing was written: this was to look at. To write ${count}, add --write.`);
    return exitCode;
  }
  await writeAll(folder, planned, (done) => {
    if (done % everyRecords === 0) progress(`… ${done.toLocaleString('en')} of ${count} written`);
  });
  say(`${count} written. Now look at them, and run “npm run check:content”.`);
  return exitCode;
};
