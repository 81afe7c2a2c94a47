import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '../../lib';
import {
  ContainerTemplate,
  GitCloneTemplate,
  IMAGE_TAG,
  ParameterReference,
  WorkflowTemplate,
  bash,
  helmValues,
  node,
  parameter,
  python,
  sh,
} from '../../lib';
import { UPDATE_SCRIPT } from '../../lib/deploy/gitops/script/index';
import { commitStatusScript } from '../../lib/events/status/commit-status-script';
import { Server } from './server';
import { ConfigRepository, DIGEST, MISSING_PROGRAMS } from '../deploy/gitops/script-runner';
import { synth, templateIn, workflowIn } from '../support';
import { ENTRIES, argumentOf } from './payloads';

/** The payloads as a script receives them if nothing has reduced them before. */
const TEXTS = ENTRIES.map(([, payload]) => argumentOf(payload));

/** Programs of this machine that run shell scripts. */
const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']].filter(([program = '', ...options]) =>
  has(program, ...options, '-c', 'exit 0'),
);

/** A shell for a payload: the payloads take turns, so that each shell runs all kinds of them. */
function shellFor(index: number): readonly string[] {
  return SHELLS[index % SHELLS.length] ?? ['sh'];
}

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

const root = mkdtempSync(join(tmpdir(), 'attacks-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** No payload has created a file. */
afterEach(() => {
  expect(
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((file) => file.includes('PWNED')),
  ).toEqual([]);
});

test('these texts are an attack on a script that contains them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
  try {
    const attacks = TEXTS.filter((text) => {
      run(['sh', '-c', `echo v${text}; echo 'v${text}'; echo "v${text}"`], { cwd: folder });
      const files = readdirSync(folder);
      for (const file of files) rmSync(join(folder, file));
      return files.some((file) => file.includes('PWNED'));
    });
    expect(attacks.length).toBeGreaterThan(10);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
  readonly error: string;
}

/** Runs a program in the folder that is searched for what payloads create. */
function run(
  words: readonly string[],
  {
    env = {},
    cwd = root,
  }: { readonly env?: { readonly [name: string]: string }; readonly cwd?: string } = {},
): Outcome {
  const [program = '', ...args] = words;
  const ended = spawnSync(program, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: root, ...env },
    encoding: 'utf8',
  });
  return { ok: ended.status === 0, output: ended.stdout, error: ended.stderr.trim() };
}

describe('the checkout', () => {
  /** Git accepts it as the name of a tag. */
  const TAG = "v1';id;touch${IFS}PWNED;'";

  const folder = join(root, 'code');
  const commit = createRepository();

  /** A repository with a tag for each payload that Git accepts as the name of one. */
  function createRepository(): string {
    mkdirSync(folder);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git(
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@example.com',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message=change',
    );
    const head = git('rev-parse', 'HEAD').trim();
    for (const text of TEXTS) run(['git', '-C', folder, 'update-ref', `refs/tags/${text}`, head]);
    // The name of a file is not one that a payload has created.
    git('pack-refs', '--all');
    git('checkout', '--quiet', '--detach');
    return head;
  }

  const outputs = join(root, 'outputs');
  mkdirSync(outputs);

  /** Runs the script of the template for a revision and a Git tag. */
  function checkOut(shell: readonly string[], revision: string, gitTag: string, replace?: '-'): Outcome {
    const imageTag = { from: 'tag', ...(replace !== undefined && { replace }) } as const;
    const manifests = synth((chart) => new GitCloneTemplate(chart, 'clone', { imageTag }));
    const { command = [], args = [] } = templateIn(workflowIn(manifests)).container ?? {};
    const [, , script = '', name = ''] = command;
    const values: { readonly [arg: string]: string } = {
      '/code': folder,
      '{{inputs.parameters.revision}}': revision,
      '{{inputs.parameters.git-tag}}': gitTag,
    };
    for (const file of ['image-tag', 'commit']) rmSync(join(outputs, file), { force: true });
    return run([
      ...shell,
      '-c',
      script.replaceAll('/outputs/', `${outputs}/`),
      name,
      ...args.map((arg) => values[arg] ?? arg),
    ]);
  }

  const tagged = new Set(execFileSync('git', ['-C', folder, 'tag'], { encoding: 'utf8' }).split('\n'));

  test('Git accepts tags that are code to a shell', () => {
    expect(tagged.size).toBeGreaterThan(15);
    expect(tagged).toContain(TAG);
  });

  test('runs no revision', () => {
    for (const [index, text] of TEXTS.entries()) {
      const { error } = checkOut(shellFor(index), text, 'v0');
      expect(error).toContain("No image tag: the repository has no git tag 'v0'.");
    }
  });

  test('computes image tags from Git tags, or refuses them', () => {
    for (const [index, text] of TEXTS.entries()) {
      const { ok, error } = checkOut(shellFor(index + 1), text, text);
      const imageTag = ok ? readFileSync(join(outputs, 'image-tag'), 'utf8') : '';
      if (ok) expect([imageTag, IMAGE_TAG.check(imageTag)]).toEqual([text, undefined]);
      else
        expect(error).toContain(tagged.has(text) ? `the git tag '${text}' can't be one` : 'has no git tag');
    }
  });

  test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
    'in %s, replaces characters',
    (_, shell) => {
      expect(checkOut(shell, commit, TAG, '-').ok).toBe(true);
      expect(readFileSync(join(outputs, 'image-tag'), 'utf8')).toBe('v1--id-touch--IFS-PWNED--');
    },
  );
});

