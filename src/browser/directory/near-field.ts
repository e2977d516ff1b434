import { nearestPlace, type Point } from '#core/places/distance.ts';
import { type Gazetteer, lookUpPlace, suggestPlaces } from '#core/places/match-place.ts';
import type { Place } from '#core/places/place.ts';
import { devicePlace, hasDevicePlace } from './device-place.ts';
import type { GazetteerSource } from './gazetteer.ts';
import { part } from './page-part.ts';

/** Where somebody looks from. Without an area it is a place that the directory does not cover, or nobody knows. */
export type Near = {
  readonly name: string;
  readonly point: Point;
  readonly area?: string | undefined;
  readonly isCovered: boolean;
};

/** The field for a town, with the button for the device's own place and the choice of how far. */
export type NearField = {
  readonly near: () => Near | undefined;
  readonly withinKm: () => number | undefined;
  readonly choose: (place: Place | undefined) => void;
  readonly chooseByName: (name: string) => Promise<void>;
  readonly anyDistance: () => void;
  readonly clear: () => void;
  /** Writes into the choices of how far how many each leaves. */
  readonly showCounts: (countOf: (withinKm: number | undefined) => number) => void;
};

const nearOf = (place: Place): Near => ({
  name: place.name,
  point: place,
  area: place.area,
  isCovered: place.area !== undefined,
});

const noPlaces = 'The list of towns did not come. Try again when you are online.';

/** Makes the fields work; `changed` is called after each choice. */
export const nearField = (search: HTMLElement, places: GazetteerSource, changed: () => void): NearField => {
  const field = part<HTMLInputElement>(search, '#look-near');
  const said = part(search, '#look-near-said');
  const suggestions = part(search, 'datalist');
  const within = part(search, '[data-within]');
  const distance = part<HTMLSelectElement>(within, 'select');
  const device = part<HTMLButtonElement>(search, '[data-device]');
  const labels = new Map([...distance.options].map((option) => [option, option.text]));
  let near: Near | undefined;

  const set = (next: Near | undefined, written: string, sentence = '') => {
    near = next;
    if (field.value !== written) field.value = written;
    if (said.textContent !== sentence) said.textContent = sentence;
    within.hidden = next === undefined;
    if (next === undefined) distance.value = '';
  };

  const suggest = (gazetteer: Gazetteer) => {
    suggestions.replaceChildren(
      ...suggestPlaces(field.value, gazetteer).map(
        ({ name, also = [], county }) => new Option([...also, county].join(', '), name),
      ),
    );
  };

  const read = async () => {
    const written = field.value.trim();
    if (written === '') return set(undefined, '');
    // Enter is told twice, and what was said about the first reading stays.
    if (written === near?.name) return;
    const gazetteer = await places.get().catch(() => undefined);
    // Somebody may have gone on writing meanwhile.
    if (field.value.trim() !== written) return;
    if (gazetteer === undefined) return set(undefined, written, noPlaces);
    const match = lookUpPlace(written, gazetteer);
    if (match === undefined)
      return set(undefined, written, `We don’t know a place called “${written}”. Try a town near it.`);
    set(
      nearOf(match.place),
      match.place.name,
      match.exact ? '' : `We took “${written}” for ${match.place.name}.`,
    );
  };
  const readAndTell = () => read().then(changed);

  const locate = async () => {
    device.disabled = true;
    said.textContent = 'Asking your device …';
    const [found, gazetteer] = await Promise.all([
      devicePlace(),
      places.get().catch((): Gazetteer => new Map()),
    ]);
    device.disabled = false;
    device.focus();
    if (found.kind === 'no') return set(near, field.value, found.sentence);
    const nearest = nearestPlace(found.point, gazetteer.values());
    set(
      {
        name: 'where you are',
        point: found.point,
        area: nearest?.area,
        isCovered: nearest === undefined || nearest.area !== undefined,
      },
      '',
      'We have your place. It stays on this device.',
    );
  };

  field.addEventListener('focus', () => void places.get().then(suggest, () => undefined));
  field.addEventListener('input', () => suggest(places.known()));
  field.addEventListener('change', () => void readAndTell());
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void readAndTell();
  });
  distance.addEventListener('change', changed);
  device.hidden = !hasDevicePlace();
  device.addEventListener('click', () => void locate().then(changed));
  // Written before this ran.
  if (field.value.trim() !== '') void readAndTell();

  return {
    near: () => near,
    withinKm: () => (near === undefined || distance.value === '' ? undefined : Number(distance.value)),
    choose: (place) => {
      if (place === undefined) set(undefined, '');
      else set(nearOf(place), place.name);
    },
    chooseByName: async (name) => {
      field.value = name;
      await readAndTell();
    },
    anyDistance: () => {
      distance.value = '';
    },
    clear: () => set(undefined, ''),
    showCounts: (countOf) => {
      if (near === undefined) return;
      for (const [option, label] of labels) {
        const words = `${label} (${countOf(option.value === '' ? undefined : Number(option.value))})`;
        if (option.text !== words) option.text = words;
      }
    },
  };
};
