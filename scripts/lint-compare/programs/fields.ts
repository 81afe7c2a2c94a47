import type { TemplateProps, WorkflowSpecProps } from '../../../lib';
import { expr, variables } from '../../../lib';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import { randomText } from './texts';
import type { Scope } from './values';

/** Argo's fields of a template without a body. */
export type Fields = Omit<TemplateProps, 'inputs' | 'name'>;

/** Fields that any template can have in TypeScript, and only some in Argo. */
export function randomTemplateFields(scope: Scope, random: Random, type: 'pod' | 'graph' | 'other'): Fields {
  const hasPod = type === 'pod';
  const makers: readonly (readonly [isForPods: boolean, make: () => Fields])[] = [
    [false, () => ({ metadata: { labels: { app: random.oneOf(['a', 'b-c', '{{workflow.name}}']) } } })],
    [false, () => ({ metadata: { annotations: { note: randomText(scope, random) } } })],
    ...(type === 'graph' || random.chance(MISTAKE)
      ? [[false, () => ({ parallelism: random.oneOf([1, 2, 10]) })] as const]
      : []),
    [false, () => ({ nodeSelector: { disk: random.oneOf(['ssd', randomText(scope, random)]) } })],
    [false, () => randomRetry(random)],
    [false, () => randomMetrics(scope, random)],
    [false, () => randomLock(random)],
    [
      false,
      () => ({
        memoize: {
          key: random.mostly([`key-${String(variables.workflow.name)}`, 'key'], [randomText(scope, random)]),
          cache: { configMap: { name: 'cache' } },
          maxAge: '1h',
        },
      }),
    ],
    [true, () => ({ timeout: random.mostly(['20m', '1h', '90s'], ['5', '1d', 'soon']) })],
    [true, () => ({ activeDeadlineSeconds: random.mostly<number | string>([600, 3600, '30'], ['5m', 0]) })],
    [true, () => ({ podSpecPatch: random.mostly(PATCHES, WRONG_PATCHES) })],
    [true, () => ({ daemon: true })],
    [true, () => ({ tolerations: [{ key: 'spot', operator: 'Exists' }] })],
    [
      true,
      () => ({
        sidecars: [{ name: random.mostly(['db', 'web'], ['main']), image: random.mostly(['redis:8'], ['']) }],
      }),
    ],
    [
      true,
      () => ({
        initContainers: [
          { name: random.mostly(['prepare'], ['init']), image: 'busybox:1.37', command: ['true'] },
        ],
      }),
    ],
    [true, () => ({ volumes: [{ name: 'scratch', emptyDir: {} }] })],
    [true, () => ({ automountServiceAccountToken: false, executor: { serviceAccountName: 'executor' } })],
    [
      true,
      () => ({ serviceAccountName: random.mostly(['builder'], ['Builder', randomText(scope, random)]) }),
    ],
    [true, () => ({ archiveLocation: { archiveLogs: true } })],
    [true, () => ({ priorityClassName: 'high', schedulerName: 'default' })],
    [true, () => ({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['a.local'] }] })],
    [true, () => ({ securityContext: { runAsUser: 1000, runAsNonRoot: true } })],
  ];
  const all = makers.filter(([isForPods]) => hasPod || !isForPods || random.chance(MISTAKE * 2));
  const count = random.oneOf([0, 0, 0, 1, 1, 2]);
  const chosen = Array.from({ length: count }, () => random.maybeOneOf(all)?.[1]());
  return Object.assign({}, ...chosen) as Fields;
}

const PATCHES: readonly [string, ...string[]] = [
  JSON.stringify({ runtimeClassName: 'gvisor' }),
  JSON.stringify({ containers: [{ name: 'main', resources: { limits: { memory: '1Gi' } } }] }),
  'terminationGracePeriodSeconds: 30',
];

const WRONG_PATCHES: readonly [string, ...string[]] = [
  'terminationGracePeriodSeconds: "x"',
  '{"priority": {{retries}}}',
  '{',
];

function randomRetry(random: Random): Fields {
  const { lastRetry, retries } = variables;
  const retryStrategy = random.oneOf<NonNullable<Fields['retryStrategy']>>([
    { limit: 2 },
    { limit: '3', retryPolicy: 'Always' },
    { limit: 2, backoff: { duration: '1', factor: 2, maxDuration: '5m' } },
    { limit: 2, backoff: { duration: random.mostly(['1s'], ['1x']) } },
    { limit: 2, expression: expr.gt(expr.asInt(lastRetry.exitCode), 1).expression },
    {
      limit: 2,
      expression: expr.and(expr.eq(lastRetry.status, 'Error'), expr.lt(expr.asInt(retries), 2)).expression,
    },
    { limit: random.mostly<number | string>(['2', 0], ['{{inputs.parameters.count}}', 'many']) },
    { limit: 1, retryPolicy: random.oneOf(['OnError', 'OnTransientError']) },
  ]);
  return { retryStrategy };
}

