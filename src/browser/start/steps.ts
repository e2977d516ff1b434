import { fill } from '#core/languages/sentence.ts';
import { carryAnswers } from '../contact/carried-answers.ts';

const steps = ['what', 'who', 'where', 'ways'] as const;
type Step = (typeof steps)[number];

/**
 * Asks the three questions of “Where do I start?” one at a time and ends in the part of the page that fits. Answers stay in the
 * page: Back and Forward keep them, leaving forgets them, and they are in no address and no request.
 */
export const startSteps = (): void => {
  const place = document.querySelector<HTMLElement>('#start');
  const form = place?.querySelector('form');
  if (!place || !form) return;

  const answer = (name: string): string | undefined =>
    form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;

  const show = (step: Step): void => {
    place.dataset['at'] = step;
    for (const part of form.querySelectorAll<HTMLElement>('.step')) part.hidden = part.id !== `step-${step}`;
    const progress = form.querySelector<HTMLElement>('#progress');
    if (progress)
      progress.textContent = fill(progress.dataset['said'] ?? '', { number: steps.indexOf(step) + 1 });
    form.hidden = step === 'ways';
    if (step === 'ways')
      showWays(place, { need: answer('need'), asker: answer('asker'), area: answer('area') });
    const title =
      step === 'ways'
        ? place.querySelector<HTMLElement>('.way:not([hidden]) h2')
        : form.querySelector<HTMLElement>(`#${step}-title`);
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start' });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const at = stepNamed(place.dataset['at']);
    const part = form.querySelector<HTMLElement>(`#step-${at}`);
    const isAnswered = part?.querySelector(':checked') !== null;
    part?.querySelector('.error')?.toggleAttribute('hidden', isAnswered);
    if (!isAnswered) return part?.querySelector('input')?.focus();
    const next = steps[steps.indexOf(at) + 1] ?? 'ways';
    history.pushState({ step: next }, '');
    show(next);
  });
  // A link within the page makes an entry of its own, which has no step and leads to none.
  history.replaceState({ step: 'what' }, '');
  addEventListener('popstate', (event) => {
    if (event.state === null) return;
    const wanted = stepNamed(event.state?.step);
    const isReached = ['need', 'asker', 'area'].slice(0, steps.indexOf(wanted)).every((name) => answer(name));
    show(isReached ? wanted : 'what');
  });
  addEventListener('pagehide', () => {
    form.reset();
    delete place.dataset['at'];
    form.hidden = false;
  });
  place.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-back]') !== null) history.back();
    if (event.target.closest('[data-ask]') === null) return;
    const [asker, area, need] = [answer('asker'), answer('area'), answer('need')];
    carryAnswers({ ...(asker && { asker }), ...(area && { area }), ...(need && { need }) });
  });
};

const stepNamed = (name: unknown): Step => steps.find((step) => step === name) ?? 'what';

type Chosen = { readonly [Name in 'need' | 'asker' | 'area']: string | undefined };

/** Leaves of all ways the one that fits, and of its lists what is for this visitor. */
const showWays = (place: Element, { need, asker, area }: Chosen): void => {
  for (const way of place.querySelectorAll<HTMLElement>('[data-need]')) {
    way.hidden = way.dataset['need'] !== need;
    for (const part of way.querySelectorAll<HTMLElement>('[data-asker]'))
      part.hidden = part.dataset['asker'] !== asker;
    let shown = 0;
    for (const listed of way.querySelectorAll<HTMLElement>('[data-areas]')) {
      listed.hidden = !listed.dataset['areas']?.split(' ').includes(area ?? '');
      if (!listed.hidden) shown += 1;
    }
    way.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
  }
  for (const link of place.querySelectorAll<HTMLElement>('[data-area]'))
    link.hidden = link.dataset['area'] !== area;
};
