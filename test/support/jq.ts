import type * as jqWasm from 'jq-wasm';

/** An instance of jq does not free memory; it runs out of it after somewhat more runs. */
const RUNS_PER_INSTANCE = 25;

let runs = 0;

/** The output of a jq program; throws if it fails. */
export async function jq(input: unknown, program: string): Promise<unknown> {
  if (runs % RUNS_PER_INSTANCE === 0) jest.resetModules();
  runs += 1;
  const { raw } = (await import('jq-wasm')) as typeof jqWasm;
  const text = await raw(JSON.stringify(input), program, ['-c']);
  const value: unknown = JSON.parse(text);
  return value;
}
