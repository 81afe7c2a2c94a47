import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubPush } from '../../../../scripts/payload/github';

const FILE = join(__dirname, ...['..', '..', '..', '..', 'lib', 'git', 'hosts', 'github', 'push-payload.ts']);

test('the module is the output of `npm run payload` for the installed version of the package', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(githubPush());
});

test('no field is of a type that accepts anything', () => {
  expect(readFileSync(FILE, 'utf8')).not.toMatch(/: .*\b(any|unknown|object)\b.*;$/m);
});
