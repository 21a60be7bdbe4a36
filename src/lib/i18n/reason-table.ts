const ESCAPED = /[\\^$.|?+()[\]{}]/g;

/**
 * Reasons as the pipeline tells them in English, and the same in Chinese. `*` stands for what differs from case to case; `$1`,
 * `$2` for it in the translation, itself translated where the table knows it. The first row that fits is taken; a reason that
 * none fits stays as it is.
 */
export function reasonsBy(
	table: readonly (readonly [english: string, chinese: string])[]
): (reason: string) => string {
	const patterns = table.map(
		([english, chinese]) =>
			[
				new RegExp(`^${english.replace(ESCAPED, '\\$&').replaceAll('*', '(.*)')}$`, 's'),
				chinese
			] as const
	);
	const say = (reason: string): string => {
		for (const [pattern, chinese] of patterns) {
			const match = pattern.exec(reason);
			if (!match) continue;
			const parts = match.slice(1).map((part) => part.split('; ').map(say).join('；'));
			return chinese.replace(/\$(\d)/g, (_, number: string) => parts[Number(number) - 1] ?? '');
		}
		return reason;
	};
	return say;
}
