import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UPDATE_SCRIPT } from '../../../lib/deploy/gitops/script/index';
import type { FileUpdate } from '../../../lib/index';
import { helmValues, kustomizeImage, manifestImage } from '../../../lib/index';
import { ConfigRepository, DIGEST, MISSING_PROGRAMS, SHELLS } from './script-runner';

const VALUES = `# Values of the web app.

# Everything about its image.
image:
  repository: ghcr.io/acme/web

  tag: "v1.0.0"   # written by the pipeline
  digest: 'sha256:old'

hosts:
- web.acme.dev
- {name: side, tag: v1}
empty:
`;

const MANIFESTS = `---
# The Service comes first.
apiVersion: v1
kind: Service
metadata: {name: web}
---
# Then what runs.

apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: web
        image: acme/web:v1 # the app

      - name: side
        image: acme/side
`;

const INJECTIONS = [
  '$(touch pwned)',
  '`touch pwned`',
  'v1; touch pwned',
  "v1' | touch pwned '",
  'v1" + load("/etc/passwd") + "',
  'v1\ntouch pwned',
  '-v1',
  '../v1',
  'v1\\n',
  'ü',
];

const BOTH = helmValues('apps/web/values.yaml', { tag: 'image.tag', digest: 'image.digest' });

test('the script contains nothing that Argo or Kubernetes would expand', () => {
  expect(UPDATE_SCRIPT).not.toMatch(/\{\{|\$\$/);
});

const repositories: ConfigRepository[] = [];

function repositoryWith(files: { readonly [file: string]: string }): ConfigRepository {
  const repository = new ConfigRepository(files);
  repositories.push(repository);
  return repository;
}

afterAll(() => {
  for (const repository of repositories) repository.remove();
});

const missing = MISSING_PROGRAMS.join(', ');
const describeScript = missing === '' ? describe : describe.skip;

describeScript(`the script${missing === '' ? '' : ` (skipped: no ${missing} on the path)`}`, () => {
  /** The file after the update; undefined if the script fails. */
  function changed(text: string, update: (file: string) => FileUpdate, variables = {}): string | undefined {
    const repository = repositoryWith({ 'file.yaml': text });
    const run = repository.update([update('file.yaml')], variables);
    return run.ok ? repository.read('file.yaml') : undefined;
  }

  /** The last line of the log of a failed script. */
  function failure(text: string, update: (file: string) => FileUpdate, variables = {}): string {
    const repository = repositoryWith({ 'file.yaml': text });
    const run = repository.update([update('file.yaml')], variables);
    expect(run.ok).toBe(false);
    expect(repository.history()).toEqual(['Change']);
    return run.log.trim().split('\n').pop() ?? '';
  }

  describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('in %s', (_, shell) => {
    test('writes only the tag and the digest, in one commit', () => {
      const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
      const run = repository.update([BOTH], {}, shell);
      expect(run).toMatchObject({ ok: true, changed: 'true', commit: repository.history('%H')[0] });
      expect(repository.read('apps/web/values.yaml')).toBe(
        VALUES.replace('v1.0.0', 'v2.0.0').replace('sha256:old', DIGEST),
      );
      expect(repository.history('%an <%ae>: %s')).toEqual([
        `argo-ci <argo-ci@localhost>: Deploy ghcr.io/acme/web:v2.0.0@${DIGEST}`,
        'ada <ada@acme.dev>: Change',
      ]);
    });

    test('creates no commit if nothing changes', () => {
      const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
      const first = repository.update([BOTH], {}, shell);
      const second = repository.update([BOTH], {}, shell);
      expect(second).toMatchObject({ ok: true, changed: 'false', commit: first.commit });
      expect(repository.history()).toHaveLength(2);
    });

    test('starts again from the new head if another user pushes', () => {
      const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
      pushInBetween(repository, 1);
      const run = repository.update([BOTH], {}, shell);
      expect(run).toMatchObject({ ok: true, changed: 'true' });
      expect(run.log).toContain('Somebody else has pushed in between: attempt 2 of 3.');
      expect(repository.history()).toEqual([
        `Deploy ghcr.io/acme/web:v2.0.0@${DIGEST}`,
        'In between',
        'Change',
      ]);
    });

    test('updates each kind of file', () => {
      const repository = repositoryWith({
        'apps/web/values.yaml': VALUES,
        'kustomization.yaml': 'images:\n- name: web\n  newName: ghcr.io/acme/web\n',
        'web.yaml': MANIFESTS,
      });
      const updates = [
        BOTH,
        kustomizeImage('kustomization.yaml', 'web'),
        manifestImage('web.yaml', { container: 'web' }),
      ];
      expect(repository.update(updates, {}, shell)).toMatchObject({ ok: true, changed: 'true' });
      expect(repository.history()).toHaveLength(2);
      expect(repository.read('kustomization.yaml')).toBe(
        `images:\n- name: web\n  newTag: v2.0.0\n  digest: ${DIGEST}\n  newName: ghcr.io/acme/web\n`,
      );
      expect(repository.read('web.yaml')).toBe(
        MANIFESTS.replace('acme/web:v1 ', `ghcr.io/acme/web:v2.0.0@${DIGEST} `),
      );
    });

    test.each(INJECTIONS)('refuses the tag %j without evaluating it', (tag) => {
      const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
      const run = repository.update([BOTH], { TAG: tag }, shell);
      expect(run.ok).toBe(false);
      expect(run.log.trim()).toMatch(/^The tag can't be one/);
      expect(existsSync(join(repository.folder, 'pwned'))).toBe(false);
      expect(repository.history()).toEqual(['Change']);
    });
  });

  test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
    'writes nothing through a symbolic link, in %s',
    (_, shell) => {
      const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
      const outside = join(repository.folder, 'outside');
      mkdirSync(outside);
      writeFileSync(join(outside, 'values.yaml'), VALUES);
      // Folders and files, absolute and relative: to outside of the repository, to another file in it, and to nothing.
      repository.link({
        'apps/away': outside,
        'apps/up': '../../../outside',
        'apps/away.yaml': join(outside, 'values.yaml'),
        'apps/near': 'web',
        'apps/web/near.yaml': 'values.yaml',
        'apps/nowhere.yaml': '/nowhere',
      });
      const linked = ['away/values.yaml', 'up/values.yaml', 'away.yaml', 'near/values.yaml'];
      for (const file of [...linked, 'web/near.yaml', 'nowhere.yaml'].map((name) => `apps/${name}`)) {
        const updates = [helmValues(file, { tag: 'image.tag' }, { create: true })];
        const run = repository.update(updates, {}, shell);
        expect(run).toMatchObject({ ok: false, changed: '' });
        expect(run.log.trim()).toBe(
          `'${file}' is a symbolic link or in a linked folder, which can lead out of the repository: name the file that it leads to, or remove the link.`,
        );
      }
      expect(readFileSync(join(outside, 'values.yaml'), 'utf8')).toBe(VALUES);
      expect(repository.history()).toEqual(['Link', 'Change']);
      expect(repository.update([BOTH], {}, shell)).toMatchObject({ ok: true, changed: 'true' });
    },
  );

  /** Makes another user push before each of the next `times` pushes of the script. */
  function pushInBetween(repository: ConfigRepository, times: number): void {
    const { folder, url } = repository;
    const git = repository.git('--exec-path').trim() + '/git';
    repository.program(
      'git',
      `if [ "$1" = push ] && [ "$(ls -d ${folder}/race-* 2>/dev/null | wc -l)" -lt ${times} ]; then
         clone=$(mktemp -d ${folder}/race-XXXX)
         ${git} clone --quiet ${url} "$clone"
         ${git} -C "$clone" commit --quiet --allow-empty -m 'In between'
         ${git} -C "$clone" push --quiet
       fi
       exec ${git} "$@"`,
    );
  }

  test('fails after the maximum number of attempts', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    pushInBetween(repository, 9);
    const run = repository.update([BOTH]);
    expect(run.ok).toBe(false);
    expect(run.log).toContain("Somebody else pushed to the branch 'main' each of 3 times");
    expect(repository.history()).toEqual(['In between', 'In between', 'In between', 'Change']);
    expect(readFileSync(join(repository.folder, 'sleeps'), 'utf8')).toMatch(/^slept \d+\nslept \d+\n$/);
  });

  test('creates no commit if another user pushes the same change', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    const other = VALUES.replace('v1.0.0', 'v2.0.0').replace('sha256:old', DIGEST);
    const git = repository.git('--exec-path').trim() + '/git';
    repository.program(
      'git',
      `if [ "$1" = push ] && mkdir ${repository.folder}/once; then
         cd ${repository.folder}/once && ${git} clone --quiet ${repository.url} . && cat > apps/web/values.yaml <<'END'
${other}END
         ${git} commit --quiet --all -m Same && ${git} push --quiet; cd - > /dev/null
       fi
       exec ${git} "$@"`,
    );
    expect(repository.update([BOTH])).toMatchObject({ ok: true, changed: 'false' });
    expect(repository.history()).toEqual(['Same', 'Change']);
  });

  test('does not retry if the server refuses, and logs the reason', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    repository.program('../config.git/hooks/pre-receive', 'echo "main is protected" >&2; exit 1');
    const run = repository.update([BOTH]);
    expect(run.ok).toBe(false);
    expect(run.log).toContain('main is protected');
    expect(run.log).toContain("The commit can't be pushed to the branch 'main'");
    expect(existsSync(join(repository.folder, 'sleeps'))).toBe(false);
  });

  test('pushes to another branch with another message', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    repository.commit({ 'apps/web/values.yaml': VALUES, 'other.yaml': '' }, 'env/prod');
    const run = repository.update([BOTH], { BRANCH: 'env/prod', MESSAGE: 'Release $(id) `id` "v2"' });
    expect(run.ok).toBe(true);
    expect(repository.history('%s', 'env/prod')[0]).toBe('Release $(id) `id` "v2"');
    expect(repository.history()).toEqual(['Change']);
  });

  test('reports a missing branch by its name', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    const run = repository.update([BOTH], { BRANCH: 'prod' });
    expect(run.ok).toBe(false);
    expect(run.log).toContain("The branch 'prod' can't be fetched");
  });

  test('refuses credentials in the URL without repeating them', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    const run = repository.update([BOTH], { REPOSITORY: 'https://ada:hunter2@acme.dev/config.git' });
    expect(run.ok).toBe(false);
    expect(run.log).toContain("The repository's URL holds credentials");
    expect(run.log).not.toContain('hunter2');
  });

  test.each([
    ['token', 'There is no token'],
    ['ssh-key', 'There is no ssh key'],
  ])('reports a missing Secret immediately for %s', (LOGIN, message) => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    const run = repository.update([BOTH], { LOGIN });
    expect(run.ok).toBe(false);
    expect(run.log).toContain(message);
  });

  test('uses the token from a file, only for the host of the repository', () => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    repository.logIn({ username: 'bot\n', token: 'hunter2\n' });
    // Nothing listens there: only the configured credentials are tested.
    const url = 'http://127.0.0.1:9/acme/config.git';
    const run = repository.update([BOTH], { LOGIN: 'token', REPOSITORY: url });
    expect(run.ok).toBe(false);
    expect(run.log).not.toContain('hunter2');
    expect(repository.loginFor('http://127.0.0.1:9/acme/config.git')).toContain(
      'username=bot\npassword=hunter2\n',
    );
    expect(repository.loginFor('http://127.0.0.1:10/acme/config.git')).not.toContain('hunter2');
    expect(repository.loginFor('http://evil.dev/acme/config.git')).not.toContain('hunter2');
  });

  test.each([
    ['ssh-key', /-o StrictHostKeyChecking=yes -o UserKnownHostsFile=\S*\/login\/known-hosts /],
    ['ssh-key-any-host', /-o StrictHostKeyChecking=no -o UserKnownHostsFile=\/dev\/null /],
  ])('authenticates by SSH: %s', (LOGIN, options) => {
    const repository = repositoryWith({ 'apps/web/values.yaml': VALUES });
    repository.logIn({ 'ssh-key': 'key', 'known-hosts': 'host' });
    // The last argument of ssh is the command on the server.
    repository.program(
      'ssh',
      `echo "$*" > ${repository.folder}/ssh; for last; do :; done; exec sh -c "$last"`,
    );
    const run = repository.update([BOTH], { LOGIN, REPOSITORY: `git@acme.dev:${repository.url}` });
    expect(run).toMatchObject({ ok: true, changed: 'true' });
    const used = readFileSync(join(repository.folder, 'ssh'), 'utf8');
    expect(used).toMatch(options);
    expect(used).toMatch(/^-F \/dev\/null -o BatchMode=yes .* -i \S*\/login\/ssh-key /);
    expect(used).toContain('git@acme.dev git-receive-pack');
  });

  describe('Helm values', () => {
    const tag =
      (path: string, options = {}) =>
      (file: string) =>
        helmValues(file, { tag: path }, options);

    test.each([
      ['a: {tag: v1}\n', 'a.tag', 'a: {tag: v2.0.0}\n'],
      ['a:\n- x\n- tag: v1\n', 'a[1].tag', 'a:\n- x\n- tag: v2.0.0\n'],
      ["a.b:\n    tag: 'v1' # here\n", 'a\\.b.tag', "a.b:\n    tag: 'v2.0.0' # here\n"],
      ['tag:\n\n# end\n', 'tag', 'tag: "v2.0.0"\n# end\n'],
      ['tag: ""\r\nother: 1\r\n', 'tag', 'tag: "v2.0.0"\r\nother: 1\r\n'],
      ['{"image": {"tag": "v1"}}\n', 'image.tag', '{"image": {"tag": "v2.0.0"}}\n'],
    ])('%j at %s', (before, path, after) => {
      expect(changed(before, tag(path))).toBe(after);
    });

    test.each([
      ['1234567', '"1234567"'],
      ['1.0', '"1.0"'],
      ['on', '"on"'],
      ['12e4567', '"12e4567"'],
      ['main-1a2b3c4', 'main-1a2b3c4'],
      ['1.2.3', '1.2.3'],
    ])('writes the tag %s as a string', (value, written) => {
      expect(changed('tag: v1\n', tag('tag'), { TAG: value })).toBe(`tag: ${written}\n`);
    });

    test('replaces a number by a string', () => {
      expect(changed('tag: 1.0\n', tag('tag'), { TAG: '1.0' })).toBe('tag: "1.0"\n');
    });

    test('reports a missing path', () => {
      expect(failure(VALUES, tag('image.tgg'))).toBe("'file.yaml' has no 'image.tgg'.");
      expect(failure('image: foo\n', tag('image.tag'))).toBe("'file.yaml' has no 'image.tag'.");
      expect(failure('', tag('image.tag'))).toBe("'file.yaml' has no 'image.tag'.");
    });

    test('creates a missing path with `create`', () => {
      expect(changed('image:\n  # here\n  name: web\n', tag('image.tag', { create: true }))).toBe(
        'image:\n  # here\n  name: web\n  tag: v2.0.0\n',
      );
      expect(changed('tag: v1\n', tag('tag', { create: true }))).toBe('tag: v2.0.0\n');
      expect(changed('a: 1 # one\n', tag('image.tag', { create: true }))).toBe(
        'a: 1 # one\nimage:\n  tag: "v2.0.0"\n',
      );
      expect(changed('', tag('image.tag', { create: true }))).toBe('image:\n  tag: "v2.0.0"\n');
    });

    test('refuses to replace a mapping or a list', () => {
      expect(failure(VALUES, tag('image'))).toContain("has more than a text at 'image'");
      expect(failure(VALUES, tag('hosts'))).toContain("has more than a text at 'hosts'");
    });

    test('keeps an anchor, or refuses to change it', () => {
      expect(failure('a:\n  tag: &t v1\nb: *t\n', tag('a.tag'))).toContain(
        'other parts refer to the same text',
      );
      expect(changed('a:\n  tag: &t v1\nb:\n  tag: *t\n', tag('b.tag'))).toBe(
        'a:\n  tag: &t v1\nb:\n  tag: v2.0.0\n',
      );
    });

    test('refuses files that are missing or not YAML', () => {
      expect(failure('a: {{ .Values.tag }}: b\n\t', tag('a'))).toContain("'file.yaml' can't be read as YAML");
      expect(failure('a: b\n', () => helmValues('other.yaml', { tag: 'a' }))).toBe(
        "There is no file 'other.yaml' on the branch 'main' of the repository.",
      );
    });

    test.each([
      [{ DIGEST: '' }, "'file.yaml' takes the image's digest, and the input 'digest' is empty."],
      [{ DIGEST: 'sha256:abc' }, 'The digest is none'],
      [{ DIGEST: `${DIGEST}\nx` }, 'The digest is none'],
      [{ DIGEST: DIGEST.toUpperCase() }, 'The digest is none'],
      [{ IMAGE: 'ghcr.io/acme/web:v1' }, 'The image is not the name of one'],
      [{ IMAGE: 'a b' }, 'The image is not the name of one'],
      [{ IMAGE: '' }, 'The image is not the name of one'],
      [{ TAG: `v${'1'.repeat(128)}` }, "The tag can't be one"],
    ])('refuses %j', (variables, message) => {
      expect(failure(VALUES, (file) => helmValues(file, { digest: 'image.digest' }), variables)).toContain(
        message,
      );
    });
  });

  describe('a kustomization', () => {
    const image = (name: string, writes?: 'tag' | 'digest') => (file: string) =>
      kustomizeImage(file, name, { writes });
    const BEFORE = `resources:
- web.yaml

images:
- name: ghcr.io/acme/api
  newTag: v7

- name: ghcr.io/acme/web # ours
  newTag: v1
  digest: sha256:old
`;

    test('gets tag and digest', () => {
      const after = BEFORE.replace('newTag: v1', 'newTag: v2.0.0').replace('sha256:old', DIGEST);
      expect(changed(BEFORE, (file) => kustomizeImage(file, 'ghcr.io/acme/web'))).toBe(after);
    });

    test('gets one of them, and the other one is removed', () => {
      expect(changed(BEFORE, image('ghcr.io/acme/web', 'tag'))).toBe(
        BEFORE.replace('newTag: v1', 'newTag: v2.0.0').replace('  digest: sha256:old\n', ''),
      );
      expect(changed(BEFORE, image('ghcr.io/acme/web', 'digest'))).toBe(
        BEFORE.replace('sha256:old', DIGEST).replace('newTag: v1\n  ', ''),
      );
    });

    test('gets a missing field next to the existing one', () => {
      const before = BEFORE.replace('  digest: sha256:old\n', '');
      const after = before.replace('# ours\n  newTag: v1', `# ours\n  digest: ${DIGEST}\n  newTag: v2.0.0`);
      expect(changed(before, (file) => kustomizeImage(file, 'ghcr.io/acme/web'))).toBe(after);
    });

    test('can be in flow style', () => {
      expect(changed('images: [{name: web}]\n', image('web', 'tag'))).toBe(
        'images: [{name: web, newTag: "v2.0.0"}]\n',
      );
    });

    test('must contain the image', () => {
      expect(failure(BEFORE, image('ghcr.io/acme/wbe', 'tag'))).toBe(
        "'file.yaml' has no image 'ghcr.io/acme/wbe' under 'images'.",
      );
      expect(failure('resources: []\n', image('web', 'tag'))).toContain("has no image 'web'");
      expect(failure('images: [{name: web}, {name: web}]\n', image('web', 'tag'))).toContain('more than one');
    });
  });

  describe('a manifest', () => {
    test.each([
      ['tag', 'ghcr.io/acme/web:v2.0.0'],
      ['digest', `ghcr.io/acme/web@${DIGEST}`],
      ['both', `ghcr.io/acme/web:v2.0.0@${DIGEST}`],
    ] as const)('gets the image with %s', (writes, image) => {
      expect(changed(MANIFESTS, (file) => manifestImage(file, { container: 'web', writes }))).toBe(
        MANIFESTS.replace('acme/web:v1 ', `${image} `),
      );
    });

    test('can be of another kind, with an init container', () => {
      const cron =
        'kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n          - name: a\n            image: "x:1"\n';
      expect(changed(cron, (file) => manifestImage(file, { container: 'a', writes: 'tag' }))).toBe(
        cron.replace('x:1', 'ghcr.io/acme/web:v2.0.0'),
      );
    });

    test('must have exactly one matching container', () => {
      const twice = `${MANIFESTS}---\n${MANIFESTS.replace('name: web\nspec', 'name: other\nspec')}`;
      expect(failure(twice, (file) => manifestImage(file, { container: 'web' }))).toBe(
        "'file.yaml' has more than one container 'web' with an image: say which one.",
      );
      expect(
        failure(MANIFESTS, (file) => manifestImage(file, { container: 'web', kind: 'Job', name: 'a' })),
      ).toBe("'file.yaml' has no container 'web' with an image of a Job named 'a'.");
      const other = changed(twice, (file) =>
        manifestImage(file, { container: 'web', name: 'other', writes: 'tag' }),
      );
      expect(other).toBe(twice.replace(/(name: other[^]*)acme\/web:v1/, '$1ghcr.io/acme/web:v2.0.0'));
    });
  });
});
