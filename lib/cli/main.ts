#!/usr/bin/env node
import * as nodeModule from 'node:module';

/** The module in Node 22 and later. This project has the types of the oldest supported Node. */
type NodeModule = Pick<typeof nodeModule, 'builtinModules'> & { readonly enableCompileCache?: () => unknown };

// With a cache of compiled code, the next run starts faster.
(nodeModule as NodeModule).enableCompileCache?.();

const { stdout, stderr, env: environment } = process;
const context = { stdout, stderr, folder: process.cwd(), environment, isTerminal: stdout.isTTY };
import('./run.js')
  .then(async ({ run }) => run(process.argv.slice(2), context))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
