import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitCloneTemplateProps } from '../../../lib/index';
import { GitCloneTemplate } from '../../../lib/index';
import type { LockFiles } from '../../../lib/ci/cache/dependency-cache';
import { codesIn, errorsOf, synth, templateIn, workflowIn } from '../../support/index';
import { SHELLS } from '../../support/shells';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.each(SHELLS)('the hash of lock files in %s', (shell) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-files-'));
    const git = (...args: string[]): void => {
      const user = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
      execFileSync('git', ['-C', folder, ...user, ...args]);
    };
    git('init', '--quiet');
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'go.sum'), '$(touch evil)');
    writeFileSync(join(folder, 'app/package-lock.json'), '{}');
    symlinkSync('/etc/hostname', join(folder, 'linked.lock'));
    git('add', '--all');
    git('commit', '--quiet', '--message=a');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** The hash, or the error. */
  function run(props: GitCloneTemplateProps & { readonly lockFiles: LockFiles }): string {
    const manifests = synth((chart) => new GitCloneTemplate(chart, 'git-clone', props));
    const { command = [], args = [], env = [] } = templateIn(workflowIn(manifests)).container ?? {};
    const [program = '', ...options] = shell.split(' ');
    const output = join(folder, '.git/hash');
    const words = [...command.slice(1), ...args].map((word) =>
      word
        .replace(/\/outputs\/([a-z-]+)/g, (_, file: string) =>
          file === 'lock-hash' ? `'${output}'` : `'${output}-${file}'`,
        )
        .replace(/^\/code$/, folder),
    );
    const { status, stderr } = spawnSync(program, [...options, ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(env.map(({ name, value }) => [name, value])) },
    });
    return status === 0 ? readFileSync(output, 'utf8') : stderr.trim();
  }

  test('is that of their names and contents', () => {
    const [one, other] = ['$(touch evil)', '{}'].map(hashOf);
    const lines = `${one ?? ''} go.sum\n${other ?? ''} app/package-lock.json\n`;
    const lockFiles = ['go.sum', 'app/package-lock.json'] as const;
    expect(run({ lockFiles })).toBe(hashOf(lines));
    expect(run({ lockFiles, imageTag: 'commit' })).toBe(hashOf(lines));
  });

  test('fails for a file that does not exist, and for a link', () => {
    const remedy = "Commit it, or set 'lockFiles' of the clone to those that exist.";
    expect(run({ lockFiles: ['go.sum', 'yarn.lock'] })).toBe(
      `The source has no lock file 'yarn.lock'. ${remedy}`,
    );
    expect(run({ lockFiles: ['linked.lock'] })).toBe(`The source has no lock file 'linked.lock'. ${remedy}`);
  });
});

test.each<[GitCloneTemplateProps, string[]]>([
  [{ lockFiles: ['go.sum'] }, []],
  [{ lockFiles: ['go.sum'], imageTag: 'tag' }, []],
  [{ lockFiles: ['/go.sum'] }, ['invalid-path']],
  [{ lockFiles: ['go.sum', '../go.sum'] }, ['invalid-path']],
  [{ lockFiles: ['go.sum'], container: { command: ['ls'] } }, ['conflicting-command-and-lock-files']],
  [{ lockFiles: [] as unknown as LockFiles }, ['missing-lock-file']],
])('%j', (props, expected) => {
  expect(codesIn(errorsOf((chart) => new GitCloneTemplate(chart, 'git-clone', props)))).toEqual(expected);
});
