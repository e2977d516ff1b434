/** Makes the towns of a map choose: a button over each point. One is reached with Tab, the others with the arrows. */
export type TownMap = {
  /** Marks the town that somebody looks from; none of them when it is not on the map. */
  readonly mark: (town: string | undefined) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Puts the buttons over the drawing; `choose` is called with the name of a town. */
export const townMap = (figure: HTMLElement, choose: (town: string) => void): TownMap => {
  const drawing = figure.querySelector('svg');
  if (!drawing) return { mark: () => undefined };
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const points = [...drawing.querySelectorAll<SVGCircleElement>('[data-town]')];

  const buttons = points.map((point, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = index === 0 ? 0 : -1;
    button.setAttribute('aria-label', `Near ${point.dataset['town']}`);
    // Its attributes, because lengths that a drawing is asked for make the browser lay out the page first.
    button.style.insetInlineStart = `${((Number(point.getAttribute('cx')) - x) / width) * 100}%`;
    button.style.insetBlockStart = `${((Number(point.getAttribute('cy')) - y) / height) * 100}%`;
    button.addEventListener('click', () => choose(point.dataset['town'] ?? ''));
    return button;
  });
  const reach = (index: number) => {
    buttons.forEach((button, other) => {
      button.tabIndex = other === index ? 0 : -1;
    });
  };

  const towns = document.createElement('div');
  towns.className = 'towns';
  towns.role = 'toolbar';
  towns.ariaLabel = 'Choose a town on the map';
  towns.append(...buttons);
  towns.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const from = buttons.findIndex((button) => button.matches(':focus'));
    if (step === undefined || from === -1) return;
    event.preventDefault();
    const to = (from + step + buttons.length) % buttons.length;
    reach(to);
    buttons[to]?.focus();
  });
  const frame = document.createElement('div');
  frame.className = 'map-frame';
  drawing.replaceWith(frame);
  frame.append(drawing, towns);
  // The buttons say what the drawing shows.
  drawing.ariaHidden = 'true';

  return {
    mark: (town) => {
      points.forEach((point, index) => {
        const isHere = point.dataset['town'] === town;
        point.classList.toggle('here', isHere);
        buttons[index]?.setAttribute('aria-pressed', String(isHere));
        if (isHere) reach(index);
      });
    },
  };
};
