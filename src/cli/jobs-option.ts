import { InvalidArgumentError, Option } from 'commander';

const MOST_JOBS = 64;

export const jobsOption = (): Option =>
	new Option('--jobs <number>', 'worker threads that read').argParser(parseJobs).default(1);

function parseJobs(text: string): number {
	const jobs = Number(text);
	if (!/^\d+$/.test(text) || jobs < 1 || jobs > MOST_JOBS)
		throw new InvalidArgumentError(`It is a number from 1 to ${MOST_JOBS}.`);
	return jobs;
}
