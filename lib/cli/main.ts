#!/usr/bin/env node
import { run } from './run';

const { stdout, stderr, env: environment } = process;
run(process.argv.slice(2), { stdout, stderr, folder: process.cwd(), environment }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
