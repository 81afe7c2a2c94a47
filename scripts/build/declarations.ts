import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'rollup';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The packages with types that the library uses. */
const PEERS = ['cdk8s', 'constructs'];

/** Writes build/index.d.ts with the types of the library, and next to it the modules that are namespaces. */
export async function rollUpDeclarations(root: string): Promise<void> {
  const build = join(root, 'build');
  // In the project, so that packages can be resolved.
  const temporary = join(build, 'declarations');
  try {
    emitDeclarations(root, temporary);
    const input = join(temporary, 'lib/index.d.ts');
    const namespaces = namespaceModules(input);
    const bundle = await rollup({
      input,
      plugins: [dts({ sourcemap: true }), typeNamespaces(readFileSync(input, 'utf8'))],
      external: (id, importer) => PEERS.includes(id) || namespaces.has(moduleOf(id, importer)),
    });
    await bundle.write({
      file: join(build, 'index.d.ts'),
      format: 'es',
      paths: (id) => (PEERS.includes(id) ? id : `./${relative(temporary, id)}`),
      sourcemap: true,
    });
    for (const module of namespaces) {
      const file = `${relative(temporary, module)}.d.ts`;
      mkdirSync(dirname(join(build, file)), { recursive: true });
      copyFileSync(join(temporary, file), join(build, file));
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  assertNoRenamedTypes(join(build, 'index.d.ts'));
}

function emitDeclarations(root: string, folder: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** Restores `export type * as` in the index for namespaces without values: rollup omits `type`. */
function typeNamespaces(index: string): Plugin {
  const names = [...index.matchAll(/^export type \* as (\w+) /gm)].map(([, name]) => name);
  return {
    name: 'type-namespaces',
    renderChunk: (code) => ({
      code: code.replace(/^import (?=\* as (\w+) from )/gm, (found, name: string) =>
        names.includes(name) ? 'import type ' : found,
      ),
      map: null,
    }),
  };
}

/**
 * The modules that are exported as namespaces, such as `argo.Container` and `payloads.github.Commit`, with their
 * imports. They remain separate files: in one file, types with the same name would be renamed, and hovers and errors
 * would show `Container$1`.
 */
function namespaceModules(index: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string, pattern: RegExp): void => {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(pattern)) {
      const module = moduleOf(specifier, file);
      if (found.has(module)) continue;
      found.add(module);
      add(`${module}.d.ts`, /\bfrom '(\.[^']+)'/g);
    }
  };
  add(index, /^export (?:type )?\* as \w+ from '(\.[^']+)'/gm);
  return found;
}

/** The path of a module without its extension. */
function moduleOf(specifier: string, importer = ''): string {
  return specifier.startsWith('.') ? resolve(dirname(importer), specifier) : specifier;
}

/** rollup renames types that two modules declare with the same name. */
function assertNoRenamedTypes(file: string): void {
  const declaration = /\b(?:interface|class|type|enum|namespace|as) (\w+\$\d+)/g;
  const renamed = [...readFileSync(file, 'utf8').matchAll(declaration)].map(([, name]) => name);
  if (renamed.length === 0) return;
  const names = [...new Set(renamed)].join(', ');
  throw new Error(
    `Several modules of lib declare types of the same name: ${names}. Give them different names.`,
  );
}