describe('the update of the configuration repository', () => {
  const USUAL = {
    IMAGE: 'ghcr.io/acme/web',
    TAG: 'v1',
    DIGEST,
    SOURCE: 'https://github.com/acme/web',
    SOURCE_COMMIT: 'a'.repeat(40),
    ROLLBACK: 'false',
    REPOSITORY: '/nowhere',
    BRANCH: 'main',
    WORKSPACE: join(root, 'workspace'),
  };

  const MESSAGES = {
    IMAGE: 'The image is not the name of one',
    TAG: "The tag can't be one",
    DIGEST: 'The digest is none',
    SOURCE_COMMIT: 'The source commit is none',
    ROLLBACK: "The input 'rollback' is neither",
  };

  test.each(Object.entries(MESSAGES))(
    'refuses every text as %s, without repeating it',
    (variable, message) => {
      for (const [index, text] of TEXTS.entries()) {
        const shell = shellFor(index);
        const { ok, output, error } = run([...shell, '-c', UPDATE_SCRIPT, 'gitops-update'], {
          env: { ...USUAL, [variable]: text },
        });
        expect([text, ok, output, error.split(':')[0]]).toEqual([
          text,
          false,
          '',
          expect.stringContaining(message),
        ]);
        expect(error).not.toContain('PWNED');
      }
    },
  );

  const missing = MISSING_PROGRAMS.join(', ');
  (missing === '' ? test : test.skip)(
    `commits a message with all texts${missing === '' ? '' : ` (skipped: no ${missing} on the path)`}`,
    () => {
      const repository = new ConfigRepository({ 'values.yaml': 'image: {tag: v0}\n' });
      try {
        const MESSAGE = TEXTS.map((text) => text.trim())
          .join('\n')
          .replaceAll('\r', '');
        const { ok } = repository.update([helmValues('values.yaml', { tag: 'image.tag' })], { MESSAGE });
        expect(ok).toBe(true);
        expect(repository.history('%B').join('\n').split('\n\nChange')[0]).toBe(MESSAGE);
        expect(repository.read('values.yaml')).toBe('image: {tag: v2.0.0}\n');
        expect(readdirSync(repository.folder, { recursive: true }).join()).not.toContain('PWNED');
      } finally {
        repository.remove();
      }
    },
  );
});

