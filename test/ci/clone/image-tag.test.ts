import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT_SCRIPT } from '../../../lib/ci/clone/checkout-script';
import type { GitCloneTemplateProps, ImageTagFromGit } from '../../../lib/index';
import { GitCloneTemplate, IMAGE_TAG } from '../../../lib/index';
import { codesIn, errorsOf, synth, templateIn, workflowIn } from '../../support/index';
import { SHELLS } from '../../support/shells';

function templateOf(imageTag: ImageTagFromGit, props: GitCloneTemplateProps = {}) {
  return templateIn(
    workflowIn(synth((chart) => new GitCloneTemplate(chart, 'git-clone', { ...props, imageTag }))),
  );
}

function errorsFor(props: GitCloneTemplateProps): string[] {
  return errorsOf((chart) => new GitCloneTemplate(chart, 'git-clone', props));
}

describe('the template', () => {
  test('outputs the tag and the source', () => {
    expect(templateOf('commit').outputs).toEqual({
      artifacts: [{ name: 'source-code', path: '/code' }],
      parameters: [
        { name: 'image-tag', valueFrom: { path: '/outputs/image-tag' } },
        { name: 'commit', valueFrom: { path: '/outputs/commit' } },
      ],
    });
  });

  test('outputs only the commit without `imageTag`, and has a shorter script', () => {
    const { outputs, container } = templateIn(
      workflowIn(synth((chart) => new GitCloneTemplate(chart, 'git-clone'))),
    );
    expect(outputs?.parameters?.map(({ name }) => name)).toEqual(['commit']);
    expect(container?.command).toEqual(['sh', '-c', CHECKOUT_SCRIPT, 'checkout']);
    expect(container?.args).toEqual(['/code', '{{inputs.parameters.revision}}', 'fail']);
  });

  test('passes all values to the script as arguments, never as a part of the script', () => {
    const { container } = templateOf({ from: 'tag', replace: '-', file: 'version.txt' }, { path: '/src' });
    expect(container?.command?.slice(0, 2)).toEqual(['sh', '-c']);
    expect(container?.command?.join()).not.toContain('{{');
    expect(container?.args).toEqual([
      '/src',
      '{{inputs.parameters.revision}}',
      'fail',
      'tag',
      '-',
      'version.txt',
      '{{inputs.parameters.git-tag}}',
    ]);
    expect(templateOf('commit').container?.args).toEqual([
      '/code',
      '{{inputs.parameters.revision}}',
      'fail',
      'commit',
      '',
      '',
    ]);
  });

  test.each<[ImageTagFromGit, boolean]>([
    ['tag', true],
    ['exact-tag', true],
    ['describe', true],
    [{ from: 'exact-tag', replace: '-' }, true],
    ['commit', false],
    ['short-commit', false],
    [{ from: 'commit' }, false],
  ])('by %j it has an input for the Git tag: %s', (imageTag, isInput) => {
    expect(templateOf(imageTag).inputs?.parameters).toEqual([
      { name: 'git-url' },
      { name: 'revision', value: 'main' },
      ...(isInput ? [{ name: 'git-tag', value: '' }] : []),
    ]);
  });

  test('can have another image and additional fields', () => {
    const container = { image: 'registry.local/git', env: [{ name: 'A', value: 'a' }] };
    expect(templateOf('commit', { container }).container).toMatchObject(container);
  });
});

