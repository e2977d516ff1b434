import jsQR from 'jsqr';

/** What a phone reads from a drawn code, a path of its dark fields, painted four points a field; undefined when it reads nothing. */
export const readCode = (path: string, size: number): string | undefined => {
  const scale = 4;
  const side = size * scale;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        points.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return jsQR(points, side, side)?.data;
};
