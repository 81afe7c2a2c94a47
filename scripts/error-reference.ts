import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorReference } from './docs/error-reference';

// npm run docs:errors: generates docs/error-reference.md and docs/errors from the registry of codes and the examples.
const root = join(__dirname, '..');
const files = errorReference();
rmSync(join(root, 'docs', 'errors'), { recursive: true, force: true });
for (const { path, text } of files) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
