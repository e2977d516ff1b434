import { didYouMean } from '../../../content/check/reading/nearest.ts';
import { plain } from '../../../places/match-place.ts';
import type { Draft, DraftReading, ReadingContext } from '../draft.ts';
import { secondHand } from '../second-hand.ts';
import type { PhoneInput, ServiceInput } from './hsds-input.ts';
import { organisationFromHsds } from './organisation-from-hsds.ts';
import { foreignPlace } from './place-from-hsds.ts';
import { plainText } from './plain-text.ts';
import type { Said } from './said.ts';
import { foreignTimes } from './times-from-hsds.ts';

type Phones = { readonly number: string; readonly description?: string }[];

/** `(01) 234-5678` and `+353 (0)1 234 5678` in digits and spaces. */
const digitsOf = (number: string): string =>
  number
    .replace(/^(\+\d+\s*)\(0\)/, '$1')
    .replace(/[().\-–/\s]+/g, ' ')
    .trim();

const phonesOf = (input: ServiceInput): { readonly phones: Phones; readonly remarks: string[] } => {
  const anywhere: PhoneInput[][] = [
    input.phones,
    input.contacts.flatMap(({ phones }) => phones),
    input.service_at_locations.flatMap(({ phones }) => phones),
  ];
  const written = (anywhere.find((phones) => phones.length > 0) ?? []).filter(({ type }) => type !== 'fax');
  const phones: Phones = [];
  const remarks: string[] = [];
  for (const { number = '', extension, description } of written) {
    const digits = digitsOf(number);
    if (!/^\+?\d[\d ]{1,17}\d$/.test(digits))
      remarks.push(`“${number.slice(0, 40)}” is no number to ring: left out.`);
    else if (!phones.some((phone) => phone.number === digits)) {
      const words = [description, extension === undefined ? undefined : `extension ${extension}`]
        .filter((part) => part !== undefined)
        .join(', ');
      phones.push({ number: digits, ...(words !== '' && { description: words }) });
    }
  }
  return { phones, remarks };
};

/** Our needs that the terms of a record mean: by name, or by another word that people say for it. */
const needsMeant = (terms: readonly string[], { needs }: ReadingContext): string[] => {
  const said = new Set(terms.map(plain));
  return needs
    .filter(({ slug, name, alsoSaid = [] }) =>
      [slug, name, ...alsoSaid].some((word) => said.has(plain(word))),
    )
    .map(({ slug }) => slug);
};

const areaOf = (name: string, { areas }: ReadingContext): string | undefined => {
  const wanted = plain(name).replace(/^(?:county|co) /, '');
  return areas.find((area) => area.slug === name || plain(area.name) === wanted)?.slug;
};

/** The areas that an address lies in: by what it says of itself, else by its town. */
const areasOfAddress = (input: ServiceInput, context: ReadingContext): string[] => {
  const addresses = input.service_at_locations.flatMap(({ location }) => location?.addresses ?? []);
  const found = addresses.flatMap(
    ({ state_province = '', region = '', city = '' }) =>
      areaOf(state_province, context) ??
      areaOf(region, context) ??
      context.gazetteer.get(plain(city))?.area ??
      [],
  );
  return [...new Set(found)];
};

const firstSentence = (text: string): string => {
  const sentence = /^[\s\S]+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
};

const quoted = (words: readonly string[]): string =>
  words
    .slice(0, 3)
    .map((word) => `“${word.slice(0, 60)}”`)
    .join(', ');

const needsFault = (terms: readonly string[], { needs }: ReadingContext): string => {
  const names = needs.flatMap(({ slug, name }) => [slug, name]);
  const nearest = terms.map((term) => didYouMean(term, names)).find((words) => words !== '') ?? '';
  const said =
    terms.length === 0
      ? 'It says for no need what it is for.'
      : `None of its terms is a need here: ${quoted(terms)}.`;
  return `${said}${nearest} Give one for all such records: --need <need>. The needs are in content/needs.json.`;
};

