import { format, resolveConfig } from 'prettier';
import { ImportError } from './error';
import type { Api, NamedType } from './model';
import { shortNames } from './names';
import { kindNames, printKind } from './print-kind';
import { HELPER_NAMES, printHelpers, printNamedType, printType } from './print-types';
import { reachable } from './reach';
import type { Source } from './sources';
import type { Context } from './translate';
import { translate, translateDefinition } from './translate';

const IMPORTED = ['ApiObject', 'ApiObjectMetadata', 'Construct', 'GroupVersionKind'];

/** The TypeScript of an API: a class for each kind, a type for each definition that their specs need. */
export async function generate(source: Source, text: string): Promise<string> {
  const api = source.read(text);
  const needed = reachable(api);
  const taken = [source.versionConstant, ...IMPORTED, ...HELPER_NAMES, ...api.kinds.flatMap(kindNames)];
  const names = shortNames(needed, source.ownPackage, new Set(taken));
  const context: Context = { ...source, names };

  const kinds = api.kinds.map((kind) => printKind(kind, printType(translate(kind.spec, kind.kind, context))));
  const types = needed
    .map((name) => define(api, name, context))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(printNamedType);
  const code = [...kinds, ...types].join('\n');
  const file = [header(source), code, printHelpers(code)].join('\n');
  return format(file, { ...(await resolveConfig(__filename)), parser: 'typescript' });
}

function define(api: Api, name: string, context: Context): NamedType {
  const schema = api.definitions[name];
  if (schema === undefined) throw new ImportError(`"${name}" is not defined`);
  return translateDefinition(name, schema, context);
}

function header(source: Source): string {
  return `// Generated from the API of ${source.project} ${source.version}: do not edit.
// Source: ${source.url}
// Regenerate with: npm run import

import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** The version of ${source.project} whose API this is. */
export const ${source.versionConstant} = '${source.version}';
`;
}
