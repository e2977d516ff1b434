import { knownServices } from './known-services.ts';
import { namedServices } from './named-services.ts';
import { servicePicker } from './picker.ts';
import { followServices } from './service-cell.ts';
import { askedBy, putInto, putIntoPlan } from './taking.ts';
import { type Where, wherePart } from './where.ts';

/** The directory on the page of a tool. */
export type ListedPart = { readonly now: () => Where; readonly forget: () => void };

const notThere =
  'The directory did not come: there may be no signal. The lists below are pages of their own.';

/** Names services near a place, and looks them up for lines of tables. `changed` is called when the place is another. */
export const startListed = (tool: HTMLElement, changed: () => void): ListedPart => {
  const plan = [...tool.querySelectorAll('[data-lines] [data-service]')].at(-1)?.closest('section');
  const planTitle = plan?.querySelector('h2')?.textContent?.trim();
  const named = namedServices(tool, planTitle && `Into “${planTitle}”`);
  const said = tool.querySelector('[data-where-said]');
  const where = wherePart(tool, () => {
    named.show(where.now()).then(changed, () => {
      if (said) said.textContent = notThere;
    });
    picker?.again();
  });
  const picker = servicePicker(tool, where);

  tool.addEventListener('click', async ({ target }) => {
    if (!(target instanceof Element)) return;
    const look = target.closest('[data-look-up]');
    const cell = look?.parentElement?.querySelector<HTMLTextAreaElement>('[data-service]');
    if (cell && picker)
      await picker.open(askedBy(tool, cell.closest('[data-line]')), (service) => putInto(cell, service));
    const take = target.closest<HTMLButtonElement>('[data-nearby] [data-take]');
    if (take === null) return;
    const service = (await knownServices()).named.find((one) => one?.slug === take.dataset['take']);
    const worked = service !== undefined && putIntoPlan(tool, service);
    take.disabled = true;
    take.textContent = worked ? 'It is there' : 'No line is empty. Add one.';
    if (!worked) take.disabled = false;
  });

  followServices(tool);
  const block = tool.querySelector<HTMLElement>('[data-where]');
  if (block) block.hidden = false;
  for (const look of tool.querySelectorAll<HTMLElement>('[data-look-up]')) look.hidden = false;
  return {
    now: where.now,
    forget: () => {
      where.forget();
      named.putBack();
    },
  };
};
