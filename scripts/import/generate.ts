import { HELPER_NAMES, printHelpers } from './print/helpers';
import { shortNames } from './names';
import { kindNames, printKind } from './print/print-kind';
import { printNamedType, printType } from './print/print-types';
import type { Source } from './source';
import type { Context } from './translate';
import { translate, translateDefinition } from './translate';

const IMPORTED = ['ApiObject', 'ApiObjectMetadata', 'Construct', 'GroupVersionKind'];

/**
 * The unformatted TypeScript of an API: a class for each kind, and a type for each definition that their
 * specs use.
 *
 * @param text - the content of the source
 */
export function generate(source: Source, text: string): string {
  const api = source.read(text);
  const taken = [source.versionConstant, ...IMPORTED, ...HELPER_NAMES, ...api.kinds.flatMap(kindNames)];
  const shared = source.shared?.names ?? [];
  const names = shortNames([...shared, ...api.definitions.keys()], source.ownPackage, new Set(taken));
  const context: Context = { ...source, names };

  const kinds = api.kinds.map((kind) => printKind(kind, printType(translate(kind.spec, kind.kind, context))));
  const types = [...api.definitions]
    .map(([name, schema]) => translateDefinition(name, schema, context))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(printNamedType);
  const code = [...kinds, ...types].join('\n');
  const imports = [
    ...(api.kinds.length > 0 ? [KIND_IMPORTS] : []),
    ...sharedImports(
      shared.map((name) => names.get(name) ?? name),
      source,
    ),
  ];
  return [header(source), ...imports, versionConstant(source), code, printHelpers(code)].join('\n');
}

/** The imports of the classes of kinds. */
const KIND_IMPORTS = `import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
`;

function sharedImports(names: readonly string[], { shared }: Source): string[] {
  if (shared === undefined) return [];
  const list = `{ ${names.join(', ')} } from '${shared.module}'`;
  return [`import type ${list};\nexport type ${list};\n`];
}

function header(source: Source): string {
  return `// Generated from the API of ${source.project} ${source.version}: do not edit.
// Source: ${source.url}
// Regenerate with: npm run import
`;
}

function versionConstant(source: Source): string {
  return `/** The imported version of the API of ${source.project}. */
export const ${source.versionConstant} = '${source.version}';
`;
}
