import { expect, it } from 'vitest';
import { extractorVersion } from '../../../src/cli/stamp.mjs';
import { EXTRACTOR_VERSION } from '../../../src/lib/pipeline/version.ts';

it('names the stages as they are, so that a library knows which articles an older extractor read', () => {
	expect(EXTRACTOR_VERSION, 'the pipeline has changed: npm run stamp').toBe(extractorVersion());
});
