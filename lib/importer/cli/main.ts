#!/usr/bin/env node
import { run } from './run';

run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, folder: process.cwd() }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
