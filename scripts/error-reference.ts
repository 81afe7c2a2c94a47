import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorReference } from './docs/error-reference';

// npm run docs:errors: generates docs/error-reference.md from the registry of codes.
writeFileSync(join(__dirname, '..', 'docs', 'error-reference.md'), errorReference());
