import type { Page } from '@playwright/test';

/**
 * What is lost of a page in the window as it is: a page wider than the window, text that is cut off or lies over other text,
 * and a strip that takes more than a quarter of the height. One sentence each; the same fault on many elements is said once.
 */
export const findLosses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const inWords = (element: Element): string => {
      const name = [element.localName, ...element.classList].join('.');
      return `${name} "${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    };

    const isForEyes = (element: Element): boolean =>
      element.checkVisibility({
        visibilityProperty: true,
        contentVisibilityAuto: true,
        opacityProperty: true,
      }) &&
      // What is clipped to nothing is for ears.
      getComputedStyle(element).clipPath !== 'inset(50%)' &&
      element.closest('.aside-for-ears, .skip, svg') === null;

    const elements = [...document.body.querySelectorAll('*')].filter(isForEyes);

    const tooWide = (): string[] => {
      const wide = document.documentElement.scrollWidth;
      if (wide <= innerWidth) return [];
      const culprit = elements
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .at(-1);
      return [
        `the page is ${wide} px wide in ${innerWidth}: ${culprit ? inWords(culprit) : 'nobody knows why'}`,
      ];
    };

    const cutOff = (): string[] =>
      elements
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const clipsAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
          const clipsDown =
            (overflowY === 'hidden' || overflowY === 'clip') &&
            element.scrollHeight > element.clientHeight + 1;
          return (clipsAcross || clipsDown) && element.clientWidth > 1 && !element.matches('input, textarea');
        })
        .map((element) => `cut off: ${inWords(element)}`);

    /** Where the lines of an element's own text lie, a little less high than its letters. */
    const linesOf = (element: Element): DOMRect[] =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        })
        .map((rect) => {
          const spare = rect.height * 0.25;
          return new DOMRect(rect.x, rect.y + spare, rect.width, rect.height - 2 * spare);
        });

    const lines = elements
      .filter((element) => element.closest('.strip') === null)
      .flatMap((element) => linesOf(element).map((line) => ({ element, line })))
      .toSorted((one, other) => one.line.top - other.line.top);

    const meet = (one: DOMRect, other: DOMRect): boolean =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 1 &&
      other.top < one.bottom - 1;

    const overlapping = (): string[] =>
      lines.flatMap(({ element, line }, index) => {
        const found: string[] = [];
        for (const next of lines.slice(index + 1)) {
          if (next.line.top >= line.bottom) break;
          if (next.element !== element && meet(line, next.line))
            found.push(`${inWords(element)} lies over ${inWords(next.element)}`);
        }
        return found;
      });

    const outside = (): string[] =>
      lines
        .filter(({ line }) => line.right > innerWidth + 1 || line.left < -1)
        .map(({ element }) => `out of sight: ${inWords(element)}`);

    const greedyStrip = (): string[] => {
      const strip = document.querySelector('.strip');
      if (strip === null || getComputedStyle(strip).position === 'static') return [];
      const { height } = strip.getBoundingClientRect();
      return height > innerHeight / 4 ? [`the strip takes ${Math.round(height)} of ${innerHeight} px`] : [];
    };

    return [...new Set([...tooWide(), ...cutOff(), ...outside(), ...overlapping(), ...greedyStrip()])];
  });

/** Sets the space between lines, paragraphs, letters and words as WCAG 1.4.12 says that a reader may. */
export const widenSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/** Opens whatever can be opened, so that nothing inside is overlooked. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
