/** Prints the time to require the packages of the command line, in milliseconds. */
import { performance } from 'node:perf_hooks';

const start = performance.now();
for (const name of process.argv.slice(2)) module.require(name);
console.log(performance.now() - start);
