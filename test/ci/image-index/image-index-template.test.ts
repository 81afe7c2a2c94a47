import { spawnSync } from 'node:child_process';
import type { ImageIndexTemplateProps } from '../../../lib';
import { ImageIndexTemplate, parameter } from '../../../lib';
import { argolint, describeWithShared, errorsOf, placedCodesIn, synth } from '../../support';
import { SHELLS } from '../../support/shells';
import { MemoryRegistry, digestOf } from '../provenance/registry';
import type { StepOptions } from '../provenance/step';
import { DIGEST, Pod, templateOf } from '../provenance/step';

type Props = Partial<ImageIndexTemplateProps>;

const PLATFORMS = ['linux/amd64', 'linux/arm64'];

const create = (props: Props = {}) =>
  templateOf((chart) => new ImageIndexTemplate(chart, 'index', { platforms: PLATFORMS, ...props }));

describe('the template', () => {
  test('has an input for each platform, and the outputs of a build', () => {
    const { inputs, outputs, container } = create();
    expect(inputs?.parameters?.map(({ name }) => name)).toEqual([
      ...['image_name', 'image_tag', 'linux-amd64', 'linux-arm64'],
    ]);
    expect(outputs?.parameters?.map(({ name, globalName }) => [name, globalName])).toEqual([
      ['digest', 'image-digest'],
      ['reference', undefined],
    ]);
    expect(container?.args).toEqual([
      ...[
        'linux/amd64',
        '{{inputs.parameters.linux-amd64}}',
        'linux/arm64',
        '{{inputs.parameters.linux-arm64}}',
      ],
      ...['--', '{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}'],
    ]);
  });

  test('can have other inputs and destinations', () => {
    const { inputs, container } = templateOf(
      (chart) =>
        new ImageIndexTemplate(chart, 'index', {
          platforms: ['linux/amd64', 'linux/arm64'],
          inputs: { tag: parameter() },
          destinations: ({ inputs }) => [`a/b:${inputs.tag}`, 'c/d'],
        }),
    );
    expect(inputs?.parameters?.map(({ name }) => name)).toEqual(['tag', 'linux-amd64', 'linux-arm64']);
    expect(container?.args?.slice(-3)).toEqual(['--', 'a/b:{{inputs.parameters.tag}}', 'c/d']);
  });

  test('runs as nobody, and its script has nothing that Argo or Kubernetes would replace', () => {
    const { securityContext, container } = create();
    expect(securityContext).toMatchObject({ runAsUser: 65534, runAsNonRoot: true });
    expect(container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
    expect(container?.command?.[2]).not.toMatch(/\{\{|\$\$/);
  });

  test.each<[Props, string]>([
    [{ platforms: ['linux/amd64'] }, 'missing-platform at platforms'],
    [{ platforms: [] }, 'missing-platform at platforms'],
    [{ platforms: [...PLATFORMS, 'linux/amd64'] }, 'duplicate-platform at platforms[2]'],
    [{ platforms: ['linux/amd64', 'arm64'] }, 'invalid-platform at platforms[1]'],
    [{ inputs: {} }, 'missing-destination at destinations'],
    [{ destinations: `a/b@${DIGEST}` }, 'invalid-image at destinations[0]'],
    [{ image: 'A' }, 'invalid-image at image'],
    [{ registries: { 'a/b': {} } }, 'invalid-registry at registries.a/b'],
  ])('reports %j', (props, code) => {
    const errors = errorsOf(
      (chart) => new ImageIndexTemplate(chart, 'index', { platforms: PLATFORMS, ...props }),
    );
    expect(placedCodesIn(errors)).toEqual([code]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts it', () => {
    const manifests = synth((chart) => new ImageIndexTemplate(chart, 'index', { platforms: PLATFORMS }));
    expect(argolint(manifests).errors).toEqual([]);
  });
});

/** Runs the script with the arguments of `props`, and these images and destinations. */
function merge(
  pod: Pod,
  { images, destinations, props = {} }: Merge,
  options: StepOptions = {},
): ReturnType<Pod['run']> {
  const template = create(props);
  const args = [...Object.entries(images).flat(), '--', ...destinations];
  return pod.run({ ...template, container: { ...template.container, args } }, options);
}

interface Merge {
  readonly images: { readonly [platform: string]: string };
  readonly destinations: readonly string[];
  readonly props?: Props;
}

describe.each(SHELLS)('the script in %s', (shell) => {
  const pod = new Pod();
  afterAll(() => {
    pod.remove();
  });

  test.each([
    ['a tag', 'ghcr.io/acme/app:v1', "The input for 'linux/amd64' is not an image by digest"],
    ['an option', `--host=x@${DIGEST}`, "The input for 'linux/amd64' is not an image by digest"],
    ['a short digest', 'a/b@sha256:00', "The input for 'linux/amd64' is not an image by digest"],
    ['an empty text', '', "The input for 'linux/amd64' is not an image by digest"],
  ])('refuses %s as an image', async (_, image, message) => {
    const merged = { images: { 'linux/amd64': image }, destinations: ['a/b:v1'] };
    const { code, output } = await merge(pod, merged, { shell, programs: { regctl: 'exit 9' } });
    expect([code, output]).toEqual([1, expect.stringContaining(message)]);
  });

  test.each(['--host=x', 'a/b c', '*', ''])('refuses %j as a destination', async (destination) => {
    const merged = { images: { 'linux/amd64': `a/b@${DIGEST}` }, destinations: [destination] };
    const { code, output } = await merge(pod, merged, {
      shell,
      programs: { regctl: 'echo linux/amd64' },
    });
    expect([code, output]).toEqual([1, expect.stringContaining('is not an image reference')]);
  });
});

/** regctl, which `go install github.com/regclient/regclient/cmd/regctl@v0.11.7` builds. */
const REGCTL = spawnSync('sh', ['-c', 'command -v regctl'], { encoding: 'utf8' }).stdout.trim();

(REGCTL === '' ? describe.skip : describe)(`regctl (needs regctl in PATH: ${REGCTL || 'not found'})`, () => {
  const registry = new MemoryRegistry({ username: 'ci', password: 'registry-secret' });
  const pod = new Pod();
  beforeAll(() => registry.start());
  afterAll(() => {
    registry.stop();
    pod.remove();
  });

  const run = (
    images: Merge['images'],
    names: readonly string[],
    { login = registry.config(), shell }: { readonly login?: string; readonly shell?: string } = {},
  ) =>
    merge(
      pod,
      {
        images,
        destinations: names.map((name) => `${registry.host}/${name}`),
        props: { registries: { [registry.host]: { plainHttp: true } } },
      },
      { files: { 'login/config.json': login }, ...(shell !== undefined && { shell }) },
    );

  const amd64 = () => registry.addImage('acme/app', 'amd64');
  const arm64 = () => registry.addImage('acme/app', 'arm64', { architecture: 'arm64', variant: 'v8' });

  test.each(SHELLS)('merges the images in %s, and pushes the index to each destination', async (shell) => {
    const names = ['acme/app:v1', 'acme/other:latest'];
    const { code, output, read } = await run({ 'linux/amd64': amd64(), 'linux/arm64': arm64() }, names, {
      shell,
    });
    expect([code, output]).toEqual([0, expect.stringContaining('Pushed')]);
    const index = registry.read('acme/app', 'v1') ?? '';
    const { manifests } = JSON.parse(index) as { manifests: { digest: string; platform: object }[] };
    expect(manifests.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
    ]);
    expect(registry.read('acme/other', 'latest')).toBe(index);
    expect(registry.read('acme/other', manifests[1]?.digest ?? '')).toBeDefined();
    expect([read('digest'), read('reference')]).toEqual([
      digestOf(index),
      `${registry.host}/acme/app@${digestOf(index)}`,
    ]);
  });

  test('is the same index each time', async () => {
    const images = { 'linux/amd64': amd64(), 'linux/arm64': arm64() };
    const digests = [await run(images, ['acme/app:v2']), await run(images, ['acme/app:v3'])];
    expect(digests[0]?.read('digest')).toBe(digests[1]?.read('digest'));
  });

  test('refuses an image for another platform, and pushes nothing', async () => {
    const { code, output } = await run({ 'linux/amd64': arm64(), 'linux/arm64': arm64() }, ['acme/app:v4']);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining("The image for 'linux/amd64' is for 'linux/arm64/v8'"),
    ]);
    expect(registry.read('acme/app', 'v4')).toBeUndefined();
  });

  test('refuses an index as one of the images', async () => {
    await run({ 'linux/amd64': amd64(), 'linux/arm64': arm64() }, ['acme/app:v5']);
    const index = `${registry.host}/acme/app@${digestOf(registry.read('acme/app', 'v5') ?? '')}`;
    const { code, output } = await run({ 'linux/amd64': index, 'linux/arm64': index }, ['acme/app:v6']);
    expect([code, output]).toEqual([1, expect.stringContaining('images instead of 2')]);
    expect(registry.read('acme/app', 'v6')).toBeUndefined();
  });

  test('says that there are no credentials, and logs none', async () => {
    const images = { 'linux/amd64': amd64(), 'linux/arm64': arm64() };
    const without = await run(images, ['acme/app:v7'], { login: '' });
    expect([without.code, without.output]).toEqual([
      1,
      expect.stringContaining('There are no registry credentials'),
    ]);
    const wrong = await run(images, ['acme/app:v7'], { login: registry.config('wrong') });
    expect(wrong.code).toBe(1);
    expect(wrong.output).not.toMatch(/registry-secret|wrong/);
  });
});
