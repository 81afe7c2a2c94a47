import type * as jqWasm from 'jq-wasm';

/** An instance of jq never gives memory back; after some more runs than these it has none left. */
const RUNS = 25;

let runs = 0;

/** What jq makes of something; an error is thrown as one. */
export async function jq(input: unknown, program: string): Promise<unknown> {
  if (runs % RUNS === 0) jest.resetModules();
  runs += 1;
  const { raw } = (await import('jq-wasm')) as typeof jqWasm;
  const text = await raw(JSON.stringify(input), program, ['-c']);
  const value: unknown = JSON.parse(text);
  return value;
}
