import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteerRowSchema } from '../../src/lib/gazetteer/format.ts';
import { readGazetteerFile } from '../../src/lib/gazetteer/read-file.ts';
import { packRow } from '../../src/lib/gazetteer/row-line.ts';
import { readAdmin1 } from './admin1.ts';
import { RowSet } from './builder.ts';
import { readOrganisations } from './organisations.ts';
import { chinaPoints } from './china-points.ts';
import { addCountries } from './country-names.ts';
import { addDivisions } from './divisions.ts';
import { addEnglish } from './english.ts';
import { addForeignCities } from './foreign-cities.ts';
import { addForeignDivisions, foreignNames, geonamesDivisions } from './foreign-divisions.ts';
import { addWaters, addZones } from './features.ts';
import { addGroups } from './groups.ts';
import { addFormerNames } from './history.ts';
import { addHandForms } from './hand-forms.ts';
import { addPopulations } from './populations.ts';
import { seats, setPoint, setPoints } from './points.ts';
import { pullInside } from './pull-inside.ts';
import { sarPoints } from './sar-points.ts';
import { drawnPolygons, drawWorld, labelPoints, layerFile } from './shapes.ts';
import type { Unit } from './shapes.ts';
import { divide, propertiesOf, provincePoints, unitsOf } from './units.ts';

/** The table of contents of `npm run geo`: names, then points, then shapes. */
async function build(folder: string): Promise<void> {
	const rows = new RowSet();
	addCountries(rows);
	await addDivisions(rows);
	addEnglish(rows);
	const divided = divide(readAdmin1());
	const allowed = foreignNames(rows);
	const abroad = addForeignDivisions(rows, divided.countries, allowed);
	const cities = addForeignCities(rows, geonamesDivisions(divided.countries), allowed);
	console.error(
		`geo: ${cities.count.named} of ${cities.count.wanted} foreign cities have a Chinese name`
	);
	addPopulations(rows);
	addGroups(rows);
	const lost = addFormerNames(rows);
	if (lost.length > 0) console.error(`geo: no successor for ${lost.join(' ')}`);
	const waters = addWaters(rows);
	const zones = addZones(rows);
	addHandForms(rows);
	const organisations = readOrganisations(rows);

	const world = drawWorld(unitsOf(divided));
	const labels = labelPoints(world);
	setPoints(
		rows,
		new Map([
			...labels,
			...provincePoints(divided),
			...chinaPoints(rows, divided.provinces, seats(rows)),
			...sarPoints(rows, divided.provinces),
			...abroad,
			...cities.points,
			...waters,
			...zones
		])
	);
	for (const [unit, polygons] of drawnPolygons(world))
		if (unit.layer === 'provinces')
			for (const row of rows.all())
				if (row.id.startsWith(unit.id.slice(0, 2))) setPoint(row, pullInside(polygons, row));

	mkdirSync(join(folder, 'boundaries'), { recursive: true });
	for (const layer of ['provinces', 'countries'] as const) {
		const properties = (unit: Unit) =>
			propertiesOf(unit, divided, rows, labels.get(unit.id) ?? { lon: 0, lat: 0 });
		write(
			join(folder, 'boundaries', `${layer}.json`),
			JSON.stringify(layerFile(world, layer, properties))
		);
	}
	const places = rows.sorted();
	// One place a line, so that a change can be read in a diff.
	const lines = places
		.map((row) => JSON.stringify(packRow(gazetteerRowSchema.parse(row))))
		.join(',\n');
	const content = `"places":[\n${lines}\n],"organisations":${JSON.stringify(organisations)}`;
	const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
	const text = `{"version":"${version}",${content}}`;
	readGazetteerFile(JSON.parse(text));
	write(join(folder, 'gazetteer.json'), text);
}

function write(path: string, text: string): void {
	writeFileSync(path, `${text}\n`);
	console.error(`geo: ${path.split('/').slice(-2).join('/')} ${Math.round(text.length / 1000)} kB`);
}

try {
	await build(join(import.meta.dirname, '..'));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