(has('curl', '--version') ? describe : describe.skip)('the commit status', () => {
  const script = commitStatusScript({ token: { prefix: 'Authorization: Bearer ', encoding: 'plain' } });
  const server = new Server();

  beforeAll(() => server.start());
  afterAll(() => {
    server.stop();
  });

  /** Reports the status of a commit. curl runs in the background, because this process answers it. */
  function report(
    commit: string,
    shell: readonly string[],
  ): Promise<{ readonly ok: boolean; readonly output: string }> {
    return server.whileAnswering(
      [...shell, '-c', script],
      {
        COMMIT: commit,
        STATUS: 'Succeeded',
        STOPPED: 'false',
        TESTS: '',
        URL_START: `${server.url}/statuses/`,
        URL_END: '/build',
        BODY_SUCCEEDED: '{"description":"@tests@"}',
        TOKEN_HEADER: 'Authorization: Bearer ',
        TOKEN: 'token',
      },
      root,
    );
  }

  test('is sent for no text, and for a commit', async () => {
    for (const [index, text] of TEXTS.entries()) {
      const { ok, output } = await report(text, shellFor(index));
      expect([text, ok, output]).toEqual([
        text,
        false,
        expect.stringContaining('is not the full hash of a commit.'),
      ]);
    }
    expect((await report('a'.repeat(40), ['sh'])).ok).toBe(true);
    expect(server.requests).toEqual([`POST /statuses/${'a'.repeat(40)}/build`]);
  }, 60_000);
});

describe('a program', () => {
  const references = TEXTS.map((_, index) => new ParameterReference(`inputs.parameters.p${String(index)}`));

  /** Runs a program whose values are the payloads, and returns the texts that it prints, each followed by NUL. */
  function printed(program: Program): readonly string[] {
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const inputs = Object.fromEntries(TEXTS.map((_, index) => [`p${String(index)}`, parameter()]));
      new ContainerTemplate(workflow, 't', { inputs, container: { image: 'busybox', command: program } });
    });
    const { command = [], env = [] } = templateIn(workflowIn(manifests)).container ?? {};
    const values = env.map(({ name, value = '' }) => {
      const index = Number(/p(\d+)\}\}$/.exec(value)?.[1]);
      return [name, TEXTS[index] ?? ''] as const;
    });
    const { ok, output, error } = run(
      command.map((word, index) => (index === 0 ? programOf(word) : word)),
      { env: Object.fromEntries(values) },
    );
    expect([ok, error]).toEqual([true, '']);
    return output.split('\0').slice(0, -1);
  }

  /** Debian has no program named "python". */
  function programOf(word: string): string {
    return word === 'python' ? 'python3' : word;
  }

  const [first, ...rest] = references;

  /** A program that contains one part for each value. */
  function joined(tag: typeof sh, part: (value: ParameterReference) => Program): Program {
    if (first === undefined) throw new Error('no values');
    return rest.reduce((all, value) => tag`${all}${part(value)}`, part(first));
  }

  const programs: readonly (readonly [interpreter: string, Program])[] = [
    ['sh', joined(sh, (value) => sh`printf '%s\0' ${value}; `)],
    ['sh, in double quotes', joined(sh, (value) => sh`printf '%s\0' "${value}"; `)],
    ['sh, in single quotes', joined(sh, (value) => sh`printf '%s\0' '${value}'; `)],
    ['bash', joined(bash, (value) => bash`printf '%s\0' ${value}; `)],
    ['python', joined(python, (value) => python`print(${value}, end='\0');`)],
    ['node', joined(node, (value) => node`process.stdout.write(${value} + '\0');`)],
  ];

  test.each(programs.filter(([name]) => name !== 'python' || has('python3', '--version')))(
    'for %s prints all texts as they are',
    (_, program) => {
      expect(printed(program)).toEqual(TEXTS);
    },
  );
});
