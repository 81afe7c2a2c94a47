import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageBuildTemplateProps } from '../../../lib';
import { parameter } from '../../../lib';
import { Chart, App } from 'cdk8s';
import { problemsOf } from '../synth';
import { BUILDERS } from '../builders';

const DOCKERFILE = `ARG VERSION
FROM node AS deps
RUN --mount=type=secret,id=npm npm ci
FROM node AS runtime
COPY --from=deps /app /app
FROM node AS test
RUN --mount=type=secret,id=test-token npm test
`;

const folder = mkdtempSync(join(tmpdir(), 'dockerfile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The findings about a build, without the position of the program. */
function problemsFor(
  builder: keyof typeof BUILDERS,
  props: ImageBuildTemplateProps,
  text: string | Buffer = DOCKERFILE,
): string[] {
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, text);
  const chart = new Chart(new App(), 'test');
  const build = new BUILDERS[builder](chart, 'build', { localDockerfile: file, ...props });
  // Privileges are not looked for if there are errors.
  const problems = problemsOf(build).filter((problem) => !problem.includes('[unused-acknowledgement]'));
  return problems.map((problem) =>
    problem
      .replaceAll(`${folder}/`, '')
      .replace(/^\[[^\]]*\] |^(error|warning): \[[^\]]*\] /, '')
      .replace(/ \(at [^)]*\)$/, ''),
  );
}

const npm = { npm: { secret: 'npm', key: 'token' } };

describe('a build that fits its Dockerfile has no finding', () => {
  test.each<[string, ImageBuildTemplateProps]>([
    ['a stage by name, without case', { target: 'Runtime', buildSecrets: npm }],
    ['a stage by number', { target: '0', buildSecrets: npm }],
    ['a stage that an input names', { target: ({ inputs }) => String(inputs.imageTag), buildSecrets: npm }],
    [
      'a build arg above the stages',
      { target: 'runtime', buildArgs: { VERSION: parameter() }, buildSecrets: npm },
    ],
    [
      'a predefined build arg',
      { target: 'deps', buildArgs: { HTTPS_PROXY: parameter() }, buildSecrets: npm },
    ],
    ['all secrets', { buildSecrets: { ...npm, 'test-token': { secret: 'test', key: 'token' } } }],
  ])('%s', (_, props) => {
    expect(problemsFor('BuildKit', props)).toEqual([]);
  });

  test('no Dockerfile', () => {
    expect(problemsFor('BuildKit', { localDockerfile: undefined, target: 'any' })).toEqual([]);
  });

  test('a secret in a stage that is not built', () => {
    expect(
      problemsFor('kaniko', { target: 'deps' }, 'FROM a AS deps\nFROM a\nRUN --mount=type=secret,id=x b'),
    ).toEqual([]);
  });
});

test.each<[ImageBuildTemplateProps, string]>([
  [
    { target: 'runtme' },
    "target: 'Dockerfile' has no stage 'runtme'. Did you mean 'runtime'? [unknown-build-stage]",
  ],
  [
    { target: '3' },
    "target: 'Dockerfile' has no stage 3: the last one is 2. Use a number up to that. [unknown-build-stage]",
  ],
  [
    { target: 'test', buildArgs: { VERSON: parameter() }, buildSecrets: { 'test-token': npm.npm } },
    "buildArgs.VERSON: 'Dockerfile' has no 'ARG VERSON', so the value is not used. Did you mean 'VERSION'? [unknown-build-arg]",
  ],
  [
    { target: 'runtime' },
    "buildSecrets.npm: Dockerfile:3 mounts the secret 'npm', which is not set. Set it, or add 'required=false' to the mount. [missing-build-secret]",
  ],
  [
    { target: 'runtime', buildSecrets: { ...npm, npn: npm.npm } },
    "buildSecrets.npn: No instruction of 'Dockerfile' mounts the secret 'npn'. Did you mean 'npm'? [unused-build-secret]",
  ],
])('of %j', (props, problem) => {
  expect(problemsFor('Buildah', props)).toEqual([problem]);
});

test('kaniko mounts no secrets', () => {
  expect(problemsFor('kaniko', {})).toEqual([
    'localDockerfile: Dockerfile:7 mounts a secret, which kaniko does not do. Use BuildKitBuildTemplate or BuildahBuildTemplate. [forbidden-build-option]',
  ]);
});

test('a file that is not there, is a folder, or is no Dockerfile', () => {
  expect(problemsFor('kaniko', { localDockerfile: join(folder, 'none') })).toEqual([
    "localDockerfile: The file cannot be read: ENOENT: no such file or directory, open 'none'. Set a path relative to the working directory of the synth. [missing-dockerfile]",
  ]);
  expect(problemsFor('kaniko', { localDockerfile: folder })[0]).toContain('cannot be read: EISDIR');
  expect(problemsFor('kaniko', {}, 'FROM a\nRUNN b')).toEqual([
    "localDockerfile: Dockerfile:2: 'RUNN' is not an instruction. Use those of a Dockerfile, such as 'RUN'. [invalid-dockerfile]",
  ]);
});
