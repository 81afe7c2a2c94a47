import { join } from 'node:path';
import { run } from './import/run';

// npm run import                    from the pinned versions that the projects publish
// npm run import -- --from PATH     from downloaded files: a folder of them, or one
run(process.argv.slice(2), join(__dirname, '..', 'imports')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
