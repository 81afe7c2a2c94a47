import { createHash } from 'node:crypto';
import { Chart } from 'cdk8s';
import { CiWorkflow, ContainerTemplate, artifact, parameter } from '../../../lib';
import { synthChart, workflowIn } from '../../support';
import { digestOf } from '../cluster/registry';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { submit, watchWorkflow } from '../cluster/submit';
import type { WorkflowState } from '../cluster/workflow-state';
import { nodeOf } from '../cluster/workflow-state';
import { IMAGE } from '../pipeline';

const DEADLINE_SECONDS = 300;

const test = useRun();

/**
 * Builds an image with a Dockerfile whose RUN step leaves a process behind, which overwrites the digest that kaniko writes
 * after the push. `announce` receives the digest from the construct, `unguarded` as a tag that is written by hand.
 */
async function buildWith(run: Run, name: string, print: string): Promise<WorkflowState> {
  const { app, client, namespace, settings, setup } = run;
  const { busybox: image, curl } = settings.images;
  const chart = new Chart(app, name, { namespace });
  const ci = new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: setup.imageBuild.buildPush,
    defaults: { gitUrl: settings.git.url, FROM_ARGO: '', imageName: IMAGE, imageTag: name },
  });
  const dockerfile = new ContainerTemplate(ci, 'replace-dockerfile', {
    inputs: { source: artifact('/src') },
    outputs: { source: artifact('/src') },
    container: {
      image,
      command: ['sh', '-c', 'printf %s "$DOCKERFILE" >/src/Dockerfile; printf %s "$ATTACK" >/src/attack.sh'],
      env: [
        { name: 'DOCKERFILE', value: `FROM ${curl}\nUSER root\nCOPY attack.sh /\nRUN sh /attack.sh\n` },
        { name: 'ATTACK', value: forgeDigest(print) },
      ],
    },
  });
  const announce = new ContainerTemplate(ci, 'announce', {
    inputs: { digest: parameter() },
    outputs: { text: parameter({ path: '/tmp/text' }) },
    container: ({ inputs }) => ({
      image,
      command: ['sh', '-c', 'printf %s "$1" >/tmp/text', 'announce', inputs.digest],
    }),
  });
  const replaced = ci.dag.task('replace-dockerfile', dockerfile, { source: ci.clone.outputs.sourceCode });
  ci.build.setArguments({ sourceCode: replaced.outputs.source });
  ci.dag.task('announce', announce, { digest: ci.build.outputs.digest });
  const byHand = ci.dag.task('unguarded', announce, { digest: '{{tasks.build.outputs.parameters.digest}}' });
  byHand.addDependency(ci.build);
  await submit(client, workflowIn(synthChart(chart)));
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  run.images.add(await digestOf(settings.registry, IMAGE, name));
  return state;
}

/** A script that leaves a process behind, in a session of its own that kaniko does not end, which replaces the digest with the output of `print`, again and again. */
function forgeDigest(print: string): string {
  return `${print} >/kaniko/text
cat >/kaniko/forge <<'END'
while :; do cp /kaniko/text /kaniko/forged && mv /kaniko/forged /kaniko/image-digest; done
END
setsid sh /kaniko/forge </dev/null >/dev/null 2>&1 &
sleep 1
`;
}

/** Prints a text. It is in base64, because Argo would evaluate a tag in the script already before the build. */
function printed(text: string): string {
  return `printf %s ${Buffer.from(text).toString('base64')} | base64 -d`;
}

const NOT_A_DIGEST = 'The output tasks.build.outputs.parameters.digest is not an image digest.';

test('a digest with an expression is evaluated if a tag passes it on, and an error of the construct', async (run) => {
  const state = await buildWith(run, 'forged', printed("{{=sprig.repeat(3, 'PWNED')}}"));
  expect(nodeOf(state, 'unguarded').outputs.text).toBe('PWNEDPWNEDPWNED');
  // Argo 3.7.6 starts the step with the text of the guard, and reports the output of the workflow; 4.0.5 reports the step.
  const { outputs, message } = nodeOf(state, 'announce');
  expect(outputs.text ?? '').not.toContain('PWNED');
  expect(state.phase).toBe('Error');
  expect([state.message, message].join()).toContain(NOT_A_DIGEST);
});

test('a build with kaniko reads the credentials of the registry, and can claim any digest', async (run) => {
  const config = '/kaniko/.docker/config.json';
  const state = await buildWith(
    run,
    'claimed',
    `printf 'sha256:%s' "$(sha256sum <${config} | cut -d ' ' -f 1)"`,
  );
  const { data = {} } = await run.client.core.readNamespacedSecret({
    name: run.setup.dockerSecret.secret.name,
    namespace: run.namespace,
  });
  const read = createHash('sha256')
    .update(Buffer.from(data['.dockerconfigjson'] ?? '', 'base64'))
    .digest('hex');
  expect(state.phase).toBe('Succeeded');
  expect(nodeOf(state, 'announce').outputs.text).toBe(`sha256:${read}`);
});