const areasFault = (names: readonly string[], { areas }: ReadingContext): string => {
  const known = areas.flatMap(({ slug, name }) => [slug, name]);
  const nearest = names.map((name) => didYouMean(name, known)).find((words) => words !== '') ?? '';
  const said =
    names.length === 0 ? 'It names no area.' : `None of its areas is covered here: ${quoted(names)}.`;
  return `${said}${nearest} The areas are in content/site.json; to give one for all such records: --area <area>.`;
};

/**
 * Reads somebody else's record. Needs and areas are those of its terms and areas that are ours by name; texts lose their
 * HTML; it is second-hand whatever it says of itself.
 */
export const foreignService = (input: ServiceInput, said: Said, context: ReadingContext): DraftReading => {
  const name = input.name?.trim();
  const description = input.description === undefined ? undefined : plainText(input.description);
  const areaNames = input.service_areas.flatMap((area) => area.name ?? []);
  const needs = needsMeant(said.foreignTerms, context);
  const areas = [...new Set(areaNames.flatMap((area) => areaOf(area, context) ?? []))];
  const otherAreas = areaNames.filter((area) => areaOf(area, context) === undefined);
  const assumedAreas = areaNames.length === 0 ? areasOfAddress(input, context) : [];
  const [needsElse, areasElse] = [
    context.needsOtherwise,
    assumedAreas.length > 0 ? assumedAreas : context.areasOtherwise,
  ];
  const faults = [
    ...(needs.length + needsElse.length === 0 ? [needsFault(said.foreignTerms, context)] : []),
    ...(areas.length + areasElse.length === 0 ? [areasFault(areaNames, context)] : []),
  ];
  if (faults.length > 0) return { faults };
  const { phones, remarks } = phonesOf(input);
  const schedules =
    input.schedules.length > 0
      ? input.schedules
      : (input.service_at_locations.find((place) => place.schedules.length > 0)?.schedules ?? []);
  const times = foreignTimes(schedules);
  const place = foreignPlace(input);
  const text = (words: string | undefined) => (words === undefined ? undefined : plainText(words));
  const carried: Draft['carried'] = {
    name,
    description,
    alert: text(input.alert),
    needs: needs.length > 0 ? needs : undefined,
    eligibilityDescription: text(input.eligibility_description),
    minimumAge: input.minimum_age,
    maximumAge: input.maximum_age,
    areas: areas.length > 0 ? areas : undefined,
    phones: phones.length > 0 ? phones : undefined,
    email: input.email,
    url: input.url,
    applicationProcess: text(input.application_process),
    waitTime: text(input.wait_time),
    feesDescription: text(input.fees_description ?? input.fees),
    free: input.cost_options.some(({ amount }) => amount === 0) ? true : undefined,
    languages: input.languages.some((language) => language.name !== undefined)
      ? input.languages.flatMap((language) => language.name ?? [])
      : undefined,
    ...times.fields,
    ...place.fields,
  };
  const { id } = input;
  return {
    draft: {
      ...(id !== undefined && { id }),
      organisation: organisationFromHsds(input.organization, false).organisation,
      carried: Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== undefined)),
      assumed: {
        kind: said.foreignTerms.find((term) => term.length <= 60) ?? 'Service',
        summary: description === undefined ? undefined : firstSentence(description),
        needs: needsElse,
        areas: areasElse,
        address: { kind: 'hidden' },
        evidence: secondHand(context.source, input.assured_date?.slice(0, 10)),
      },
      isOurs: false,
      addressIsPublic: false,
      remarks: [
        ...remarks,
        ...times.remarks,
        ...place.remarks,
        ...(otherAreas.length > 0
          ? [`Areas that are not covered here were left out: ${quoted(otherAreas)}.`]
          : []),
      ],
    },
  };
};
