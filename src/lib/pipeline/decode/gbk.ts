/** The bytes of characters in GBK. No encoder exists for it, so the table is read out of the decoder, once, when needed. */
let table: Uint16Array | null = null;

const TRAILS = [...Array(0xff - 0x40).keys()].map((i) => 0x40 + i).filter((byte) => byte !== 0x7f);

function build(): Uint16Array {
	const codes = new Uint16Array(0x10000);
	const decoder = new TextDecoder('gb18030');
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		const text = decoder.decode(new Uint8Array(TRAILS.flatMap((trail) => [lead, trail])));
		// Some rows hold pairs without a character, which would shift the count: those go pair by pair.
		const whole = text.length === TRAILS.length && !text.includes('\uFFFD');
		TRAILS.forEach((trail, i) => {
			const one = whole ? text.charAt(i) : decoder.decode(new Uint8Array([lead, trail]));
			if (one.length === 1 && one !== '\uFFFD') codes[one.charCodeAt(0)] = (lead << 8) | trail;
		});
	}
	return codes;
}

/** Lead and trail byte as one number; 0 for what is not written in two bytes. */
export const gbkOf = (code: number): number => (table ??= build())[code] ?? 0;

export const decodeGbk = (bytes: readonly number[]): string =>
	new TextDecoder('gb18030').decode(new Uint8Array(bytes));
