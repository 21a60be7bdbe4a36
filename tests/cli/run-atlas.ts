import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');
export const SEEDS = join(ROOT, 'seeds');
export const ATLAS = join(ROOT, 'src', 'cli', 'atlas.mjs');

export interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the real command as a process of its own, as a person does. `heard` is told of its messages as they come. */
export function atlas(
	args: readonly string[],
	input = '',
	env: NodeJS.ProcessEnv = {},
	heard: (text: string) => void = () => undefined
): Promise<Run> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, [ATLAS, ...args], {
			cwd: ROOT,
			env: { ...process.env, ATLAS_DEBUG: '', ...env }
		});
		let out = '';
		let err = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
			heard(text);
		});
		child.once('error', failed);
		child.once('close', (code) => done({ code, out, err }));
		// A command that does not read its input may be gone before it is written.
		child.stdin.on('error', () => undefined);
		child.stdin.end(input);
	});
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A folder of the test file's own, removed after it. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
