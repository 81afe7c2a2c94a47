/**
 * Imports the manifests of a folder like the command line, and prints the duration of each part, in milliseconds.
 *
 *     import-time.js FOLDER
 */
import { performance } from 'node:perf_hooks';
import type * as Attempts from '../../lib/importer/verify/attempts';
import type * as EmitModules from '../../lib/importer/emit/emit-modules';
import type * as Find from '../../lib/importer/read/find-files';
import type * as Lint from '../../lib/importer/read/lint-sources';
import type * as Files from '../../lib/importer/read/read-files';

const start = performance.now();
/* eslint-disable @typescript-eslint/no-require-imports -- an import would be loaded before the clock starts */
const { writeVerified } = require('../../lib/importer/verify/attempts') as typeof Attempts;
const { emitModules } = require('../../lib/importer/emit/emit-modules') as typeof EmitModules;
const { findFiles } = require('../../lib/importer/read/find-files') as typeof Find;
const { readFiles } = require('../../lib/importer/read/read-files') as typeof Files;
const { findingsByDocument, lintSources } = require('../../lib/importer/read/lint-sources') as typeof Lint;
/* eslint-enable @typescript-eslint/no-require-imports */
const loaded = performance.now();

let writing = 0;
const emit: Attempts.Emit = async (...args) => {
  const begin = performance.now();
  const modules = await emitModules(...args);
  writing += performance.now() - begin;
  return modules;
};

async function main([folder = '.']: readonly string[]): Promise<void> {
  const { files } = readFiles(findFiles([folder], folder));
  const reported = findingsByDocument(files, lintSources(files));
  const read = performance.now();
  let attempts = 0;
  const { modules } = await writeVerified(files, emit, reported, () => attempts++);
  const end = performance.now();
  const withFallbacks = modules.filter(({ fallbacks }) => fallbacks.length > 0).length;
  const [loading, reading, verifying] = [loaded - start, read - loaded, end - read - writing];
  const times = { loading, reading, writing, verifying };
  console.log(JSON.stringify({ ...times, attempts, withFallbacks, modules: modules.length }));
}

void main(process.argv.slice(2));
