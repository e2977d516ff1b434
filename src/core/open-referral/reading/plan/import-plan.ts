import { slug as slugSchema } from '../../../content/fields.ts';
import type { Draft, DraftReading, ReadingContext } from '../draft.ts';
import { type Change, changesBetween, isSame } from './changes.ts';
import { type Fields, type KnownRecords, knownRecords, sameListing } from './known-listings.ts';
import { madeSlug } from './made-slug.ts';
import { mergeInto, newListing } from './merged-listing.ts';
import type { Outcome, PlannedFile, RecordPlace } from './outcome.ts';
import type { RecordCheck } from './record-check.ts';
import { endangering } from './withheld-address.ts';

/** The directory as it is, and how its records are checked. */
export type Surroundings = {
  readonly services: ReadonlyMap<string, Fields>;
  readonly organisations: ReadonlyMap<string, Fields>;
  readonly check: RecordCheck;
  readonly context: ReadingContext;
};

/** Takes records one by one, says what becomes of each, and keeps what is to be written. */
export type ImportPlan = {
  readonly take: (place: RecordPlace, title: string, reading: DraftReading) => Outcome;
  readonly isOurId: (id: string) => boolean;
  readonly files: () => PlannedFile[];
};

type Runner = {
  readonly slug: string;
  readonly changes?: readonly Change[] | 'new';
  /** Makes it part of the plan: only when its service is. */
  readonly keep: () => void;
  readonly remarks: readonly string[];
};
type RunnerFound = Runner | { readonly faults: readonly string[] };

const badSlug = (slug: string): string[] => {
  const read = slugSchema.safeParse(slug);
  return read.success
    ? []
    : [`“${slug.slice(0, 60)}” is no slug. ${read.error.issues[0]?.message ?? ''}`.trim()];
};

