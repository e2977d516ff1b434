import type { Point } from '#core/places/distance.ts';
import { lookUpPlace, suggestPlaces } from '#core/places/match-place.ts';
import { gazetteerSource } from '../../directory/gazetteer.ts';

/** Where somebody looks: an area by its slug, or none; and a point, when they named a town. */
export type Where = { readonly area: string; readonly near?: Point };

/** The place on a page of tools. */
export type WherePart = { readonly now: () => Where; readonly forget: () => void };

/** Keeps every choice of a county on the page in step, and reads the town; `changed` is called after each choice. */
export const wherePart = (tool: HTMLElement, changed: () => void): WherePart => {
  const counties = [...tool.querySelectorAll<HTMLSelectElement>('[data-area]')];
  const town = tool.querySelector<HTMLInputElement>('[data-town]');
  const towns = tool.querySelector('#where-towns');
  const said = tool.querySelector('[data-where-said]');
  const places = gazetteerSource();
  let area = '';
  let near: Point | undefined;

  const say = (words: string) => {
    if (said) said.textContent = words;
  };
  const setArea = (slug: string) => {
    area = slug;
    for (const county of counties) county.value = slug;
  };

  const readTown = async () => {
    const written = town?.value.trim() ?? '';
    near = undefined;
    say('');
    if (written === '' || town === null) return;
    const gazetteer = await places.get().catch(() => undefined);
    if (gazetteer === undefined)
      return say('The list of towns did not come. Choose from the list beside it, or try again.');
    const match = lookUpPlace(written, gazetteer);
    if (match === undefined) return say(`We don’t know a place called “${written}”. Try a town near it.`);
    near = match.place;
    town.value = match.place.name;
    setArea(match.place.area ?? '');
    if (match.place.area === undefined)
      say(`${match.place.name} lies outside what is listed here. The nearest come first.`);
  };

  for (const county of counties)
    county.addEventListener('change', () => {
      setArea(county.value);
      // A town of another county would say something else than what was chosen last.
      near = undefined;
      if (town) town.value = '';
      say('');
      changed();
    });
  town?.addEventListener('focus', () => void places.get().catch(() => undefined));
  town?.addEventListener('input', () => {
    towns?.replaceChildren(
      ...suggestPlaces(town.value, places.known()).map(({ name, county }) => new Option(county, name)),
    );
  });
  town?.addEventListener('change', () => void readTown().then(changed));

  return {
    now: () => ({ area, ...(near && { near }) }),
    forget: () => {
      setArea('');
      near = undefined;
      if (town) town.value = '';
      say('');
    },
  };
};
