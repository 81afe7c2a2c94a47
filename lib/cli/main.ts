#!/usr/bin/env node
import { run } from './run';

const { stdout, stderr, env: environment } = process;
process.exitCode = run(process.argv.slice(2), { stdout, stderr, folder: process.cwd(), environment });
