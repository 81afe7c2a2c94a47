import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubPush } from '../../../scripts/payload/github';

const FILE = join(__dirname, '..', '..', '..', 'lib', 'events', 'payload', 'github-push.ts');

test('is what `npm run payload` writes for the installed version of the package', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(githubPush());
});

test('has no field that could be anything', () => {
  expect(readFileSync(FILE, 'utf8')).not.toMatch(/: .*\b(any|unknown|object)\b.*;$/m);
});