/** Plans an import into a directory. Nothing is written: what would be is in `files`. */
export const planImport = ({ services, organisations, check, context }: Surroundings): ImportPlan => {
  const { id } = context;
  const couldEndanger = endangering(context);
  const listings = knownRecords('service', services, id, ({ organisation }) => String(organisation));
  const runners = knownRecords('organization', organisations, id, () => '');
  const planned = new Map<string, PlannedFile>();
  const takenFrom = new Map<string, RecordPlace>();

  const keep = (
    folder: 'services' | 'organisations',
    known: KnownRecords,
    slug: string,
    fields: Fields,
    place: RecordPlace,
  ): void => {
    known.put(slug, fields);
    takenFrom.set(`${folder}/${slug}`, place);
    planned.set(`${folder}/${slug}`, { path: `${folder}/${slug}.json`, fields });
  };

  const runnerOf = (draft: Draft, place: RecordPlace): RunnerFound => {
    const { slug: given, id: givenId, name, fields } = draft.organisation;
    if (given !== undefined && badSlug(given).length > 0) return { faults: badSlug(given) };
    const slug =
      given ??
      (givenId === undefined ? undefined : runners.byId(givenId)) ??
      (name === undefined ? undefined : runners.byName(name, '')[0]);
    const before = slug === undefined ? undefined : runners.get(slug);
    if (slug !== undefined && before !== undefined) return knownRunner(slug, before, fields, draft, place);
    if (name === undefined)
      return {
        faults: [
          given === undefined
            ? 'Nothing says who runs it. Give the organisation its name.'
            : `There is no organisation “${given}” here, and its name is missing.`,
        ],
      };
    const newSlug = slug ?? madeSlug(name, undefined, runners.has);
    const evidence = draft.isOurs ? {} : { evidence: draft.assumed.evidence };
    const read = check('organisations', newSlug, { ...fields, ...evidence });
    if ('problems' in read) return { faults: read.problems.map((problem) => `organisation: ${problem}`) };
    return {
      slug: newSlug,
      changes: 'new',
      remarks: [],
      keep: () => keep('organisations', runners, newSlug, read.value, place),
    };
  };

  const knownRunner = (
    slug: string,
    before: Fields,
    fields: Fields,
    draft: Draft,
    place: RecordPlace,
  ): RunnerFound => {
    const same: Runner = { slug, remarks: [], keep: () => undefined };
    const after = { ...before, ...fields };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return same;
    const from = takenFrom.get(`organisations/${slug}`);
    if (from !== undefined)
      return { ...same, remarks: [`Of who runs it, what ${from.file} ${from.at} says was taken.`] };
    // An editor wrote it, and a list knows no better.
    if (!draft.isOurs) return same;
    const read = check('organisations', slug, after);
    if ('problems' in read) return { faults: read.problems.map((problem) => `organisation: ${problem}`) };
    return { ...same, changes, keep: () => keep('organisations', runners, slug, read.value, place) };
  };

  const slugOf = (draft: Draft, organisation: string): string | undefined => {
    if (draft.slug !== undefined) return draft.slug;
    const byId = draft.id === undefined ? undefined : listings.byId(draft.id);
    const { name } = draft.carried;
    return (
      byId ??
      (typeof name === 'string' ? sameListing(listings, name, organisation, draft.carried) : undefined)
    );
  };

  const take: ImportPlan['take'] = (place, title, reading) => {
    const refused = (sentences: readonly string[], remarks: readonly string[] = []): Outcome => ({
      kind: 'refused',
      place,
      title,
      remarks,
      sentences,
    });
    if ('faults' in reading) return refused(reading.faults);
    const { draft } = reading;
    if (draft.slug !== undefined && badSlug(draft.slug).length > 0) return refused(badSlug(draft.slug));
    // A row that says by its slug which listing it means need not say again who runs it.
    const whoRunsIt = draft.slug === undefined ? undefined : listings.get(draft.slug)?.['organisation'];
    const saysWho = draft.organisation.slug ?? draft.organisation.id ?? draft.organisation.name;
    const runner: RunnerFound =
      saysWho === undefined && typeof whoRunsIt === 'string'
        ? { slug: whoRunsIt, remarks: [], keep: () => undefined }
        : runnerOf(draft, place);
    if ('faults' in runner) return refused(runner.faults);
    const withRunner: Draft = { ...draft, carried: { ...draft.carried, organisation: runner.slug } };
    const slug = slugOf(withRunner, runner.slug);
    const organisation = runner.changes && {
      organisation: { slug: runner.slug, changes: runner.changes },
    };
    const told = (remarks: readonly string[]) => ({
      place,
      title,
      remarks: [...draft.remarks, ...runner.remarks, ...remarks],
      ...organisation,
    });
    const before = slug === undefined ? undefined : listings.get(slug);
    if (slug !== undefined && before !== undefined) {
      const merged = mergeInto(before, withRunner, couldEndanger);
      if (merged.kind === 'same') {
        runner.keep();
        return { kind: 'unchanged', slug, ...told(merged.remarks) };
      }
      const from = takenFrom.get(`services/${slug}`);
      if (from !== undefined)
        return refused([
          `It is the same service as ${from.file} ${from.at} (content/services/${slug}.json), and says something else. Keep one of them.`,
        ]);
      if (merged.kind === 'kept') {
        const { sentence, changes } = merged;
        const { organisation: _, ...rest } = told(merged.remarks);
        return { kind: 'kept', slug, sentence, changes, ...rest };
      }
      const read = check('services', slug, merged.fields);
      if ('problems' in read) return refused(read.problems, draft.remarks);
      runner.keep();
      keep('services', listings, slug, read.value, place);
      return { kind: 'changed', slug, changes: merged.changes, ...told(merged.remarks) };
    }
    const { fields, remarks } = newListing(withRunner, couldEndanger);
    const { name } = fields;
    const address = fields['address'] as { readonly town?: string } | undefined;
    const newSlug = slug ?? madeSlug(typeof name === 'string' ? name : '', address?.town, listings.has);
    const read = check('services', newSlug, fields);
    if ('problems' in read) return refused(read.problems, draft.remarks);
    runner.keep();
    keep('services', listings, newSlug, read.value, place);
    return { kind: 'new', slug: newSlug, ...told(remarks) };
  };

  return {
    take,
    isOurId: (wanted) => listings.byId(wanted) !== undefined,
    files: () =>
      [...planned.values()].filter(({ path, fields }) => {
        const [folder = '', file = ''] = path.split('/');
        const before = (folder === 'services' ? services : organisations).get(file.replace(/\.json$/, ''));
        return before === undefined || !isSame(before, fields);
      }),
  };
};
