import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { PodControllerRbac } from '../../../lib';
import { CiWorkflow, ContainerTemplate, artifact, parameter } from '../../../lib';
import { synthChart, workflowIn } from '../../support';
import { applyChart } from '../cluster/apply';
import { IMAGE } from '../pipeline';
import type { Run } from '../cluster/run';
import { submit, watchWorkflow } from '../cluster/submit';
import { lastAttemptOf, nodeOf } from '../cluster/workflow-state';

const DEADLINE_SECONDS = 240;

/** The image that the attack sets. */
export const ATTACKERS_IMAGE = 'attacker.dev/image:v1';

/**
 * Looks for a token, and tries what a token of the build's ServiceAccount may be good for. Prints one line with what
 * it found, and the status of each response of the API server.
 */
const ATTACK = `
  token=$(find /var/run/secrets /run/secrets -name token 2>/dev/null | head -n 1)
  ask() {
    method=$1 path=$2 body=$3
    set -- -sk -o /dev/null -w '%{http_code}' -X "$method"
    if [ -n "$token" ]; then set -- "$@" -H "Authorization: Bearer $(cat "$token")"; fi
    if [ -n "$body" ]; then set -- "$@" -H "Content-Type: $type" -d "$body"; fi
    curl "$@" "https://kubernetes.default.svc$path"
  }
  core=/api/v1/namespaces/$NAMESPACE
  type=application/strategic-merge-patch+json
  pod=$(ask PATCH "$core/pods/$VICTIM" '{"spec":{"containers":[{"name":"main","image":"${ATTACKERS_IMAGE}"}]}}')
  type=application/json
  result=$(ask POST "/apis/argoproj.io/v1alpha1/namespaces/$NAMESPACE/workflowtaskresults" \\
    "{\\"apiVersion\\":\\"argoproj.io/v1alpha1\\",\\"kind\\":\\"WorkflowTaskResult\\",\\"metadata\\":{\\"name\\":\\"$NAME\\"}}")
  secrets=$(ask GET "$core/secrets" '')
  echo "ATTACK token=\${token:-none} pod=$pod result=$result secrets=$secrets"
`;

/** What an attack found and reached. */
export interface Attacked {
  /** The path of the token. */
  readonly token: string;
  /** The status of patching the image of another pod. */
  readonly pod: string;
  /** The status of writing the result of another workflow. */
  readonly result: string;
  /** The status of reading all Secrets. */
  readonly secrets: string;
}

/** The attacks of a run. */
export interface Attacks {
  /** By a container of the user in a task. */
  readonly task: Attacked;
  /** By a RUN step of the Dockerfile that kaniko builds. */
  readonly dockerfile: Attacked;
  /** The image of the other pod afterwards. */
  readonly image: string | undefined;
}

/** Runs a pipeline with the ServiceAccount whose task and whose Dockerfile attack the namespace. */
export async function attackWith(
  run: Run,
  name: string,
  { serviceAccount }: PodControllerRbac,
): Promise<Attacks> {
  const { app, client, namespace, settings, setup } = run;
  await createVictim(run, name);
  const chart = new Chart(app, name, { namespace });
  const ci = new CiWorkflow(chart, 'attack', {
    metadata: { name },
    serviceAccount,
    clone: setup.gitClone.checkout,
    build: setup.imageBuild.buildPush,
    defaults: { gitUrl: settings.git.url, FROM_ARGO: '', imageName: IMAGE, imageTag: name },
  });
  const env = (id: string) => [
    { name: 'NAMESPACE', value: namespace },
    { name: 'NAME', value: `${name}-${id}` },
    { name: 'VICTIM', value: victimOf(name) },
  ];
  const task = new ContainerTemplate(ci, 'attack', {
    outputs: { report: parameter({ path: '/tmp/report' }) },
    container: {
      image: settings.images.curl,
      command: ['sh', '-c', `(${ATTACK}) >/tmp/report`],
      env: env('task'),
    },
  });
  const dockerfile = new ContainerTemplate(ci, 'replace-dockerfile', {
    inputs: { source: artifact('/src') },
    outputs: { source: artifact('/src') },
    container: {
      image: settings.images.busybox,
      command: [
        'sh',
        '-c',
        'cd /src && printf %s "$DOCKERFILE" >Dockerfile && printf %s "$ATTACK" >attack.sh',
      ],
      env: [
        { name: 'DOCKERFILE', value: renderDockerfile(settings.images.curl, env('dockerfile')) },
        { name: 'ATTACK', value: ATTACK },
      ],
    },
  });
  const attack = ci.dag.task('attack', task);
  const replaced = ci.dag.task('replace-dockerfile', dockerfile, { source: ci.clone.outputs.sourceCode });
  ci.build.setArguments({ sourceCode: replaced.outputs.source });
  ci.build.addDependency(attack);
  await submit(client, workflowIn(synthChart(chart)));
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  return {
    task: readAttack(nodeOf(state, 'attack').outputs.report),
    dockerfile: readAttack(lastAttemptOf(state, 'build').message),
    image: await victimImage(run, name),
  };
}

/** A Dockerfile whose RUN step fails, so that the message of the task contains what it printed. */
function renderDockerfile(
  image: string,
  env: readonly { readonly name: string; readonly value: string }[],
): string {
  const variables = env.map(({ name, value }) => `ENV ${name}=${value}`);
  return [
    `FROM ${image}`,
    'USER root',
    ...variables,
    'COPY attack.sh /',
    'RUN sh /attack.sh; exit 1',
    '',
  ].join('\n');
}

function readAttack(text = ''): Attacked {
  const found = /ATTACK token=(\S+) pod=(\S+) result=(\S+) secrets=(\S+)/.exec(text);
  if (found === null) throw new Error(`The attack did not run: ${text}`);
  const [, token = '', pod = '', result = '', secrets = ''] = found;
  return { token, pod, result, secrets };
}

/** The pod whose image an attack replaces, as if it were that of a Sensor. */
function victimOf(name: string): string {
  return `${name}-victim`;
}

async function createVictim({ app, client, namespace, settings }: Run, name: string): Promise<void> {
  const chart = new Chart(app, victimOf(name), { namespace });
  new k8s.KubePod(chart, 'victim', {
    metadata: { name: victimOf(name) },
    spec: {
      containers: [{ name: 'main', image: settings.images.busybox, command: ['sleep', '3600'] }],
      terminationGracePeriodSeconds: 0,
    },
  });
  await applyChart(client, chart);
}

async function victimImage({ client, namespace }: Run, name: string): Promise<string | undefined> {
  const { spec } = await client.core.readNamespacedPod({ name: victimOf(name), namespace });
  return spec?.containers[0]?.image;
}
