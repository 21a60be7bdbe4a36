import type { Span } from '../../domain/span.ts';
import { countHan } from '../repair/han.ts';
import { wordingOf } from './wording.ts';

/** A flattened page is one line; the longest paragraph is shorter than most such pages. In units. */
const SHORTEST = 200;
/** No page that was flattened is longer; what is tried here costs more than reading a line. */
const LONGEST = 200_000;
/** Words of the page's furniture between the blanks of the line: one may be chance. */
const FEWEST = 2;

const DATE = /^[（(]?(?:19|20)\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?$/u;
const CLOCK = /^\d{1,2}[:：]\d\d(?:[:：]\d\d)?$/u;
const SENTENCE_END = /[。！？；…]["”’」』）)】]*$/u;
const LABEL = /[：:]$/u;
const SIGN = /^[>›»]$/u;
const LONGEST_STEP = 8;

type Kind = 'furniture' | 'date' | 'clock' | 'step' | 'prose' | 'other';
interface Piece extends Span {
	readonly kind: Kind;
	/** 来源： and the like, whose value stands behind the blank. */
	readonly open: boolean;
	/** The > between the steps of where a page stands. */
	readonly sign: boolean;
}

/**
 * The lines of a page that lost its line ends (title, byline, paragraphs and imprint in one): cut at the blanks where
 * furniture or a date begins or ends and where a sentence does. null for a line that is one.
 */
export function cutFlat(text: string, start: number, end: number): Span[] | null {
	if (end - start < SHORTEST || end - start > LONGEST) return null;
	const pieces = readPieces(text, start, end);
	if (pieces.filter(({ kind }) => kind === 'furniture').length < FEWEST) return null;
	if (!pieces.some(({ kind }) => kind === 'prose')) return null;
	const lines: { start: number; end: number }[] = [];
	pieces.forEach((piece, i) => {
		const before = pieces[i - 1];
		const line = lines.at(-1);
		if (line && before && joins(before, piece, text)) line.end = piece.end;
		else lines.push({ start: piece.start, end: piece.end });
	});
	// Lines end where the next begins, as those of a page do.
	return lines.map((line, i) => ({ start: line.start, end: lines[i + 1]?.start ?? end }));
}

function readPieces(text: string, start: number, end: number): Piece[] {
	const pieces: Piece[] = [];
	for (let at = start; at < end;) {
		while (at < end && text.charCodeAt(at) === 0x20) at++;
		let stop = at;
		while (stop < end && text.charCodeAt(stop) !== 0x20) stop++;
		if (stop > at) pieces.push(readPiece(text, at, stop, pieces.at(-1)?.sign === true));
		at = stop;
	}
	return pieces;
}

function readPiece(text: string, start: number, end: number, afterSign: boolean): Piece {
	const word = text.slice(start, end);
	const sign = SIGN.test(word);
	if (sign || (afterSign && word.length <= LONGEST_STEP))
		return { start, end, kind: 'step', open: false, sign };
	const ends = SENTENCE_END.test(word.slice(-6));
	const wording = ends ? null : wordingOf(word, false);
	const kind: Kind = wording
		? 'furniture'
		: DATE.test(word)
			? 'date'
			: CLOCK.test(word)
				? 'clock'
				: ends || countHan(text, start, end) >= 30
					? 'prose'
					: 'other';
	const open = wording?.role === 'byline' && LABEL.test(word);
	return { start, end, kind, open, sign };
}

/** Whether a piece goes on the line of the one before it. */
function joins(before: Piece, { kind, sign, start, end }: Piece, text: string): boolean {
	if (sign || before.sign) return kind === 'step';
	if (before.kind === 'step') return false;
	if (kind === 'clock') return before.kind === 'date' || before.kind === 'other';
	if (kind === 'furniture' || before.kind === 'clock') return false;
	if (before.kind === 'furniture') return before.open && kind !== 'prose' && end - start <= 20;
	if (kind === 'date' || before.kind === 'date') return false;
	return !SENTENCE_END.test(text.slice(before.end - 6, before.end));
}
