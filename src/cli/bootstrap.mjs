/**
 * What `npm start` and `npm test` need before anything is installed: plain JavaScript that Node 20 runs, no dependency.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	statSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => path.join(ROOT, ...parts);

/** The Node that the project brings along, so that the same runtime serves everywhere. */
export const NODE = at('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
const NODE_MAJOR = 26;
const OLDEST_NODE = 20;

/** A failure that people can mend: one line, no stack. */
export class Trouble extends Error {}

/** @param {string} line what the command is doing, for the person who waits */
export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs `main`; a {@link Trouble} becomes its one line on stderr and exit code 1, anything else keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		process.stderr.write(`atlas: ${error.message}\n`);
		process.exitCode = 1;
	}
}

/** @param {number} since milliseconds of `Date.now()` */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end with our terminal; resolves with its exit code.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function exec(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
	});
}

/**
 * As {@link exec}, for programs that run side by side: what it writes is handed to `told` instead of the terminal.
 * @param {string} command @param {string[]} args @param {(text: string) => void} told
 * @returns {Promise<number>}
 */
export function execQuietly(command, args, told) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
		child.stdout.setEncoding('utf8').on('data', told);
		child.stderr.setEncoding('utf8').on('data', told);
		child.once('error', reject);
		child.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
	});
}

/** npm as it was started (`npm start` tells its own path), so that a second npm on the PATH cannot interfere. */
function npm(/** @type {string[]} */ ...args) {
	const own = process.env['npm_execpath'];
	return own && /\.c?js$/.test(own)
		? { command: process.execPath, args: [own, ...args] }
		: { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}

/**
 * Fingerprint of files and folders by path and content.
 * @param {string[]} names relative to the project
 * @param {(file: string) => boolean} [keep]
 */
export function fingerprint(names, keep = () => true) {
	const hash = createHash('sha256');
	const visit = (/** @type {string} */ name) => {
		const file = at(name);
		if (!existsSync(file) || !keep(name)) return;
		if (statSync(file).isDirectory()) {
			for (const entry of readdirSync(file).sort()) visit(path.posix.join(name, entry));
			return;
		}
		hash.update(name).update('\0').update(readFileSync(file)).update('\0');
	};
	names.forEach(visit);
	return hash.digest('hex');
}

/** @param {string} file @returns {string} its text, empty when there is none */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Installs the locked packages when they are missing or the lock file has changed since. */
export async function ensureInstalled() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE)
		throw new Trouble(
			`Node ${process.versions.node} is too old to install the atlas; install Node ${OLDEST_NODE} or newer and run the command again.`
		);
	const stamp = at('node_modules', '.atlas-installed');
	const wanted = fingerprint(['package-lock.json', 'package.json']);
	if (read(stamp) !== wanted) {
		// npm ci empties the folder that a link leads to, which is somebody else's.
		if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
			throw new Trouble(
				`node_modules in ${ROOT} is a link to another folder, which installing would empty; remove the link and run the command again, or install where it leads.`
			);
		const since = Date.now();
		say('Installing the packages of package-lock.json (first time: about a minute) …');
		const { command, args } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
		const code = await exec(command, args).catch((error) => {
			throw new Trouble(
				`cannot start npm (${error.message}); install npm and run the command again.`
			);
		});
		if (code !== 0)
			throw new Trouble(
				`npm ci failed with exit code ${code}; see its message above. Is the package registry reachable and the folder ${ROOT} writable?`
			);
		say(`Installed in ${seconds(since)}.`);
	}
	checkRuntime();
	writeFileSync(stamp, wanted);
}

function checkRuntime() {
	const found = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
	const version = found.stdout?.trim() ?? '';
	if (found.status === 0 && Number(/^v(\d+)\./.exec(version)?.[1]) >= NODE_MAJOR) return;
	throw new Trouble(
		`the project's own Node ${NODE_MAJOR} is missing${version ? ` (found ${version})` : ''}: its install script has not run (npm's --ignore-scripts?); run: npm rebuild node --ignore-scripts=false`
	);
}

const SOURCES = [
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];

/**
 * Builds the app when a source has changed since the last build.
 * @param {typeof exec} [start] runs the builder
 * @param {(line: string) => unknown} [tell]
 */
export async function ensureBuilt(start = exec, tell = say) {
	const stamp = at('build', '.atlas-built');
	const wanted = fingerprint(SOURCES, (name) => !name.startsWith('src/cli'));
	if (read(stamp) === wanted) return;
	const since = Date.now();
	tell('Building the app …');
	const vite = at('node_modules', 'vite', 'bin', 'vite.js');
	const code = await start(NODE, [vite, 'build', '--logLevel', 'warn']);
	if (code !== 0)
		throw new Trouble(`the build failed with exit code ${code}; see its message above.`);
	mkdirSync(at('build'), { recursive: true });
	writeFileSync(stamp, wanted);
	tell(`Built in ${seconds(since)}.`);
}
