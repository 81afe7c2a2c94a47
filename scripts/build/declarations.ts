import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The generated APIs, which keep files of their own: each has types of the same names, such as Container. */
const GENERATED = /^(?:\.\.\/)+imports\/([\w.-]+)$/;

/** The packages whose types the library refers to. */
const PEERS = ['cdk8s', 'constructs'];

/**
 * Writes build/index.d.ts with all types of the library, build/payloads.d.ts with those of webhook payloads, and
 * build/imports/ with those of the generated APIs.
 */
export async function rollUpDeclarations(root: string): Promise<void> {
  // In the project, so that packages are resolved.
  const temporary = join(root, 'build/declarations');
  try {
    emitDeclarations(root, temporary);
    const bundle = await rollup({
      input: {
        index: join(temporary, 'lib/index.d.ts'),
        payloads: join(temporary, 'lib/git/hosts/payloads.d.ts'),
      },
      plugins: [dts({ sourcemap: true })],
      external: (id) => GENERATED.test(id) || PEERS.includes(id),
    });
    await bundle.write({
      dir: join(root, 'build'),
      entryFileNames: '[name].d.ts',
      // What both entry points share: the types of payloads.
      chunkFileNames: 'payload-types.d.ts',
      format: 'es',
      paths: (id) => id.replace(/.*\/imports\//, './imports/'),
      sourcemap: true,
    });
    const imports = join(root, 'build/imports');
    mkdirSync(imports);
    for (const file of readdirSync(join(temporary, 'imports')).filter((name) => name.endsWith('.d.ts'))) {
      copyFileSync(join(temporary, 'imports', file), join(imports, basename(file)));
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function emitDeclarations(root: string, folder: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  });
}
