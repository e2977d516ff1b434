const namespace = 'http://www.w3.org/2000/svg';
const width = 120;
const height = 16;
const edge = 8;

const shape = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

/** A line from 0 to the most, with marks on it. The numbers stand beside it in words: this is for the eye alone. */
export const lineOfPoints = (
  most: number,
  marks: (at: (value: number) => number) => SVGElement[],
): SVGElement => {
  const at = (value: number) => edge + (value / Math.max(1, most)) * (width - 2 * edge);
  const drawing = shape('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'aria-hidden': 'true',
    class: 'points',
  });
  drawing.append(shape('path', { d: `M${edge} 8H${width - edge}`, class: 'track' }), ...marks(at));
  return drawing;
};

const middle = height / 2;
/** A full mark: what is now, or the average. */
export const fullMark = (x: number): SVGElement => shape('circle', { cx: x, cy: middle, r: 5, class: 'now' });
/** An empty mark: what was. */
export const emptyMark = (x: number): SVGElement =>
  shape('circle', { cx: x, cy: middle, r: 6, class: 'then' });
/** From the lowest to the highest. */
export const spanMark = (from: number, to: number): SVGElement =>
  shape('path', { d: `M${from} ${middle}H${to}`, class: 'span' });

/** Draws now and then into a row of the figures, in place of what was drawn there. */
export const drawPoints = (row: Element, most: number, now?: number, then?: number): void => {
  row.querySelector('.points')?.remove();
  if (now === undefined && then === undefined) return;
  row
    .querySelector('th')
    ?.append(
      lineOfPoints(most, (at) => [
        ...(then === undefined ? [] : [emptyMark(at(then))]),
        ...(now === undefined ? [] : [fullMark(at(now))]),
      ]),
    );
};
