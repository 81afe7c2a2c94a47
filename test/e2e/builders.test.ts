import type { LayerCache } from '../../lib';
import { applyManifests } from './cluster/apply';
import { fieldsOf } from './cluster/json';
import { configOf, digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { nodeOf } from './cluster/workflow-state';
import type { BuildProps, Builder } from './image-builds';
import { BUILDERS, buildImage, messagesIn, resultIn } from './image-builds';
import { IMAGE } from './pipeline';

// BuildKit and Buildah create a user namespace, which the baseline level does not allow.
const test = useRun('privileged');

/** Two stages, of which the first one is built. */
const dockerfile = (base: string): string => `FROM ${base} AS runtime
ARG VERSION
RUN test "$VERSION" = 'a,b "c"' && echo "$VERSION" >/version
COPY docker/file /file
FROM runtime
RUN exit 1
`;

const files = (base: string): { readonly [name: string]: string } => ({
  'services/app/docker/Dockerfile': dockerfile(base),
  'services/app/docker/file': 'text',
});

const SOURCE = {
  imageSource: 'https://git.acme.dev/acme/app.git',
  imageRevision: '0123456789abcdef0123456789abcdef01234567',
};

/** The labels of the image with this tag. */
async function labelsOf({ settings }: Run, tag: string): Promise<{ readonly [name: string]: unknown }> {
  const config = await configOf(settings.registry, IMAGE, tag);
  return fieldsOf(fieldsOf(fieldsOf(config).config).Labels);
}

for (const builder of BUILDERS) {
  test(`${builder} builds a stage with build args and labels, and pushes it to two destinations`, async (run) => {
    const { registry, images } = run.settings;
    const name = `build-${builder}`;
    const destination = `${registry.imagePrefix}/${IMAGE}`;
    const props: BuildProps = {
      context: 'services/app',
      dockerfile: 'docker/Dockerfile',
      target: 'runtime',
      destinations: [`${destination}:${name}`, `${destination}:${name}-2`],
      labels: { 'org.acme.text': 'one, two="3"' },
    };
    const state = await buildImage(run, {
      builder,
      name,
      files: files(images.busybox),
      buildArgs: { VERSION: 'a,b "c"' },
      props,
      source: SOURCE,
    });
    const digest = await digestOf(registry, IMAGE, name);
    const { outputs } = nodeOf(state, 'image');
    expect([state.phase, outputs.digest]).toEqual(['Succeeded', digest]);
    expect(outputs.reference?.replace('index.docker.io/', '')).toBe(`${destination}@${digest}`);
    expect(await digestOf(registry, IMAGE, `${name}-2`)).toBe(digest);
    expect(await labelsOf(run, name)).toMatchObject({
      'org.acme.text': 'one, two="3"',
      'org.opencontainers.image.source': SOURCE.imageSource,
      'org.opencontainers.image.revision': SOURCE.imageRevision,
      'org.opencontainers.image.created': expect.stringMatching(
        /^\d{4}-\d\d-\d\dT[\d:]{8}(Z|[+-]\d\d:\d\d)$/,
      ) as string,
    });
  });

  test(`${builder} outputs the digest in the registry with a separate push`, async (run) => {
    const name = `separate-${builder}`;
    const files = { Dockerfile: `FROM ${run.settings.images.busybox}\nRUN echo built >/built` };
    const state = await buildImage(run, { builder, name, files, props: { separatePush: true } });
    const digest = await digestOf(run.settings.registry, IMAGE, name);
    const { outputs } = nodeOf(state, 'image');
    expect([state.phase, outputs.digest]).toEqual(['Succeeded', digest]);
    expect(outputs.reference).toBe(`${run.settings.registry.imagePrefix}/${IMAGE}@${digest}`);
    // Neither the repository nor the commit is known.
    const labels = Object.keys(await labelsOf(run, name));
    expect(labels.filter((label) => label.startsWith('org.opencontainers.image.'))).toEqual([
      'org.opencontainers.image.created',
    ]);
  });
}

/** Fills the cache by one build, and expects two further builds to use the layer. */
async function expectCached(run: Run, builder: Builder, name: string, cache: LayerCache): Promise<void> {
  const first = `FROM ${run.settings.images.busybox}\nRUN cat /proc/uptime >/time`;
  const filled = await buildImage(run, { builder, name, files: { Dockerfile: first }, props: { cache } });
  expect(filled.phase).toBe('Succeeded');
  const files = { Dockerfile: `${first}\nRUN echo "RESULT=$(tr -cd 0-9 </time)" && exit 1` };
  const times = [];
  for (const number of ['2', '3']) {
    const state = await buildImage(run, { builder, name: `${name}-${number}`, files, props: { cache } });
    times.push(resultIn(state));
  }
  expect(times).toEqual([expect.stringMatching(/^\d+$/), times[0]]);
}

// Not Buildah: version 1.28, which these tests have run with, pulls a cached layer and runs the instruction all the same.
for (const builder of ['kaniko', 'buildkit'] as const) {
  test(`${builder} uses layers that another build has cached in the registry`, async (run) => {
    const repository = `${run.settings.registry.imagePrefix}/cache-${builder}`;
    await expectCached(run, builder, `cache-${builder}`, { repository });
  });
}

test('BuildKit uses layers that another build has cached in a claim', async (run) => {
  await applyManifests(run.client, [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'layers', namespace: run.namespace },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  ]);
  await expectCached(run, 'buildkit', 'claim', { claim: 'layers' });
});

const WITH_SECRETS: readonly Builder[] = ['buildkit', 'buildah'];

for (const builder of WITH_SECRETS) {
  test(`${builder} mounts a build secret, which is not in the image`, async (run) => {
    const { client, namespace, settings } = run;
    await applyManifests(client, [
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: `npm-${builder}`, namespace },
        stringData: { token: 'a-build-secret' },
      },
    ]);
    const name = `secret-${builder}`;
    const instruction = `RUN --mount=type=secret,id=npm echo "RESULT=$(cat /run/secrets/npm | tr -- - _)"; ls /run/secrets; exit 1`;
    const state = await buildImage(run, {
      builder,
      name,
      files: { Dockerfile: `FROM ${settings.images.busybox}\n${instruction}` },
      props: { buildSecrets: { npm: { secret: `npm-${builder}`, key: 'token' } } },
    });
    expect(resultIn(state)).toBe('a_build_secret');
  });

  test(`${builder} names a build secret that is missing`, async (run) => {
    const state = await buildImage(run, {
      builder,
      name: `missing-${builder}`,
      files: { Dockerfile: 'FROM scratch' },
      props: { buildSecrets: { npm: { secret: 'missing', key: 'token' } } },
    });
    expect(messagesIn(state)).toContain("There is no build secret 'npm'.");
  });
}
