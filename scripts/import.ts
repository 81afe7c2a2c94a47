import { join } from 'node:path';
import { run } from './import/run';
import { SOURCES } from './import/sources';

// npm run import                     from what the projects publish, in the versions of sources.ts
// npm run import -- --from PATH      from files: a folder of them, or one
// npm run import -- --to FOLDER      to another folder than imports/
run(process.argv.slice(2), join(__dirname, '..', 'imports'), SOURCES).then(
  (paths) => {
    console.log(paths.join('\n'));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
