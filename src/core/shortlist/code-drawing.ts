/**
 * A square of dark and light fields (a QR code, with its margin) as the path of an SVG whose `viewBox` is `0 0 size size`:
 * one stroke of the pen for each run of dark fields in a row.
 */
export const drawFields = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        const from = x;
        while (row[x + 1] === true) x += 1;
        runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
      }
      return runs;
    })
    .join('');
