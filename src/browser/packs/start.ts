import { mostInPack, readPackLink, writePackLink } from '#core/packs/pack-link.ts';
import { showPack } from './pack-document.ts';
import { isPackService, offerServices } from './pack-services.ts';

/** The boxes that are ticked, in the order of the page. */
const chosen = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[name="part"]:checked')].map(({ value }) => value);

/** Runs `/packs/`: choosing, and the pack that an address names. Nothing is kept, and nothing is sent but the asking for pages. */
export const startPacks = (): void => {
  const form = document.querySelector<HTMLFormElement>('#pack-choice');
  const place = document.querySelector<HTMLElement>('#pack');
  const intro = document.querySelector<HTMLElement>('#packs');
  const status = form?.querySelector<HTMLElement>('[data-count]');
  const make = form?.querySelector<HTMLButtonElement>('[data-make]');
  if (!form || !place || !intro || !status || !make) return;

  const count = () => {
    const { length } = chosen(form);
    const tooMany = length > mostInPack;
    make.disabled = length === 0 || tooMany;
    status.textContent = tooMany
      ? `${length} chosen. A pack holds ${mostInPack} at most.`
      : `${length === 0 ? 'Nothing' : length} chosen.`;
  };

  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-all]')) {
    button.addEventListener('click', () => {
      const boxes = [
        ...(button.closest('[data-group]')?.querySelectorAll<HTMLInputElement>('input[name="part"]') ?? []),
      ];
      const tick = boxes.some((box) => !box.checked);
      for (const box of boxes) box.checked = tick;
      count();
    });
  }
  form.addEventListener('change', count);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!make.disabled) location.hash = writePackLink(chosen(form));
  });

  const choose = () => {
    place.hidden = true;
    place.replaceChildren();
    intro.hidden = false;
  };

  const follow = async () => {
    const pack = readPackLink(location.hash);
    if (pack === undefined) {
      // A place inside the pack that is shown is no way out of it.
      if (location.hash === '' || location.hash === '#') choose();
      return;
    }
    for (const box of form.querySelectorAll<HTMLInputElement>('input[name="part"]')) {
      box.checked = pack.ids.includes(box.value);
      if (box.checked) box.closest('details')?.setAttribute('open', '');
    }
    await offerServices(form, pack.ids.filter(isPackService), count);
    count();
    make.disabled = true;
    const say = (done: number) => {
      status.textContent = `Fetching ${done} of ${pack.ids.length} …`;
    };
    say(0);
    await showPack(place, pack.ids, pack.unreadable, say, () => history.back());
    place.hidden = false;
    intro.hidden = true;
    place.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
    count();
  };

  form
    .querySelector('#pack-services')
    ?.addEventListener('toggle', () => void offerServices(form, [], count), {
      once: true,
    });
  addEventListener('hashchange', () => void follow());
  count();
  form.classList.add('ready');
  void follow();
};
