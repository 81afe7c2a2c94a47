import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../lib/importer/cli/run';

/** A workflow with a typed form. */
export const HELLO = `# Says hello.
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: hello-
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: busybox:1.37
        args: ['{{workflow.name}}']
`;

/** An object without a typed form. */
export const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  a: b\n';

/** The working directory, a new one for each test. */
export let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The result of a command. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in the folder. */
export async function cli(...args: string[]): Promise<Result> {
  const texts = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => ({
    write: (text: string): void => {
      texts[name] += text;
    },
  });
  const code = await run(args, { folder, stdout: into('stdout'), stderr: into('stderr') });
  return { code, ...texts };
}

/** Writes files into the folder. */
export function write(files: { readonly [name: string]: string }): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The text of a file of the folder. */
export function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
