#!/usr/bin/env node
import { run } from './run';

const { stdout, stderr, env: environment } = process;
const context = { stdout, stderr, folder: process.cwd(), environment, isTerminal: stdout.isTTY };
run(process.argv.slice(2), context).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
