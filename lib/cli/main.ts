#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** The module in Node 22 and later. This project has the types of the oldest supported Node. */
type NodeModule = Pick<typeof nodeModule, 'builtinModules'> & { readonly enableCompileCache?: () => unknown };

// With a cache of compiled code, the next run starts faster.
(nodeModule as NodeModule).enableCompileCache?.();

// Node 20 optimizes functions so early that short runs spend most of the time on it. Later versions do not have the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000');

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
