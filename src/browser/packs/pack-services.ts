import { html } from '#core/html/html.ts';
import type { HandoutFacts } from '#core/shortlist/handout-facts.ts';
import { handoutData } from '../shortlist/handout-data.ts';
import { putView } from '../show-view.ts';

/** Whether an id of a pack is a service's. */
export const isPackService = (id: string): boolean => id.startsWith('service/');

/** No more than one can look through: the field below narrows it down. */
const mostShown = 12;

let services: readonly HandoutFacts[] = [];

/**
 * Fills the part of the form for services: a field that narrows the list, and those that are ticked already. The list is one
 * file, the same for everybody; what is typed goes nowhere.
 */
export const offerServices = async (
  form: HTMLFormElement,
  ticked: readonly string[],
  changed: () => void,
): Promise<void> => {
  const part = form.querySelector<HTMLDetailsElement>('#pack-services');
  const list = part?.querySelector<HTMLElement>('[data-services]');
  const field = part?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!part || !list || !field) return;
  const isNew = services.length === 0;
  try {
    ({ services } = await handoutData());
  } catch {
    putView(
      list,
      html`<p>The list of services could not be fetched. Look at your connection and open this again.</p>`,
    );
    return;
  }
  const draw = (kept: readonly string[]) => {
    const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const isTicked = ({ slug }: HandoutFacts) => kept.includes(`service/${slug}`);
    const fits = (one: HandoutFacts) =>
      words.every((word) => `${one.name} ${one.place} ${one.kind}`.toLocaleLowerCase().includes(word));
    const shown = services.filter((one) => !isTicked(one) && fits(one));
    const some = [...services.filter(isTicked), ...shown.slice(0, mostShown)];
    putView(
      list,
      html`<ul class="plain">${some.map((one) => html`<li><label class="choice"><input type="checkbox" name="part" value="service/${one.slug}"${isTicked(one) ? html` checked` : null}><span>${one.name} <small>${one.place}${one.isCareful === true ? '. Think before it goes on paper: it could put somebody in danger.' : ''}</small></span></label></li>`)}</ul>${shown.length > mostShown ? html`<p><small>${shown.length - mostShown} more. Type a name or a place.</small></p>` : null}${some.length === 0 ? html`<p>No service of that name. Try fewer letters.</p>` : null}`,
    );
    changed();
  };
  const now = () => [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  if (isNew) field.addEventListener('input', () => draw(now()));
  draw([...new Set([...now(), ...ticked])]);
};
