import { emitModules } from '../../../lib/importer/emit/emit-modules';
import type { Fallback } from '../../../lib/importer/model/fallback';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import { sourceFile } from '../source-file';

/** The code that the importer writes in the last attempt, and the parts of it that are not typed. */
export interface Verified {
  readonly code: string;
  readonly fallbacks: readonly Fallback[];
}

/** Imports documents with all attempts. Verification proves that they are rendered exactly. */
export async function verified(text: string): Promise<Verified> {
  const { modules, problems } = await writeVerified([sourceFile(text)], emitModules);
  expect(problems).toEqual([]);
  const bodies = modules.map(({ code }) => code.slice(code.indexOf('\n  '), code.lastIndexOf('}')));
  return {
    code: bodies.join('\n').replaceAll(/^ {2}/gm, '').trim(),
    fallbacks: modules.flatMap(({ fallbacks }) => fallbacks),
  };
}

/** The code that the importer writes in the last attempt. */
export async function verifiedCode(text: string): Promise<string> {
  return (await verified(text)).code;
}
