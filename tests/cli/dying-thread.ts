import { answerMessages } from '../../src/cli/threads.ts';

/** A thread that some inputs kill, as an article does on which memory runs out. */
answerMessages((given: string) => {
	if (given === 'exit') process.exit(3);
	if (given === 'throw')
		setImmediate(() => {
			throw new Error('thrown outside');
		});
	return given === 'throw' ? new Promise<string>(() => undefined) : given.toUpperCase();
});
