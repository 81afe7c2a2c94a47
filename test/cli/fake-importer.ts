import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An app's folder in which a test runs. */
export interface AppFolder {
  readonly path: string;
  /** Writes a file to the folder, and returns its path. */
  write(name: string, text: string): string;
  remove(): void;
}

/** Creates an empty folder for an app. */
export function createAppFolder(): AppFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'cli-')));
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

const PACKAGE = 'node_modules/cdk8s-argo-ci-importer';

/** Installs a package in place of the importer, and returns the path of its script. */
export function installImporter(app: AppFolder, script: string): string {
  const bin = { 'cdk8s-argo-ci-importer': 'build/cli.js' };
  app.write(`${PACKAGE}/package.json`, JSON.stringify({ name: 'cdk8s-argo-ci-importer', bin }));
  return app.write(`${PACKAGE}/build/cli.js`, script);
}

/** Installs a package in place of the importer that has no command. */
export function installPackageWithoutCommand(app: AppFolder): void {
  app.write(`${PACKAGE}/package.json`, JSON.stringify({ name: 'cdk8s-argo-ci-importer', bin: {} }));
}
