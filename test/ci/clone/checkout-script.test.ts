import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutScript } from '../../../lib/ci/clone/checkout-script';
import type { GitCloneTemplateProps } from '../../../lib/index';
import { GitCloneTemplate } from '../../../lib/index';
import { synth, templateIn, workflowIn } from '../../support/index';
import { SHELLS } from '../../support/shells';

const POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:${'0a'.repeat(32)}
size 12345
`;

test('the script contains nothing that Argo or Kubernetes would expand', () => {
  expect(checkoutScript({ imageTag: true, lockHash: true })).not.toMatch(/\{\{|\$\$/);
});

describe.each(SHELLS)('the script in %s', (shell) => {
  const folders: string[] = [];

  /** A repository, and what the script says about its checkout. */
  class Checkout {
    readonly folder = mkdtempSync(join(tmpdir(), 'checkout-'));

    constructor() {
      folders.push(this.folder);
      this.git('init', '--quiet', '--initial-branch=main');
    }

    git(...args: string[]): string {
      const user = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
      return execFileSync('git', ['-C', this.folder, ...user, ...args], { encoding: 'utf8' }).trim();
    }

    commit(files: { readonly [file: string]: string } = {}): string {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(this.folder, file, '..'), { recursive: true });
        writeFileSync(join(this.folder, file), text);
      }
      this.git('add', '--all');
      this.git('commit', '--quiet', '--allow-empty', '--message=change');
      return this.git('rev-parse', 'HEAD');
    }

    /** Runs the script of the template, without changing what is checked out. */
    check(revision: string, props: GitCloneTemplateProps = {}) {
      const manifests = synth(
        (chart) => new GitCloneTemplate(chart, 'git-clone', { ...props, path: '/code' }),
      );
      const { command = [], args = [] } = templateIn(workflowIn(manifests)).container ?? {};
      const [, , script = '', name = ''] = command;
      const output = join(this.folder, '.git/output');
      const here = script
        .replace('/outputs/image-tag', `'${output}-tag'`)
        .replace('/outputs/commit', `'${output}'`);
      const given = args.map((arg) => {
        if (arg === '/code') return this.folder;
        return arg === '{{inputs.parameters.revision}}' ? revision : arg;
      });
      const [program = '', ...first] = shell.split(' ');
      rmSync(output, { force: true });
      const run = spawnSync(program, [...first, '-c', here, name, ...given], { encoding: 'utf8' });
      return {
        error: run.status === 0 ? '' : run.stderr.trim(),
        log: run.stdout,
        commit: () => readFileSync(output, 'utf8'),
      };
    }
  }

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  describe('a requested commit', () => {
    const gone = '0123456789abcdef0123456789abcdef01234567';

    test('is accepted if it is checked out', () => {
      const checkout = new Checkout();
      const commit = checkout.commit();
      const run = checkout.check(commit);
      expect(run.error).toBe('');
      expect(run.log).toContain(`commit ${commit}`);
      expect(checkout.check(commit, { imageTag: 'short-commit' }).commit()).toBe(commit);
      expect(checkout.check(commit.toUpperCase()).error).toBe('');
    });

    test.each(['branch', 'tag'])('is not replaced by a %s with its name', (kind) => {
      const checkout = new Checkout();
      const commit = checkout.commit();
      checkout.git('update-ref', `refs/${kind === 'tag' ? 'tags' : 'heads'}/${gone}`, commit);
      const message = `The repository has no commit ${gone}, but a branch or tag of that name, at ${commit}. Delete that branch or tag, and build a commit that exists.`;
      expect(checkout.check(gone).error).toBe(message);
      expect(checkout.check(gone, { imageTag: 'commit' }).error).toBe(message);
    });

    test('is not replaced by another one', () => {
      const checkout = new Checkout();
      const first = checkout.commit();
      checkout.git('update-ref', `refs/heads/${first}`, checkout.commit());
      expect(checkout.check(first).error).toContain(`The repository has no commit ${first}`);
    });

    test('can be given by the hash of an annotated tag', () => {
      const checkout = new Checkout();
      checkout.commit();
      checkout.git('tag', '--annotate', '--message=one', 'v1');
      expect(checkout.check(checkout.git('rev-parse', 'v1')).error).toBe('');
    });

    test.each(['main', 'v1', 'refs/heads/main', '0123456', 'f'.repeat(41), '', '-x', '$(exit 3)'])(
      'is not compared if it is %j, which is not a full hash',
      (revision) => {
        const checkout = new Checkout();
        checkout.commit();
        expect(checkout.check(revision).error).toBe('');
      },
    );
  });

  describe('Git LFS', () => {
    const ATTRIBUTES = '*.png filter=lfs diff=lfs merge=lfs -text\n';

    test('pointers in the place of files fail the step', () => {
      const checkout = new Checkout();
      checkout.commit({
        '.gitattributes': ATTRIBUTES,
        'a/logo.png': POINTER,
        'b.png': POINTER,
        'c.txt': POINTER,
      });
      expect(checkout.check('main').error).toBe(
        "Files are Git LFS pointers, which Argo's Git artifact does not replace by their content: 'a/logo.png', 2 in all. Set lfs: 'ignore' if the build does not need them, or fetches them by itself.",
      );
    });

    test('pointers can be ignored, with a line in the log', () => {
      const checkout = new Checkout();
      checkout.commit({ 'assets/.gitattributes': ATTRIBUTES, 'assets/logo.png': POINTER });
      const run = checkout.check('main', { lfs: 'ignore' });
      expect(run.error).toBe('');
      expect(run.log).toContain("Warning: files are Git LFS pointers: 'assets/logo.png', 1 in all.");
    });

    test('is no matter for files that are there, and for texts about it', () => {
      const checkout = new Checkout();
      checkout.commit({ '.gitattributes': ATTRIBUTES, 'logo.png': 'a picture', 'lfs.md': POINTER });
      const run = checkout.check('main');
      expect(run.error).toBe('');
      expect(run.log).not.toContain('LFS');
    });
  });
});
