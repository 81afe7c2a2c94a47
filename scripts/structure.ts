import { join } from 'node:path';
import { run } from './structure/run';

// npm run structure                        from the published schemas and CustomResourceDefinitions
// npm run structure -- --from PATH …       from folders that contain them
// npm run structure -- --to FOLDER         to a folder other than lib/lint/structure/definitions
run(process.argv.slice(2), join(__dirname, '..', 'lib/lint/structure/definitions')).then(
  (paths) => {
    console.log(paths.join('\n'));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
