/** A town on the map: where its point and its name stand, in units of the drawing. */
export type Town = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
  /** Left unnamed on a phone. */
  readonly minor?: true;
};

/**
 * The south-east of Ireland by its rivers: schematic, drawn by hand, no borders. A network elsewhere has no such map, and
 * its front page goes without.
 */
export const southEast = {
  areas: ['carlow', 'kilkenny', 'south-tipperary', 'waterford', 'wexford'],
  sea: 'M641-185c-1 17-5 71-4 100s15 49 10 75c-6 26-32 55-43 80s-16 48-24 72l-25 73-21 60c-4 14-5 15-3 25s14 22 15 35-1 33-9 40c-9 7-26 1-43 0l-61-5c-16-2-25-11-37-5-11 6-20 37-30 40s-19-23-30-25c-12-2-23 6-40 10s-41 9-61 15c-21 6-50 12-61 20-12 8 3 20-9 30-13 10-50 20-67 30-18 10-22 15-37 30s-31 43-55 60-76 33-91 40v1585h3085V-900H640Z',
  rivers:
    'M311-160 351 0q8 27 11 47c1 14-4 27-5 38s-3 18-2 30 8 27 8 40-7 27-7 40 7 23 7 35q-1 17-6 37c-3 14-11 36-12 48s4 12 6 25l3 55M153-35c8 8 39 36 51 50s16 26 22 35l13 21c5 9 13 23 17 34 5 11 5 21 9 33l19 37q7 16 16 27c6 8 13 12 22 20l29 28M98 115c-4 8-20 33-25 50s-4 31-6 50-9 46-7 63q2 25 13 37c8 8 22 14 31 10s12-30 23-36 29 0 44 1 31-1 45 3c13 4 19 15 34 22 16 7 42 15 58 19l37 6M445 5l-15 30c-4 10-10 18-8 30 1 12 13 28 17 40 5 12 5 18 9 30l16 40 11 39 7 41c2 12 1 23 6 30s20 9 24 11',
  riverNames: [
    { name: 'Barrow', x: 371, y: 165 },
    { name: 'Nore', x: 296, y: 182 },
    { name: 'Suir', x: 72, y: 232 },
    { name: 'Slaney', x: 468, y: 165 },
  ],
  towns: [
    { name: 'Carlow', x: 364, y: 47, label: { x: 350, y: 52, anchor: 'end' } },
    { name: 'Tullow', x: 422, y: 64, label: { x: 434, y: 70, anchor: 'start' } },
    { name: 'Kilkenny', x: 267, y: 138, label: { x: 281, y: 143, anchor: 'start' } },
    { name: 'Callan', x: 223, y: 193, label: { x: 213, y: 198, anchor: 'end' }, minor: true },
    { name: 'Urlingford', x: 164, y: 104, label: { x: 175, y: 109, anchor: 'start' }, minor: true },
    { name: 'Ballyragget', x: 241, y: 71, label: { x: 252, y: 76, anchor: 'start' }, minor: true },
    { name: 'Clonmel', x: 127, y: 288, label: { x: 127, y: 274, anchor: 'middle' } },
    { name: 'Cahir', x: 60, y: 278, label: { x: 68, y: 297, anchor: 'start' }, minor: true },
    { name: 'Carrick-on-Suir', x: 216, y: 292, label: { x: 212, y: 315, anchor: 'middle' } },
    { name: 'Waterford', x: 308, y: 336, label: { x: 302, y: 361, anchor: 'middle' } },
    { name: 'Wexford', x: 505, y: 297, label: { x: 518, y: 302, anchor: 'start' } },
    { name: 'Enniscorthy', x: 474, y: 214, label: { x: 485, y: 219, anchor: 'start' } },
    { name: 'Taghmon', x: 448, y: 304, label: { x: 440, y: 321, anchor: 'end' }, minor: true },
    { name: 'New Ross', x: 358, y: 267, label: { x: 370, y: 266, anchor: 'start' } },
    { name: 'Gorey', x: 558, y: 128, label: { x: 548, y: 133, anchor: 'end' } },
  ] satisfies Town[],
} as const;
