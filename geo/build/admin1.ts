import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { packageJson } from './packages.ts';

const text = z
	.string()
	.nullish()
	.transform((value) => value ?? '');
const featureSchema = z.object({
	properties: z.object({
		iso_3166_2: text,
		iso_a2: text,
		adm0_a3: text,
		name: text,
		name_en: text,
		name_local: text,
		name_zh: text,
		type_en: text,
		latitude: z.number().nullish(),
		longitude: z.number().nullish(),
		gn_a1_code: text
	}),
	geometry: z.custom<Polygon | MultiPolygon>(
		(value) =>
			typeof value === 'object' &&
			value !== null &&
			'type' in value &&
			(value.type === 'Polygon' || value.type === 'MultiPolygon'),
		'not a polygon'
	)
});
/** A first-level division of Natural Earth 1:10m. */
export type Admin1 = z.infer<typeof featureSchema>;

/** The first-level divisions of the world; shapeless rows are left out. */
export function readAdmin1(): Admin1[] {
	const file = z
		.object({ features: z.array(z.looseObject({ geometry: z.unknown() })) })
		.parse(packageJson('places', 'data/build.json'));
	return file.features
		.filter((feature) => feature.geometry !== null)
		.map((feature) => featureSchema.parse(feature));
}

const LETTERS: Record<string, string> = {
	BJ: '110000',
	TJ: '120000',
	HE: '130000',
	SX: '140000',
	NM: '150000',
	LN: '210000',
	JL: '220000',
	HL: '230000',
	SH: '310000',
	JS: '320000',
	ZJ: '330000',
	AH: '340000',
	FJ: '350000',
	JX: '360000',
	SD: '370000',
	HA: '410000',
	HB: '420000',
	HN: '430000',
	GD: '440000',
	GX: '450000',
	HI: '460000',
	CQ: '500000',
	SC: '510000',
	GZ: '520000',
	YN: '530000',
	XZ: '540000',
	SN: '610000',
	GS: '620000',
	QH: '630000',
	NX: '640000',
	XJ: '650000',
	'X01~': '460000'
};

/** GB/T 2260 code of the province-level unit that a feature belongs to (ISO 3166-2:CN), undefined abroad. */
export function provinceOf({ properties }: Admin1): string | undefined {
	switch (properties.adm0_a3) {
		case 'CHN':
			return LETTERS[properties.iso_3166_2.replace(/^CN-/, '')];
		case 'TWN':
			return '710000';
		case 'HKG':
			return '810000';
		case 'MAC':
			return '820000';
		default:
			return undefined;
	}
}