type Metric = NonNullable<NonNullable<Fields['metrics']>['prometheus']>[number];

function randomMetrics(scope: Scope, random: Random): Fields {
  const { status, duration } = variables.metrics;
  const help = 'What it counts';
  const metric = random.oneOf<Metric>([
    { name: 'runs_total', help, counter: { value: '1' }, when: `${String(status)} == Failed` },
    { name: 'seconds', help, gauge: { realtime: true, value: String(duration) } },
    { name: 'seconds', help, histogram: { buckets: [1, 5], value: String(duration) } },
    { name: random.mostly(['good_name'], ['bad-name', '1x']), help, counter: { value: '1' } },
    {
      name: 'labelled',
      help,
      labels: [{ key: 'text', value: randomText(scope, random) }],
      counter: { value: '1' },
    },
    {
      name: 'output',
      help,
      gauge: {
        realtime: false,
        value: random.mostly([String(duration)], ['{{outputs.parameters.count}}', 'many']),
      },
    },
    {
      name: 'exits',
      help: random.mostly([help], ['']),
      gauge: { realtime: false, value: String(variables.metrics.exitCode) },
    },
  ]);
  return { metrics: { prometheus: [metric] } };
}

function randomLock(random: Random): Pick<Fields, 'synchronization'> {
  const mutexes = [
    { name: random.mostly(['lock', 'lock-{{workflow.name}}'], ['{{inputs.parameters.text}}', '']) },
  ];
  const semaphores = [{ configMapKeyRef: { name: 'limits', key: random.mostly(['builds'], ['other']) } }];
  return { synchronization: random.chance(0.6) ? { mutexes } : { semaphores } };
}

/** Fields of a workflow. */
export function randomSpecFields(random: Random): Omit<WorkflowSpecProps, 'arguments' | 'entrypoint'> {
  const makers: readonly (() => Omit<WorkflowSpecProps, 'arguments' | 'entrypoint'>)[] = [
    () => ({ podGC: { strategy: random.oneOf(['OnPodSuccess', 'OnPodCompletion']) } }),
    () => ({ ttlStrategy: { secondsAfterCompletion: 3600 } }),
    () => ({ activeDeadlineSeconds: random.oneOf([3600, 7200, 86_400]) }),
    () => ({ parallelism: 4 }),
    () => ({ priority: 10 }),
    () => ({ serviceAccountName: random.oneOf(['builder', 'ci-bot']) }),
    () => ({ volumes: [{ name: 'work', emptyDir: {} }] }),
    () => ({
      volumes: [
        {
          name: 'work',
          persistentVolumeClaim: {
            claimName: random.mostly(['data', '{{workflow.name}}-data'], ['{{workflow.parameters.text}}']),
          },
        },
      ],
    }),
    () => ({
      templateDefaults: random.oneOf<NonNullable<WorkflowSpecProps['templateDefaults']>>([
        { retryStrategy: { limit: 1 } },
        { timeout: '1h' },
        { activeDeadlineSeconds: 60 },
      ]),
    }),
    () => randomLock(random),
    () => ({ podMetadata: { labels: { app: random.oneOf(['a', '{{workflow.name}}']) } } }),
    () => ({ workflowMetadata: { labels: { kind: 'test' } } }),
    () => ({ podSpecPatch: random.mostly(PATCHES, WRONG_PATCHES) }),
    () => ({ archiveLogs: true }),
    () => ({ imagePullSecrets: [{ name: 'registry' }] }),
    () => ({ nodeSelector: { disk: random.mostly(['ssd'], ['{{workflow.parameters.text}}']) } }),
    () => ({ retryStrategy: { limit: 1 } }),
    () => ({ artifactGC: { strategy: 'OnWorkflowDeletion' } }),
    () => ({ hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
    () => ({
      metrics: {
        prometheus: [
          {
            name: 'wf_seconds',
            help: 'Time',
            gauge: { realtime: false, value: String(variables.workflow.duration) },
          },
        ],
      },
    }),
  ];
  const count = random.oneOf([0, 0, 0, 1, 1, 2]);
  return Object.assign(
    {},
    ...Array.from({ length: count }, () => random.maybeOneOf(makers)?.()),
  ) as ReturnType<typeof randomSpecFields>;
}
