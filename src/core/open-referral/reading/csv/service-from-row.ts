import { didYouMean } from '../../../content/check/reading/nearest.ts';
import { audiences, ways } from '../../../directory/service.ts';
import {
  type ReadCell,
  readGroupTimes,
  readList,
  readOpening,
  readPhones,
  readSources,
  readYesNo,
} from '../../csv/cells.ts';
import type { Draft, DraftReading, EveryField, ReadingContext } from '../draft.ts';
import { secondHand } from '../second-hand.ts';
import { type Cells, cellsOf, type Row, together } from './row-cells.ts';

const listOf = (cell: string): ReadCell<string[]> => ({ value: readList(cell) });

/** A list of words of ours; any other word is a fault that names the nearest. */
const wordsOf =
  (known: readonly string[]) =>
  (cell: string): ReadCell<string[]> => {
    const words = readList(cell);
    const other = words.find((word) => !known.includes(word));
    return other === undefined
      ? { value: words }
      : {
          fault: `There is no “${other.slice(0, 60)}”.${didYouMean(other, known)} Write: ${known.join(', ')}.`,
        };
  };

const age = (cell: string): ReadCell<number> =>
  /^\d{1,3}$/.test(cell) ? { value: Number(cell) } : { fault: 'Write a whole number of years.' };

type AddressRead = { readonly address?: unknown; readonly remarks: readonly string[] };

const addressOf = ({ text, read, say }: Cells): AddressRead => {
  const [kind, town] = [text('address_kind'), text('city')];
  const lines = read('address_1', listOf) ?? [];
  const postalCode = text('postal_code');
  if (kind === 'full')
    return {
      address: { kind, lines, town, ...(postalCode !== undefined && { postalCode }) },
      remarks: [],
    };
  if (kind === 'town') return { address: { kind, town }, remarks: [] };
  if (kind === 'hidden') return { address: { kind }, remarks: [] };
  if (kind !== undefined) {
    say('address_kind', 'Write full, town or hidden.');
    return { remarks: [] };
  }
  if (town === undefined) return { remarks: [] };
  return {
    address: { kind: 'town', town },
    remarks:
      lines.length > 0
        ? ['“address_kind” is empty, so only the town was taken. Write full to show the street.']
        : [],
  };
};

const organisationOf = ({ text }: Cells): Draft['organisation'] => {
  const [slug, name] = [text('organization_slug'), text('organization_name')];
  const [description, url] = [text('organization_description'), text('organization_website')];
  return {
    ...(slug !== undefined && { slug }),
    ...(name !== undefined && { name }),
    fields: {
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(url !== undefined && { url }),
    },
  };
};

/**
 * Reads one row of a table with the documented header. An empty cell says nothing. A row with evidence of its own keeps
 * it, and its check; any other is second-hand.
 */
export const serviceFromRow = (
  row: Row,
  { source, isForeign, needsOtherwise, areasOtherwise }: ReadingContext,
): DraftReading => {
  const cells = cellsOf(row);
  const { text, read, faults } = cells;
  const { address, remarks } = addressOf(cells);
  const hasEvidence = together(cells, ['evidence_grade', 'evidence_summary', 'sources']);
  const hasCheck = together(cells, ['checked_on', 'checked_by', 'checked_how', 'next_check_due']);
  const isOurs = hasEvidence && !isForeign;
  const fields = {
    name: text('name'),
    kind: text('kind'),
    summary: text('summary'),
    description: text('description'),
    alert: text('alert'),
    needs: read('needs', listOf),
    audiences: read('audiences', wordsOf(audiences)),
    eligibilityDescription: text('eligibility_description'),
    minimumAge: read('minimum_age', age),
    maximumAge: read('maximum_age', age),
    noTreatmentNeeded: read('no_treatment_needed', readYesNo),
    areas: read('areas', listOf),
    ways: read('ways', wordsOf(ways)),
    venue: text('venue'),
    address,
    phones: read('phones', readPhones),
    email: text('email'),
    url: text('url'),
    openingDescription: text('opening_description'),
    opening: read('opening', readOpening),
    publicHolidays: text('public_holidays'),
    groupTimes: read('group_times', readGroupTimes),
    applicationProcess: text('application_process'),
    walkIn: read('walk_in', readYesNo),
    firstVisit: text('first_visit'),
    waitTime: text('wait_time'),
    feesDescription: text('fees_description'),
    free: read('free', readYesNo),
    languages: read('languages', listOf),
    directions: text('directions'),
    stepFree: read('step_free', readYesNo),
    accessibility: text('accessibility'),
    peerLed: read('peer_led', readYesNo),
    peerCanMeet: read('peer_can_meet', readYesNo),
    peerTraining: text('peer_training'),
    peerSupervision: text('peer_supervision'),
    independent: read('independent', readYesNo),
    publishUntil: text('shown_until'),
    ...(isOurs && {
      evidence: {
        grade: text('evidence_grade'),
        summary: text('evidence_summary'),
        sources: read('sources', readSources),
      },
    }),
    ...(isOurs &&
      hasCheck && {
        checked: {
          on: text('checked_on'),
          by: text('checked_by'),
          how: text('checked_how'),
          nextDue: text('next_check_due'),
        },
      }),
  } satisfies EveryField<'evidence' | 'checked'>;
  if (faults.length > 0) return { faults };
  const slug = text('slug');
  return {
    draft: {
      ...(slug !== undefined && { slug }),
      organisation: organisationOf(cells),
      carried: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      assumed: {
        ...(needsOtherwise.length > 0 && { needs: needsOtherwise }),
        ...(areasOtherwise.length > 0 && { areas: areasOtherwise }),
        address: { kind: 'hidden' },
        evidence: secondHand(source, text('checked_on')),
      },
      isOurs,
      addressIsPublic: isOurs && text('address_kind') !== undefined,
      remarks: [
        ...remarks,
        ...(hasCheck && !isOurs
          ? ['Its check was not taken over: it is somebody else’s. Their day stands with the source.']
          : []),
      ],
    },
  };
};
