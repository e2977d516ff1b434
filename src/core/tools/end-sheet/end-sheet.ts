import type { CoverageState } from '../../coverage/coverage-rule.ts';
import { type Answers, begunRows } from '../answers.ts';
import type { EndSheet } from './end-sheet-schema.ts';

/** One line of the table that the sheet is read from. */
export type Step = {
  readonly person: string;
  /** The key of the need, empty when none was chosen. */
  readonly need: string;
  /** As it was written; empty when there is none. */
  readonly service: string;
  /** The slug of the service, where it was taken from the directory; else empty. */
  readonly slug: string;
  readonly seen: string;
  readonly again: boolean;
  readonly holds: string;
};

/** The path of one person: what was tried, in the order of the table. */
export type Path = { readonly person: string; readonly steps: readonly Step[]; readonly helped: boolean };

/** An agency of the paths: who runs the services, or the service itself when it is not in the directory. */
export type Agency = {
  readonly name: string;
  readonly people: readonly string[];
  readonly inDirectory: boolean;
};

/** Who runs a service of the directory. */
export type Runner = { readonly id: string; readonly name: string };

/** A need beside the rule of the coverage page. */
export type Gap = {
  readonly need: string;
  /** Who has it and found nothing. */
  readonly people: readonly string[];
  /** How the directory meets the need there, at its best; undefined without a place, or where the directory has no such need. */
  readonly coverage?: CoverageState;
};

/** What an exercise came to. */
export type EndSheetFacts = {
  readonly paths: readonly Path[];
  /** Those of the family with nothing. */
  readonly withNothing: readonly string[];
  readonly agencies: readonly Agency[];
  /** Lines where somebody was assessed again. */
  readonly again: readonly Step[];
  readonly gaps: readonly Gap[];
};

/** How a table of answers is read: what an empty line or the word “nothing” says, says no service. */
const textOf = (value: Answers[string] | undefined): string =>
  typeof value === 'string' ? value.trim() : '';
const isNothing = (service: string): boolean => /^(nothing|none|nobody|no|-|–)?\.?$/i.test(service);
const same = (one: string, other: string): boolean =>
  one.toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** The steps of a table, in its order. */
export const stepsOf = (sheet: EndSheet, answers: Answers): Step[] =>
  begunRows(answers, sheet.table).map((row) => {
    const cell = (column: string) => answers[`${sheet.table}.${row}.${column}`];
    const service = textOf(cell(sheet.service));
    return {
      person: textOf(cell(sheet.person)),
      need: textOf(cell(sheet.need)),
      service: isNothing(service) ? '' : service,
      slug: textOf(cell(`${sheet.service}.slug`)),
      seen: textOf(cell(sheet.seen)),
      again: cell(sheet.again) !== undefined,
      holds: textOf(cell(sheet.holds)),
    };
  });

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/**
 * What steps come to for a family. `runs` says who runs the service of a step, undefined when it is not in the directory;
 * `coverageOf` says how a need is met where the exercise takes place.
 */
export const endSheetOf = (
  family: readonly string[],
  written: readonly Step[],
  runs: (step: Step) => Runner | undefined,
  coverageOf: (need: string) => CoverageState | undefined,
): EndSheetFacts => {
  // However somebody wrote a name, it is one of the family’s if it is the same.
  const steps = written.map((step) => ({
    ...step,
    person: family.find((one) => same(one, step.person)) ?? step.person,
  }));
  const named = steps.filter(({ person }) => person !== '');
  const others = unique(named.map(({ person }) => person)).filter(
    (person) => !family.some((one) => same(one, person)),
  );
  const paths = [...family, ...others].map((person): Path => {
    const own = named.filter((step) => same(person, step.person));
    return { person, steps: own, helped: own.some(({ service }) => service !== '') };
  });
  const used = steps.filter(({ service }) => service !== '').map((step) => ({ ...step, runner: runs(step) }));
  const agencies = Map.groupBy(used, ({ service, runner }) =>
    runner === undefined ? `written ${service.toLocaleLowerCase()}` : `listed ${runner.id}`,
  );
  const needs = unique(steps.flatMap(({ need }) => (need === '' ? [] : [need])));
  return {
    paths,
    withNothing: paths.flatMap(({ person, helped }) => (helped ? [] : [person])),
    agencies: [...agencies.values()].map((own) => ({
      name: own[0]?.runner?.name ?? own[0]?.service ?? '',
      people: unique(own.flatMap(({ person }) => (person === '' ? [] : [person]))),
      inDirectory: own[0]?.runner !== undefined,
    })),
    again: steps.filter(({ again }) => again),
    gaps: needs.flatMap((need) => {
      const coverage = coverageOf(need);
      const own = named.filter((step) => step.need === need);
      const people = unique(own.map(({ person }) => person)).filter((person) =>
        own.every((step) => !same(person, step.person) || step.service === ''),
      );
      return people.length === 0 && (coverage === undefined || coverage === 'served')
        ? []
        : [{ need, people, ...(coverage && { coverage }) }];
    }),
  };
};
