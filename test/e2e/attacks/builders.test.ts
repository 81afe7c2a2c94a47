import { useRun } from '../cluster/run';
import { digestOf } from '../cluster/registry';
import { nodeOf } from '../cluster/workflow-state';
import type { Builder } from '../image-builds';
import { BUILDERS, buildImage, messagesIn, resultIn } from '../image-builds';
import { IMAGE } from '../pipeline';
import { attackFiles, findCredentials } from './find-credentials';

// BuildKit and Buildah create a user namespace, which the baseline level does not allow.
const test = useRun('privileged');

const SANDBOXED: readonly Builder[] = ['buildkit', 'buildah'];

test('an instruction of the Dockerfile finds the registry credentials of kaniko', async (run) => {
  const files = findCredentials(run.settings.images.busybox);
  const state = await buildImage(run, { builder: 'kaniko', name: 'find-kaniko', files });
  expect(resultIn(state)).toMatch(/^BY_/);
});

for (const builder of SANDBOXED) {
  test(`an instruction of the Dockerfile does not find those of ${builder}`, async (run) => {
    const files = findCredentials(run.settings.images.busybox);
    const state = await buildImage(run, { builder, name: `find-${builder}`, files });
    expect(resultIn(state)).toBe('NONE');
  });
}

for (const builder of BUILDERS) {
  test(`nor those of ${builder} with a separate push`, async (run) => {
    const files = findCredentials(run.settings.images.busybox);
    const props = { separatePush: true };
    const state = await buildImage(run, { builder, name: `find-separate-${builder}`, files, props });
    expect(resultIn(state)).toBe('NONE');
  });
}

/** Leaves a process behind, which writes another digest again and again, wherever the builder writes it. */
const FORGE = `#!/bin/sh
cat >/forge <<'END'
while :; do
  for file in /tmp/image-digest /tmp/metadata.json /tmp/digest /tmp/digest.new; do
    echo "sha256:$(printf '%064d' 0)" >$file
    for process in /proc/[0-9]*; do echo "sha256:$(printf '%064d' 0)" >$process/root$file; done
  done 2>/dev/null
done
END
setsid sh /forge </dev/null >/dev/null 2>&1 &
sleep 1
`;

/** Argo unpacks no such link from an artifact. A Git artifact has it, and then the builder's script finds it. */
const LINK = /illegal symlink target|is a symbolic link out of the/;

for (const builder of SANDBOXED) {
  test(`a process of a Dockerfile cannot forge the digest of ${builder}`, async (run) => {
    const files = attackFiles(run.settings.images.busybox, FORGE);
    const name = `forge-${builder}`;
    const state = await buildImage(run, { builder, name, files });
    expect([state.phase, nodeOf(state, 'image').outputs.digest]).toEqual([
      'Succeeded',
      await digestOf(run.settings.registry, IMAGE, name),
    ]);
  });

  test(`a symbolic link to the credentials is not the context of ${builder}`, async (run) => {
    const files = { app: '-> /run/registry-login', 'x/Dockerfile': 'FROM scratch\nCOPY . /' };
    const props = { context: 'app' };
    const state = await buildImage(run, { builder, name: `context-${builder}`, files, props });
    expect(messagesIn(state)).toMatch(LINK);
  });

  test(`a symbolic link to the credentials is not the Dockerfile of ${builder}`, async (run) => {
    const files = { Dockerfile: '-> /run/registry-login/config.json' };
    const state = await buildImage(run, { builder, name: `dockerfile-${builder}`, files });
    expect(messagesIn(state)).toMatch(LINK);
  });
}
