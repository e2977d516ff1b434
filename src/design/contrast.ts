/** The relative luminance of a colour like `#17242b` or `#fff`, from 0 to 1 (WCAG 2.2, “relative luminance”). */
export const luminance = (colour: string): number => {
  const digits = colour.replace('#', '');
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(six.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How far two colours stand apart, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export const contrast = (one: string, other: string): number => {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
