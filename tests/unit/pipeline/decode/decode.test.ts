import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptText, decode, SIZE_LIMIT } from '../../../../src/lib/pipeline/decode/decode.ts';
import { read } from '../../../../src/lib/pipeline/index.ts';
import { InputError } from '../../../../src/lib/pipeline/input-error.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
	return new Uint8Array(view.buffer);
};
const bytes = (hex: string): Uint8Array =>
	new Uint8Array(hex.split(' ').map((pair) => parseInt(pair, 16)));

/** 两省签署协议，共享数据。 in GB 2312, 兩省簽署協議，共享數據。 in Big5. */
const GB = bytes('c1 bd ca a1 c7 a9 ca f0 d0 ad d2 e9 a3 ac b9 b2 cf ed ca fd be dd a1 a3');
const BIG5 = bytes('a8 e2 ac d9 c3 b1 b8 70 a8 f3 c4 b3 a1 41 a6 40 a8 c9 bc c6 be da a1 43');

const faultOf = (data: Uint8Array): string => {
	try {
		return decode(data).encoding;
	} catch (error) {
		return error instanceof InputError ? error.fault : String(error);
	}
};

describe('decode', () => {
	it.each([
		['utf-8', utf8('两省签署协议，共享数据。')],
		['utf-8', utf8('\ufeff两省签署协议，共享数据。')],
		['gb18030', GB],
		['utf-16le', utf16('\ufeff两省签署协议，共享数据。', true)],
		['utf-16be', utf16('\ufeff两省签署协议，共享数据。', false)],
		['utf-16le', utf16('两省签署协议，共享数据。\n共三页', true)],
		['utf-16be', utf16('两省签署协议，共享数据。\n共三页', false)]
	])('reads %s', (encoding, data) => {
		const decoded = decode(data);
		expect(decoded.encoding).toBe(encoding);
		expect(decoded.input).toMatch(/^两省签署协议，共享数据。/);
	});

	it('reads Big5', () => {
		expect(decode(BIG5)).toEqual({ encoding: 'big5', input: '兩省簽署協議，共享數據。' });
	});

	it('knows the characters of Hong Kong', () => {
		const text = bytes('ad bb b4 e4 9d ef b3 a1 aa f9 fe d3 a4 e2 c1 70 c3 b4');
		expect(decode(text)).toEqual({ encoding: 'big5', input: '香港嘅部門着手聯繫' });
	});

	const page = (charset: string, text: string): number[] => [
		...utf8(`<html><head><meta charset="${charset}"></head><body>${text}`)
	];
	const gbk = [0xbc, 0xd7, 0xca, 0xd0, 0xd3, 0xeb, 0xd2, 0xd2, 0xca, 0xd0];

	it('believes the character set that a page declares', () => {
		const { encoding, input } = decode(Uint8Array.from([...page('gb2312', ''), ...gbk]));
		expect([encoding, input.slice(-5)]).toEqual(['gb18030', '甲市与乙市']);
	});

	it('does not believe it against the bytes', () => {
		expect(decode(Uint8Array.from(page('gbk', '甲市与乙市签署合作协议'))).encoding).toBe('utf-8');
		expect(decode(Uint8Array.from([...page('utf-8', ''), ...gbk])).encoding).toBe('gb18030');
	});

	it('keeps damage inside UTF-16 and counts without the mark', () => {
		expect(decode(utf16('\ufeff甲乙', true)).input).toBe('甲乙');
	});

	it.each([
		['empty', utf8('')],
		['empty', utf8(' \n\u3000\n')],
		['binary', utf8('%PDF-1.7\n')],
		['binary', bytes('89 50 4e 47 0d 0a 1a 0a')],
		['binary', bytes('ff d8 ff e0 00 10 4a 46')],
		['binary', bytes('50 4b 03 04 14 00')],
		['binary', bytes('1f 8b 08 00')],
		['binary', new Uint8Array(500)],
		['binary', Uint8Array.from({ length: 999 }, (_, i) => (i * 73 + (i >> 3) * 29) % 256)],
		['markup', utf8('<?xml version="1.0"?>\n<rss></rss>')],
		['too-large', new Uint8Array(SIZE_LIMIT + 1)]
	])('refuses what is %s', (fault, data) => {
		expect(faultOf(data)).toBe(fault);
	});

	it('says what is wrong and what to do, on one line', () => {
		expect(() => decode(utf8('%PDF-1.7'))).toThrow(
			'this is a PDF: save the page or its text as .txt and give that'
		);
		expect(() => acceptText('')).toThrow('there is no text in it: give');
	});

	it('takes text as it is, without its mark', () => {
		expect(acceptText('\ufeff甲')).toEqual({ input: '甲', encoding: 'utf-8' });
	});
});

describe('read', () => {
	it('gives a document or one of its own errors for any bytes', () => {
		const property = fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
			try {
				return read({ id: 'any', bytes: data }).id === 'any';
			} catch (error) {
				return error instanceof InputError;
			}
		});
		expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull();
	});

	it('gives a document for any text that is more than blanks', () => {
		const property = fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
			const { body, lines, input } = read({ id: 'any', text: `甲${text}` });
			return lines.length > 0 && body.length > 0 && input === `甲${text}`;
		});
		expect(fc.check(property, { numRuns: 300 }).counterexample).toBeNull();
	});
});
