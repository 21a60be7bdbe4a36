/** First bytes of files that hold no plain text, with what to do instead. Offsets are 0 unless given. */
export interface ByteSignature {
	readonly bytes: readonly number[];
	readonly at?: number;
	readonly what: string;
	readonly remedy: string;
}

const EXTRACT = 'unpack it and give the files inside';
const AS_TEXT = 'save the page or its text as .txt and give that';

export const BYTE_SIGNATURES: readonly ByteSignature[] = [
	{ bytes: [0x25, 0x50, 0x44, 0x46], what: 'this is a PDF', remedy: AS_TEXT },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], what: 'this is a PNG image', remedy: AS_TEXT },
	{ bytes: [0xff, 0xd8, 0xff], what: 'this is a JPEG image', remedy: AS_TEXT },
	{ bytes: [0x47, 0x49, 0x46, 0x38], what: 'this is a GIF image', remedy: AS_TEXT },
	{ bytes: [0x52, 0x49, 0x46, 0x46], what: 'this is a RIFF media file', remedy: AS_TEXT },
	{ bytes: [0x49, 0x49, 0x2a, 0x00], what: 'this is a TIFF image', remedy: AS_TEXT },
	{ bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'this is a video file', remedy: AS_TEXT },
	// .docx, .xlsx and .epub are zip archives as well.
	{
		bytes: [0x50, 0x4b, 0x03, 0x04],
		what: 'this is a zip archive or Office file',
		remedy: EXTRACT
	},
	{ bytes: [0x1f, 0x8b], what: 'this is gzip-compressed', remedy: EXTRACT },
	{ bytes: [0x42, 0x5a, 0x68], what: 'this is bzip2-compressed', remedy: EXTRACT },
	{ bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'this is xz-compressed', remedy: EXTRACT },
	{ bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'this is zstd-compressed', remedy: EXTRACT },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'this is a 7z archive', remedy: EXTRACT },
	{ bytes: [0x52, 0x61, 0x72, 0x21], what: 'this is a RAR archive', remedy: EXTRACT },
	{
		bytes: [0x75, 0x73, 0x74, 0x61, 0x72],
		at: 257,
		what: 'this is a tar archive',
		remedy: EXTRACT
	},
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'this is an old Office file', remedy: AS_TEXT },
	{ bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'this is a program', remedy: AS_TEXT },
	{
		bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
		what: 'this is a SQLite database',
		remedy: AS_TEXT
	}
];
