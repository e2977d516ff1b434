import { type KnownServices, lookUp, type NamedService } from '#core/tools/listed/service-list.ts';
import { serviceRows } from '#core/tools/listed/service-rows.ts';
import { putView } from '../../show-view.ts';
import { knownServices } from './known-services.ts';
import type { WherePart } from './where.ts';

/** So many are shown at once; there is a button for more. */
const atOnce = 8;

const ownWords = 'line';

/** What a line of a table asks for: the directory’s needs, and its words; without needs anything is shown. */
export type Asked = { readonly needs: readonly string[]; readonly words: string };

/** Opens the directory over the page. `taken` gets the service that somebody chose; then the focus goes back. */
export const servicePicker = (tool: HTMLElement, where: WherePart) => {
  const dialog = tool.querySelector<HTMLDialogElement>('[data-picker]');
  const need = dialog?.querySelector<HTMLSelectElement>('[data-pick-need]');
  const audience = dialog?.querySelector<HTMLSelectElement>('[data-pick-audience]');
  const list = dialog?.querySelector<HTMLElement>('[data-picks]');
  const said = dialog?.querySelector<HTMLElement>('[data-pick-said]');
  const more = dialog?.querySelector<HTMLButtonElement>('[data-pick-more]');
  if (!dialog || !need || !audience || !list || !said || !more) return undefined;
  let known: KnownServices | undefined;
  let asked: Asked = { needs: [], words: '' };
  let taken: (service: NamedService) => void = () => undefined;
  let shown = atOnce;

  const draw = () => {
    if (known === undefined) return;
    const needs = need.value === ownWords ? asked.needs : need.value === '' ? [] : [need.value];
    const { area, near } = where.now();
    const { services, unsaid } = lookUp(known, { needs, audience: audience.value, area, near });
    said.textContent = `${services.length === 0 ? 'Nobody is' : services.length === 1 ? 'One is' : `${services.length} are`} listed for this.${unsaid === 0 ? '' : ` ${unsaid} more ${unsaid === 1 ? 'does' : 'do'} not say whom ${unsaid === 1 ? 'it is' : 'they are'} for.`}`;
    putView(list, serviceRows(services.slice(0, shown), 'Take this one'));
    more.hidden = services.length <= shown;
  };
  const again = () => {
    shown = atOnce;
    draw();
  };

  for (const select of [need, audience]) select.addEventListener('change', again);
  more.addEventListener('click', () => {
    const at = list.children.length;
    shown += atOnce;
    draw();
    list.children[at]?.querySelector<HTMLElement>('a')?.focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const slug = target.closest<HTMLElement>('[data-take]')?.dataset['take'];
    const service = known?.named.find((one) => one?.slug === slug);
    if (slug !== undefined && service !== undefined) taken(service);
    if (slug !== undefined || target.closest('[data-pick-close]')) dialog.close();
  });

  return {
    again,
    open: async (line: Asked, take: (service: NamedService) => void) => {
      asked = line;
      taken = take;
      need.querySelector(`[value="${ownWords}"]`)?.remove();
      if (line.needs.length > 0) {
        need.prepend(new Option(line.words, ownWords));
        need.value = ownWords;
      } else need.value = '';
      audience.value = '';
      list.replaceChildren();
      more.hidden = true;
      said.textContent = 'Looking …';
      dialog.showModal();
      try {
        known = await knownServices();
        again();
      } catch {
        said.textContent = 'The directory did not come: there may be no signal. Write the name by hand.';
      }
    },
    known: () => known,
  };
};