describe.each(SHELLS)('the script in %s', (shell) => {
  const folder = mkdtempSync(join(tmpdir(), 'image-tag-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      encoding: 'utf8',
    }).trim();
  const commit = (message: string): string => {
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  /** The image tag of a checkout of `revision`, or the message of the failed step. */
  const tagOf = (imageTag: ImageTagFromGit, revision: string, place = folder): string => {
    execFileSync('git', ['-C', place, 'checkout', '--quiet', '--detach', revision], { stdio: 'pipe' });
    return run(imageTag, revision, place);
  };
  const run = (imageTag: ImageTagFromGit, revision: string, place: string, gitTag = ''): string => {
    const { command = [], args = [] } = templateOf(imageTag, { path: '/code' }).container ?? {};
    const [, , script = '', name = ''] = command;
    const output = join(folder, '.git/tag');
    rmSync(output, { force: true });
    const values = {
      '{{inputs.parameters.revision}}': revision,
      '{{inputs.parameters.git-tag}}': gitTag,
      '{{workflow.parameters.file}}': fileAtRun,
    };
    const given = args.map((arg) =>
      arg === '/code' ? place : (new Map(Object.entries(values)).get(arg) ?? arg),
    );
    const [program = '', ...first] = shell.split(' ');
    const here = script
      .replace('/outputs/image-tag', `'${output}'`)
      .replace('/outputs/commit', `'${output}-commit'`);
    const { status, stderr } = spawnSync(program, [...first, '-c', here, name, ...given], {
      encoding: 'utf8',
    });
    if (status === 0) return readFileSync(output, 'utf8');
    expect(existsSync(output)).toBe(false);
    return stderr.trim();
  };
  /** The same with a file that only the run knows. */
  let fileAtRun = '';
  const runFile = (file: string): string => {
    fileAtRun = file;
    return tagOf({ from: 'tag', file: '{{workflow.parameters.file}}' }, one);
  };
  /** The same with the input `gitTag`. */
  const tagNamed = (gitTag: string, imageTag: ImageTagFromGit, revision: string): string => {
    git('checkout', '--quiet', '--detach', revision);
    return run(imageTag, revision, folder, gitTag);
  };
  let untagged = '';
  let one = '';
  let later = '';
  let twice = '';

  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    untagged = commit('untagged');
    one = commit('one');
    git('tag', '--annotate', '--message=one', 'v1.0');
    git('tag', 'first');
    later = commit('later');
    commit('odd');
    git('tag', 'release/2.0+build');
    commit('harmful');
    git('tag', '$(touch${IFS}harm)');
    commit('long');
    git('tag', 'x'.repeat(129));
    commit('longest');
    git('tag', 'x'.repeat(128));
    // On a detached HEAD, so that `main` does not move.
    git('checkout', '--quiet', '--detach', untagged);
    twice = commit('twice');
    git('tag', '--annotate', '--message=candidate', 'v2.0-rc.1');
    git('tag', 'v2.0');
    git('tag', 'latest');
    git('tag', '$(touch${IFS}injected)', twice);
    git('update-ref', 'refs/tags/-n', twice);
    git('tag', 'tree', `${twice}^{tree}`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('uses the commit', () => {
    expect(tagOf('commit', 'main~4')).toBe(later);
    expect(tagOf('short-commit', 'main~4')).toBe(later.slice(0, 12));
  });

  test('uses the Git tag of the commit, preferably the one in `revision`', () => {
    expect(tagOf('tag', one)).toBe('v1.0');
    expect(tagOf('tag', 'first')).toBe('first');
    expect(tagOf('exact-tag', 'refs/tags/first')).toBe('first');
    expect(tagOf('describe', 'first')).toBe('first');
    expect(tagOf('exact-tag', one)).toBe('v1.0');
    expect(tagOf('describe', one)).toBe('v1.0');
  });

  test.each(['exact-tag', 'tag', 'describe'] as const)('uses the Git tag of the caller by %s', (rule) => {
    // Git would choose an annotated tag before the others, here the release candidate.
    expect(tagNamed('', rule, twice)).toBe('v2.0-rc.1');
    for (const gitTag of ['v2.0', 'latest', 'v2.0-rc.1']) expect(tagNamed(gitTag, rule, twice)).toBe(gitTag);
    expect(tagNamed('v2.0', rule, 'refs/tags/latest')).toBe('v2.0');
  });

  test.each(['exact-tag', 'tag', 'describe'] as const)(
    'refuses by %s a Git tag of another commit',
    (rule) => {
      expect(tagNamed('v3.0', rule, twice)).toBe(
        "No image tag: the repository has no git tag 'v3.0'. Push it, or leave 'git-tag' empty for one that points at the commit.",
      );
      expect(tagNamed('v1.0', rule, twice)).toBe(
        `No image tag: the git tag 'v1.0' points at ${one}, and what is checked out is ${twice}. Check out the tag by 'revision', or leave 'git-tag' empty for one that points at the commit.`,
      );
      expect(tagNamed('tree', rule, twice)).toContain("the git tag 'tree' points at no commit");
    },
  );

  test('does not resolve or evaluate invalid Git tags', () => {
    for (const gitTag of [
      'v2.0~0',
      'refs/tags/v2.0',
      'HEAD',
      '../heads/main',
      '--help',
      '-x',
      "'",
      ' ',
      '$(touch injected)',
      '`touch injected`',
      'v2.0\nv2.0',
    ]) {
      expect(tagNamed(gitTag, 'exact-tag', twice)).toContain(`the repository has no git tag '${gitTag}'.`);
    }
    expect(tagNamed('$(touch${IFS}injected)', 'exact-tag', twice)).toContain("can't be one");
    expect(tagNamed('-n', 'exact-tag', twice)).toContain("the git tag '-n' can't be one");
    expect(existsSync(join(folder, 'injected'))).toBe(false);
  });

  test('checks the Git tag of the caller by the rules of registries', () => {
    expect(tagNamed('release/2.0+build', 'exact-tag', 'release/2.0+build')).toContain("can't be one");
    expect(tagNamed('release/2.0+build', { from: 'exact-tag', replace: '-' }, 'main~3')).toBe(
      'release-2.0-build',
    );
  });

  test('uses the nearest Git tag before the commit', () => {
    expect(tagOf('tag', later)).toBe('v1.0');
    expect(tagOf('describe', later)).toMatch(/^v1\.0-1-g[0-9a-f]{7,}$/);
    expect(later).toContain(tagOf('describe', later).slice('v1.0-1-g'.length));
  });

  test('says what to do without a Git tag', () => {
    expect(tagOf('tag', untagged)).toBe(
      `No image tag: no git tag points at the commit ${untagged} or one before it. Tag one, or choose another rule for imageTag.`,
    );
    expect(tagOf('exact-tag', later)).toBe(
      `No image tag: no git tag points at the commit ${later}. Tag it, or choose another rule for imageTag.`,
    );
    expect(untagged).toContain(tagOf('describe', untagged));
  });

  test('refuses a Git tag that is not a valid image tag, and does not evaluate it', () => {
    expect(tagOf('tag', 'release/2.0+build')).toContain(
      "No image tag: the git tag 'release/2.0+build' can't be one: image tags have only letters, digits",
    );
    expect(tagOf('tag', 'main~2')).toContain("the git tag '$(touch${IFS}harm)' can't be one");
    expect(existsSync(join(folder, 'harm'))).toBe(false);
    expect(tagOf('tag', 'main~1')).toContain('has 129 characters, and image tags have at most 128');
    expect(tagOf('tag', 'main')).toBe('x'.repeat(128));
  });

  test('replaces characters', () => {
    expect(tagOf({ from: 'tag', replace: '-' }, 'release/2.0+build')).toBe('release-2.0-build');
    expect(tagOf({ from: 'tag', replace: '_' }, 'release/2.0+build')).toBe('release_2.0_build');
    expect(tagOf({ from: 'tag', replace: '.' }, 'main~2')).toContain("can't be one");
  });

  test('outputs tags that match the format IMAGE_TAG', () => {
    for (const from of ['commit', 'short-commit', 'tag', 'describe'] as const) {
      expect(IMAGE_TAG.check(tagOf(from, later))).toBeUndefined();
    }
  });

  test('does not confuse other revisions with Git tags', () => {
    for (const revision of ['-x', '--help', '$(touch harm)', "'", 'v1.0~0', '']) {
      execFileSync('git', ['-C', folder, 'checkout', '--quiet', '--detach', one]);
      expect(run('tag', revision, folder)).toBe('v1.0');
    }
    expect(existsSync(join(folder, 'harm'))).toBe(false);
  });

  test('writes a file', () => {
    tagOf({ from: 'tag', file: 'version.txt' }, one);
    tagOf({ from: 'tag', file: 'build/info/version.txt' }, one);
    expect(readFileSync(join(folder, 'version.txt'), 'utf8')).toBe('v1.0\n');
    expect(readFileSync(join(folder, 'build/info/version.txt'), 'utf8')).toBe('v1.0\n');
  });

  test('writes no file through a symbolic link, nor outside of the source', () => {
    const outside = mkdtempSync(join(tmpdir(), 'image-tag-outside-'));
    try {
      writeFileSync(join(outside, 'version.txt'), 'old\n');
      symlinkSync(outside, join(folder, 'linked'));
      symlinkSync(join(outside, 'version.txt'), join(folder, 'linked.txt'));
      symlinkSync(join(outside, 'new.txt'), join(folder, 'dangling.txt'));
      mkdirSync(join(folder, 'inner'));
      symlinkSync(outside, join(folder, 'inner/linked'));
      const links = [
        'linked/version.txt',
        'linked.txt',
        'dangling.txt',
        'inner/linked/a/version.txt',
        './linked/v',
      ];
      for (const file of links) {
        expect(tagOf({ from: 'tag', file }, one)).toBe(
          `No image tag: the file '${file}' is a symbolic link or in a linked folder, which can lead out of the source. Use another path, or remove the link.`,
        );
      }
      // A caller can set a file that is not known at synth.
      for (const file of ['../version.txt', 'a/../../version.txt', '..']) {
        expect(runFile(file)).toContain(`the file '${file}' is outside of the source`);
      }
      expect(readdirSync(outside)).toEqual(['version.txt']);
      expect(readFileSync(join(outside, 'version.txt'), 'utf8')).toBe('old\n');
    } finally {
      for (const link of ['linked', 'linked.txt', 'dangling.txt', 'inner']) {
        rmSync(join(folder, link), { recursive: true });
      }
      rmSync(outside, { recursive: true });
    }
  });

  test('detects a shallow clone', () => {
    const part = mkdtempSync(join(tmpdir(), 'image-tag-shallow-'));
    try {
      git('branch', '--force', 'shallow', later);
      execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=shallow', `file://${folder}`, part]);
      for (const rule of ['tag', 'describe'] as const) {
        expect(run(rule, 'shallow', part)).toBe(
          `No image tag: only a part of the history was fetched, and no git tag points at the commit ${later}. Leave out 'depth'.`,
        );
      }
      expect(run('commit', 'shallow', part)).toBe(later);
      execFileSync('git', ['-C', part, 'tag', 'here']);
      expect(run('exact-tag', 'shallow', part)).toBe('here');
      execFileSync('git', ['-C', part, 'tag', 'there']);
      for (const gitTag of ['here', 'there']) expect(run('exact-tag', 'shallow', part, gitTag)).toBe(gitTag);
    } finally {
      rmSync(part, { recursive: true });
    }
  });

  test('reports an empty repository', () => {
    const empty = mkdtempSync(join(tmpdir(), 'image-tag-empty-'));
    try {
      execFileSync('git', ['-C', empty, 'init', '--quiet']);
      expect(run('commit', 'main', empty)).toBe('The repository has no commit yet.');
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});

describe('invalid input', () => {
  test.each<[GitCloneTemplateProps, string]>([
    [{ imageTag: 'tag', depth: 1 }, 'conflicting-depth-and-image-tag'],
    [{ imageTag: { from: 'describe' }, git: { depth: 3 } }, 'conflicting-depth-and-image-tag'],
    [{ imageTag: 'commit', container: { command: ['ls'] } }, 'conflicting-command-and-image-tag'],
    [{ imageTag: 'commit', container: { args: ['ls'] } }, 'conflicting-command-and-image-tag'],
    [{ imageTag: { from: 'tag', file: '' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: '/version.txt' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: '../version.txt' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: '.' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: 'build/' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: 'build/../version.txt' } }, 'invalid-path'],
    [{ imageTag: { from: 'tag', file: '.git/config' } }, 'invalid-path'],
    [JSON.parse('{ "imageTag": "branch" }') as GitCloneTemplateProps, 'unknown-image-tag'],
    [
      JSON.parse('{ "imageTag": { "from": "tag", "replace": "/" } }') as GitCloneTemplateProps,
      'invalid-replacement',
    ],
  ])('%j: %s', (props, code) => {
    expect(codesIn(errorsFor(props))).toEqual([code]);
  });

  test.each<GitCloneTemplateProps>([
    { imageTag: 'exact-tag', depth: 1 },
    { imageTag: 'commit', depth: 1, singleBranch: true },
    { imageTag: 'tag', singleBranch: true },
    { imageTag: { from: 'tag', file: 'version.txt' } },
  ])('accepts %j', (props) => {
    expect(errorsFor(props)).toEqual([]);
  });

  test('messages say what to do', () => {
    expect(errorsFor({ imageTag: 'tag', depth: 1 })[0]).toContain(
      "imageTag: The rule 'tag' needs the whole history, but 'depth' is set. Remove 'depth', or use 'exact-tag' or 'commit'.",
    );
  });
});
