import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as its pixels: three bytes each, red, green, blue, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly bytes: Uint8Array };

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

const chunksOf = (png: Buffer): { readonly type: string; readonly data: Buffer }[] => {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
};

/** Which of its neighbours a byte is guessed from: the one nearest to left + above - corner. */
const paeth = (left: number, above: number, corner: number): number => {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

/**
 * Reads a picture as Chromium writes it: eight bits a channel, red, green, blue and perhaps how opaque, which is left out.
 * Throws when it is another kind of PNG. (PNG, third edition, 9.2 “Filter types”)
 */
export const readPng = (png: Buffer): Pixels => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const [depth, colour, , , interlace] = header?.subarray(8) ?? [];
  if (!header || depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0)
    throw new Error('This PNG is not of the kind that the browser writes.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const step = colour === 6 ? 4 : 3;
  const row = width * step;
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const bytes = new Uint8Array(width * height * 3);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    const line = raw.subarray(y * (row + 1) + 1, (y + 1) * (row + 1));
    for (let x = 0; x < row && filter !== 0; x += 1) {
      const left = x < step ? 0 : (line[x - step] ?? 0);
      const up = above[x] ?? 0;
      const corner = x < step ? 0 : (above[x - step] ?? 0);
      const guess =
        filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      line[x] = ((line[x] ?? 0) + guess) & 255;
    }
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1)
        bytes[(y * width + x) * 3 + channel] = line[x * step + channel] ?? 0;
    }
    above = line;
  }
  return { width, height, bytes };
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** The most colours that a kept picture has. */
const mostColours = 32;

/** A colour is a surface when it has this part of all pixels; another one counts when it is this far from those kept. */
const surface = 1 / 500;
const apart = 32 ** 2;

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

/**
 * The commonest colours of a picture that can be told apart and, for each pixel, which of them it has. Surfaces and lines
 * keep their colour to the last bit; the many shades at the edge of letters become the nearest that is kept, which is what
 * makes a picture small.
 */
const fewColours = ({ bytes }: Pixels): { readonly palette: number[]; readonly indexes: Uint8Array } => {
  const colours = Uint32Array.from({ length: bytes.length / 3 }, (_, pixel) => {
    const at = pixel * 3;
    return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || one - other)
    .map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byCount) {
    if (palette.length === mostColours) break;
    const isSurface = (counts.get(colour) ?? 0) >= colours.length * surface;
    if (isSurface || palette.every((kept) => distance(kept, colour) >= apart)) palette.push(colour);
  }
  const nearest = (colour: number) =>
    palette.reduce(
      (best, kept, index) => (distance(kept, colour) < distance(palette[best] ?? 0, colour) ? index : best),
      0,
    );
  const indexOf = new Map(byCount.map((colour) => [colour, nearest(colour)]));
  return { palette, indexes: Uint8Array.from(colours, (colour) => indexOf.get(colour) ?? 0) };
};

/** Writes a picture small, with few colours. The same pixels give the same bytes. */
export const writeSmallPng = (pixels: Pixels): Buffer => {
  const { width, height } = pixels;
  const { palette, indexes } = fewColours(pixels);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
