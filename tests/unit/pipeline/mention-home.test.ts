import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/lib/pipeline/find-mentions.ts';
import { read } from '../../../src/lib/pipeline/index.ts';
import { homePlace } from '../../../src/lib/pipeline/mention-home.ts';
import { resolveMentions } from '../../../src/lib/pipeline/resolve-mentions.ts';
import { shippedGazetteer } from '../../support/gazetteer.ts';

function home(text: string, level?: 'province' | 'city' | 'county'): string | null {
	const document = read({ id: 'a', text });
	const gazetteer = shippedGazetteer();
	const { mentions } = resolveMentions(document, findCandidates(document, gazetteer), gazetteer);
	return homePlace(document, mentions, level);
}

describe('homePlace', () => {
	it('is the province that most names are or lie in', () => {
		expect(home('山东省生态环境厅表示，济南、青岛、烟台先行先试，学习浙江经验。')).toBe('370000');
	});

	it('is the city or county when asked for', () => {
		expect(home('泸州市与荣昌区座谈。泸州将推进共治。泸州说。', 'city')).toBe('510500');
		expect(home('海盐县召开会议。海盐县部署工作。', 'county')).toBe('330424');
	});

	it('is nobody’s when none stands out', () => {
		expect(home('浙江省与吉林省签约。')).toBeNull();
		expect(home('日本与韩国会谈。')).toBeNull();
	});
});
