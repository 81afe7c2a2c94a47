import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The packages whose types the library refers to. */
const PEERS = ['cdk8s', 'constructs'];

/**
 * Modules whose types are in a namespace, such as `argo.Container` and `payloads.github.Commit`. They keep files of
 * their own: in one file, types of the same name would be renamed, and hovers and errors would show `Container$1`.
 */
const NAMESPACES = /^(?:imports\/[^/]+|lib\/git\/hosts\/(?:payloads|[^/]+\/push-payload))$/;

/** Writes build/index.d.ts with the types of the library, and next to it the modules that are namespaces. */
export async function rollUpDeclarations(root: string): Promise<void> {
  const build = join(root, 'build');
  // In the project, so that packages are resolved.
  const temporary = join(build, 'declarations');
  try {
    emitDeclarations(root, temporary);
    const pathOf = (id: string, importer = ''): string =>
      relative(temporary, id.startsWith('.') ? resolve(dirname(importer), id) : id);
    const bundle = await rollup({
      input: join(temporary, 'lib/index.d.ts'),
      plugins: [dts({ sourcemap: true })],
      external: (id, importer) => PEERS.includes(id) || NAMESPACES.test(pathOf(id, importer)),
    });
    await bundle.write({
      file: join(build, 'index.d.ts'),
      format: 'es',
      paths: (id) => (PEERS.includes(id) ? id : `./${pathOf(id)}`),
      sourcemap: true,
    });
    copyNamespaces(temporary, build);
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

function copyNamespaces(from: string, to: string): void {
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts') || !NAMESPACES.test(file.slice(0, -'.d.ts'.length))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
}

/** rollup renames types of the same name that two modules declare. */
function assertNoRenamedTypes(file: string): void {
  const declaration = /\b(?:interface|class|type|enum|namespace|as) (\w+\$\d+)/g;
  const renamed = [...readFileSync(file, 'utf8').matchAll(declaration)].map(([, name]) => name);
  if (renamed.length === 0) return;
  const names = [...new Set(renamed)].join(', ');
  throw new Error(
    `Several modules of lib declare types of the same name: ${names}. Give them different names.`,
  );
}
