import type { Page } from '@playwright/test';

/** Where the focus stands: on what, where on the page (in CSS px), and what is wrong with the sight of it. */
export type Stop = {
  /** The place of the element among all that can be pressed, in the order of the markup; a set of radios shares one. */
  readonly place: number;
  readonly what: string;
  readonly inStrip: boolean;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly faults: readonly string[];
};

/** What a person could see that they can press or fill in, as the walk should find it. */
export const findPressable = (page: Page): Promise<readonly Pick<Stop, 'place' | 'what'>[]> =>
  page.evaluate(() => globalThis.focusWalk.pressable());

/**
 * Presses a key again and again and notes where the focus goes, until it leaves the page or comes back to where it has been.
 * Begins where the focus is, without noting it.
 */
export const walk = async (page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> => {
  await page.evaluate(() => globalThis.focusWalk.begin());
  // Day, month, year and the calendar of a date are stops within one field.
  const most = (await findPressable(page)).length + 5 + 3 * (await page.locator('[type="date"]').count());
  // All presses are sent at once and arrive one after the other: a walk of hundreds of stops need not wait for each answer.
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : 8 };
  const presses = Array.from({ length: most }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
  await Promise.all(presses.flat());
  await session.detach();
  return page.evaluate(() => globalThis.focusWalk.stops());
};

/**
 * Where a step goes against the eye: up and not to the right, or back to the left in the same line. Columns are read one after
 * the other, so a step from the foot of one to the head of the next is as it should be. The strip has a place of its own.
 */
export const stepsAgainstTheEye = (stops: readonly Stop[]): readonly string[] => {
  const slack = 4;
  return stops
    .filter(({ inStrip, what }) => !inStrip && !what.startsWith('a "Skip'))
    .flatMap((next, index, kept) => {
      const last = kept[index - 1];
      if (last === undefined) return [];
      const isAbove = next.box.bottom <= last.box.top + slack;
      const isBeside = next.box.top < last.box.bottom - slack && last.box.top < next.box.bottom - slack;
      const isToTheRight = next.box.left >= last.box.right - slack;
      const isToTheLeft = next.box.right <= last.box.left + slack;
      return (isAbove && !isToTheRight) || (isBeside && isToTheLeft)
        ? [`from ${last.what} to ${next.what}`]
        : [];
    });
};

declare global {
  var focusWalk: {
    pressable: () => { place: number; what: string }[];
    begin: () => void;
    stops: () => readonly Stop[];
  };
}

/** Runs in the page before its own scripts: how the walk looks at it. */
export const lookAtFocus = (): void => {
  const selector =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [contenteditable], [tabindex]';

  const isRadio = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';

  const placeOf = (element: Element, all: readonly Element[]): number =>
    isRadio(element)
      ? all.findIndex((one) => isRadio(one) && one.name === element.name && one.form === element.form)
      : all.indexOf(element);

  const inWords = (element: Element): string => {
    const text = isRadio(element)
      ? element.name
      : element.getAttribute('aria-label') || element.textContent?.trim() || element.id;
    return `${element.localName} "${text.replace(/\s+/g, ' ').slice(0, 50)}"`;
  };

  const canBeSeen = (element: Element): boolean =>
    element.checkVisibility({
      visibilityProperty: true,
      contentVisibilityAuto: true,
      opacityProperty: true,
    }) && element.getClientRects().length > 0;

  const everything = (): Element[] => [...document.querySelectorAll(selector)];

  const pressable = () => {
    const all = everything();
    const found = all.filter(
      (element) =>
        element instanceof HTMLElement &&
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        canBeSeen(element),
    );
    const places = new Set(found.map((element) => placeOf(element, all)));
    return [...places].map((place) => ({ place, what: inWords(all[place] ?? document.body) }));
  };

  const rgb = (color: string): readonly number[] | null => {
    const [red, green, blue, alpha = '1'] = color.match(/^rgba?\(([^)]*)\)$/)?.[1]?.split(/[ ,/]+/) ?? [];
    return red === undefined || Number(alpha) < 1 ? null : [red, green ?? '', blue ?? ''].map(Number);
  };

  const luminance = (channels: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  /** The colour behind an element's edge. */
  const ground = (from: Element | null): readonly number[] => {
    for (let element = from; element !== null; element = element.parentElement) {
      const found = rgb(getComputedStyle(element).backgroundColor);
      if (found !== null) return found;
    }
    return [255, 255, 255];
  };

  const ringFaults = (element: Element): string[] => {
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
      return ['no ring around it'];
    const color = rgb(style.outlineColor);
    const isInside = Number.parseFloat(style.outlineOffset) < 0;
    const found = color === null ? 0 : contrast(color, ground(isInside ? element : element.parentElement));
    return found < 3 ? [`a ring of contrast ${found.toFixed(1)}`] : [];
  };

  /** What lies over a part of an element: the strip, for example. Text that runs close does not hide it. */
  const coverOf = (element: Element, seen: Element | null): Element | null => {
    for (let over = seen; over !== null && !over.contains(element); over = over.parentElement) {
      if (over === element) return null;
      if (getComputedStyle(over).position !== 'static') return over;
    }
    return null;
  };

  const sightFaults = (element: Element): string[] => {
    const box = element.getBoundingClientRect();
    const isOutside = box.bottom > innerHeight || box.top < 0 || box.right > innerWidth || box.left < 0;
    if (isOutside && box.height < innerHeight) return ['not wholly in the window'];
    const corners = [...element.getClientRects()].flatMap((rect) => [
      [rect.left + 2, rect.top + 2],
      [rect.right - 2, rect.bottom - 2],
    ]);
    const covers = corners.map(([x = 0, y = 0]) => coverOf(element, document.elementFromPoint(x, y)));
    return covers.flatMap((cover) => (cover === null ? [] : [`covered by ${inWords(cover)}`]));
  };

  const stopAt = (element: Element): Stop => {
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return {
      place: placeOf(element, everything()),
      what: inWords(element),
      inStrip: element.closest('.strip') !== null,
      box: {
        left: rect.left + scrollX,
        right: rect.right + scrollX,
        top: rect.top + scrollY,
        bottom: rect.bottom + scrollY,
      },
      faults: [...new Set([...ringFaults(element), ...sightFaults(element)])],
    };
  };

  let stops: Stop[] = [];
  let been = new Set<Element>();
  let isOver = false;
  let last: Element | null = null;

  // Each press first notes where the last one led: by then the page has scrolled there.
  const note = (): void => {
    const element = document.activeElement;
    if (element === last && element !== document.body) return;
    last = element;
    if (element === null || element === document.body || been.has(element)) isOver ||= stops.length > 0;
    else if (!isOver) stops.push(stopAt(element));
    if (element !== null) been.add(element);
  };

  const begin = (): void => {
    stops = [];
    been = new Set();
    isOver = false;
    last = null;
    let isFirst = true;
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Tab' && !isFirst) note();
        if (key === 'Tab') isFirst = false;
      },
      { capture: true },
    );
  };

  globalThis.focusWalk = { pressable, begin, stops: () => stops };
};
