import { join } from 'node:path';
import { run } from './import/run';
import { SOURCES } from './import/sources';

// npm run import                     from the published schemas, in the versions of sources/
// npm run import -- --from PATH      from a file, or a folder of files
// npm run import -- --to FOLDER      to a folder other than imports/
run(process.argv.slice(2), join(__dirname, '..', 'imports'), SOURCES).then(
  (paths) => {
    console.log(paths.join('\n'));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
