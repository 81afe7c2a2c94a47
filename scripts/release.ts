import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { release } from './release/release';

const USAGE = `npm run release -- <major | minor | patch | version> [--tag] [--publish]

Without --tag it is a rehearsal: all checks, the version, the notes and the files of both packages.
--tag      write the version and the changelog's heading, commit, tag
--publish  --tag, and publish both packages to npm with provenance (needs a CI system that npm supports)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tag: { type: 'boolean', default: false }, publish: { type: 'boolean', default: false } },
});
const [bump, ...more] = positionals;
if (bump === undefined || more.length > 0) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const date = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  release({ root: join(__dirname, '..'), bump, ...values, date });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
