#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** The module in Node 22 and later. This project has the types of the oldest supported Node. */
type NodeModule = Pick<typeof nodeModule, 'builtinModules'> & { readonly enableCompileCache?: () => unknown };

// With a cache of compiled code, the next run starts faster.
(nodeModule as NodeModule).enableCompileCache?.();

/** Flags with which V8 optimizes later, by the major version of Node: short runs would spend most of their time on it. */
const V8_FLAGS: { readonly [major: string]: readonly string[] } = {
  20: ['--interrupt-budget=5000000'],
  22: ['--invocation-count-for-maglev=30000', '--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-maglev=30000', '--invocation-count-for-turbofan=30000'],
  26: ['--invocation-count-for-maglev=30000', '--invocation-count-for-turbofan=30000'],
};
const [major = ''] = process.versions.node.split('.');
// Threads have the flags of their process.
if (isMainThread) for (const flag of V8_FLAGS[major] ?? []) setFlagsFromString(flag);

const { stdout, stderr, env: environment } = process;
const isTerminal = stdout.isTTY;
const context = { stdout, stderr, folder: process.cwd(), environment, isTerminal, program: __filename };
const commands = import('./run.js');
if (isMainThread) {
  commands
    .then(({ run }) => run(process.argv.slice(2), context))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
} else {
  // An error ends the thread, and reaches the main one.
  void commands.then(({ lintInThread }) => {
    lintInThread();
  });
}
