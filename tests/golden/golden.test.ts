import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/lib/domain/article.ts';
import { loadGazetteer } from '../../src/lib/gazetteer/load-gazetteer.ts';
import { extract } from '../../src/lib/pipeline/index.ts';
import { InputError } from '../../src/lib/pipeline/input-error.ts';

/**
 * One folder a case: `input.*`, and the whole record in `expected.json`. A missing record is written, to be read and
 * committed by a person; in CI it is a failure. To renew one delete it.
 */
const here = new URL('./', import.meta.url);
const gazetteerFile = new URL('../../geo/gazetteer.json', here);
const gazetteer = loadGazetteer(JSON.parse(fs.readFileSync(gazetteerFile, 'utf8')));

const cases = fs
	.readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();

function recordOf(slug: string): unknown {
	const folder = new URL(`${slug}/`, here);
	const name = fs.readdirSync(folder).find((file) => file.startsWith('input.'));
	if (!name) throw new Error(`tests/golden/${slug} has no input.*`);
	try {
		const record = extract({ id: slug, bytes: fs.readFileSync(new URL(name, folder)) }, gazetteer);
		// A record is not parsed on its way out: that it is what the schema says is seen to here.
		expect(JSON.stringify(recordSchema.parse(record))).toBe(JSON.stringify(record));
		return record;
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return { error: error.fault, what: error.what, remedy: error.remedy };
	}
}

describe('golden records', () => {
	it.each(cases)('%s', (slug) => {
		const file = new URL(`${slug}/expected.json`, here);
		const record = recordOf(slug);
		if (!fs.existsSync(file)) {
			expect(process.env['CI'], `tests/golden/${slug}/expected.json is missing`).toBeUndefined();
			fs.writeFileSync(file, `${JSON.stringify(record, null, '\t')}\n`);
		}
		expect(record).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
	});
});
