import type { StructureProblem } from '../../../lib/lint/structure';
import { checkStructure } from '../../../lib/lint/structure';

interface Json {
  readonly [field: string]: unknown;
}

function workflow(spec: Json, ...templates: readonly Json[]): Json {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'build' },
    spec: {
      entrypoint: 'main',
      ...spec,
      templates: [{ name: 'main', ...templates[0] }, ...templates.slice(1)],
    },
  };
}

const container = (fields: Json): Json => workflow({}, { container: { image: 'node:22', ...fields } });

/** Who refuses an object, where, and why: `decoder /spec/x: message`, with the versions unless all do. */
function print({ code, message, pointer, versions, refusedBy }: StructureProblem): string {
  const where = versions.length === 3 ? '' : ` (${versions.join(', ')})`;
  return `${refusedBy}${where} ${pointer} ${message} [${code}]`;
}

const problems = (object: unknown): string[] => checkStructure(object).map(print);

const CONTAINER = '/spec/templates/0/container';

describe('what Argo’s decoder refuses', () => {
  test.each<[string, object, string]>([
    [
      'an unknown field',
      container({ imagePullPolicyy: 'Always' }),
      `decoder ${CONTAINER}/imagePullPolicyy Argo does not know the field 'imagePullPolicyy'. Did you mean 'imagePullPolicy'? [unknown-field]`,
    ],
    [
      'a field in another case',
      container({ Command: ['sh'] }),
      `decoder ${CONTAINER}/Command Argo does not know the field 'Command'. Did you mean 'command'? [unknown-field]`,
    ],
    [
      'a field of an enclosing object',
      container({ retryStrategy: {} }),
      `decoder ${CONTAINER}/retryStrategy Argo does not know the field 'retryStrategy'. It is a field of 'templates[0]': move it there. [unknown-field]`,
    ],
    [
      'a field of an inner object',
      container({ limits: {} }),
      `decoder ${CONTAINER}/limits Argo does not know the field 'limits'. It is a field of 'resources': move it there. [unknown-field]`,
    ],
    [
      'an unknown field whose name has to be escaped in a pointer',
      container({ 'a/b~c': 1 }),
      `decoder ${CONTAINER}/a~1b~0c Argo does not know the field 'a/b~c'. Remove it. [unknown-field]`,
    ],
    [
      'a number instead of a string',
      container({ env: [{ name: 'PORT', value: 80 }] }),
      `decoder ${CONTAINER}/env/0/value 'value' has to be a string, not the number 80. Quote it. [missing-quotes]`,
    ],
    [
      'a boolean as a label',
      { ...workflow({}), metadata: { name: 'a', labels: { on: true } } },
      "decoder /metadata/labels/on 'on' has to be a string, not true. Quote it. [missing-quotes]",
    ],
    [
      'a text instead of an integer',
      workflow({ parallelism: '5' }),
      "decoder /spec/parallelism 'parallelism' has to be an integer, not the string '5'. Remove the quotes. [invalid-field-type]",
    ],
    [
      'a fraction',
      workflow({ parallelism: 1.5 }),
      "decoder /spec/parallelism 'parallelism' has to be an integer, not the number 1.5. [invalid-field-type]",
    ],
    [
      'an integer with more than 32 bits',
      workflow({ priority: 2 ** 31 }),
      "decoder /spec/priority 'priority' is 2147483648, which is outside of the range of 32-bit integers. [invalid-field-value]",
    ],
    [
      'a negative depth of a Git repository',
      workflow({}, { inputs: { artifacts: [{ name: 'a', git: { repo: 'r', depth: -1 } }] } }),
      "decoder /spec/templates/0/inputs/artifacts/0/git/depth 'depth' is -1, which is outside of the range of unsigned 64-bit integers. [invalid-field-value]",
    ],
    [
      'a string instead of a boolean',
      workflow({ suspend: 'true' }),
      "decoder /spec/suspend 'suspend' has to be true or false, not the string 'true'. Remove the quotes. [invalid-field-type]",
    ],
    [
      'a string instead of a list',
      container({ command: 'sh -c' }),
      `decoder ${CONTAINER}/command 'command' has to be a list, not the string 'sh -c'. [invalid-field-type]`,
    ],
    [
      'a list instead of a mapping',
      workflow({}, { container: [] }),
      `decoder ${CONTAINER} 'container' has to be a mapping, not a list. [invalid-field-type]`,
    ],
    [
      'a mapping as an argument',
      container({ args: [{ a: 1 }] }),
      `decoder ${CONTAINER}/args/0 'args[0]' has to be a string, not a mapping. [invalid-field-type]`,
    ],
    [
      'a quantity with a wrong suffix',
      container({ resources: { limits: { memory: '1GB' } } }),
      `decoder ${CONTAINER}/resources/limits/memory 'memory' is '1GB', which is not a valid quantity. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'. [invalid-field-value]`,
    ],
    [
      'a fraction as a port',
      container({ livenessProbe: { tcpSocket: { port: 80.5 } } }),
      `decoder ${CONTAINER}/livenessProbe/tcpSocket/port 'port' has to be an integer or a string, not the number 80.5. [invalid-field-type]`,
    ],
    [
      'a day that does not exist',
      { ...workflow({}), metadata: { creationTimestamp: '2026-02-30T00:00:00Z' } },
      "decoder /metadata/creationTimestamp 'creationTimestamp' is '2026-02-30T00:00:00Z', which is not a time of RFC 3339, such as '2006-01-02T15:04:05Z'. [invalid-field-value]",
    ],
    [
      'text that is not Base64',
      workflow({}, { http: { url: 'u', bodyFrom: { bytes: 'not Base64' } } }),
      "decoder /spec/templates/0/http/bodyFrom/bytes 'bytes' is 'not Base64', which is not valid Base64. [invalid-field-value]",
    ],
    [
      'a plugin with two names',
      workflow({}, { plugin: { a: {}, b: {} } }),
      "decoder /spec/templates/0/plugin 'plugin' has to have exactly one key, the name of the plugin, but it has 2. [invalid-field-value]",
    ],
    [
      'a field of an empty struct',
      workflow({ retryStrategy: { affinity: { nodeAntiAffinity: { a: 1 } } } }),
      "decoder /spec/retryStrategy/affinity/nodeAntiAffinity/a Argo does not know the field 'a'. Remove it. [unknown-field]",
    ],
    [
      'steps that are not a list of lists',
      workflow({}, { steps: [{ name: 'a', template: 'b' }] }),
      "decoder /spec/templates/0/steps/0 'steps[0]' has to be a list, not a mapping. [invalid-field-type]",
    ],
    [
      'an unknown field of a step',
      workflow({}, { steps: [[{ name: 'a', templat: 'b' }]] }),
      "decoder /spec/templates/0/steps/0/0/templat Argo does not know the field 'templat'. Did you mean 'template'? [unknown-field]",
    ],
  ])('%s', (_, object, expected) => {
    expect(problems(object)).toEqual([expected]);
  });

  test.each<[string, object]>([
    ['null is the same as no value', container({ args: null, env: [], resources: null })],
    [
      'null in free values',
      workflow({}, { dag: { tasks: [{ name: 'a', template: 'b', withItems: [null, 1, {}] }] } }),
    ],
    [
      'integers and strings as int-or-string',
      workflow({ retryStrategy: { limit: 3, backoff: { factor: '2' } } }),
    ],
    [
      'quantities',
      container({ resources: { limits: { cpu: 2, memory: '1.5Gi' }, requests: { cpu: '1e3' } } }),
    ],
    ['an undefined field, which JSON does not have', container({ args: undefined })],
    ['a status', { ...workflow({}), status: { phase: 'Succeeded', startedAt: null } }],
  ])('it accepts %s', (_, object) => {
    expect(problems(object)).toEqual([]);
  });
});

describe('what the CustomResourceDefinitions of Argo 4 refuse', () => {
  const task = (fields: Json): Json =>
    workflow({}, { dag: { tasks: [{ name: 'a', template: 'b', ...fields }] } });
  const TASK = '/spec/templates/0/dag/tasks/0';
  test.each<[string, object, string]>([
    [
      'a missing name of a task',
      workflow({}, { dag: { tasks: [{ template: 'b' }] } }),
      `${TASK} 'name' is required. Add it. [missing-field]`,
    ],
    [
      'a number as a parameter',
      workflow({ arguments: { parameters: [{ name: 'a', value: 5 }] } }),
      "/spec/arguments/parameters/0/value 'value' has to be a string, not the number 5. Quote it. [missing-quotes]",
    ],
    [
      'a fraction as a quantity',
      container({ resources: { limits: { cpu: 0.5 } } }),
      `${CONTAINER}/resources/limits/cpu 'cpu' has to be an integer or a string, not the number 0.5. [invalid-field-type]`,
    ],
    [
      'a quantity without digits',
      container({ resources: { limits: { cpu: 'Gi' } } }),
      `${CONTAINER}/resources/limits/cpu 'cpu' is 'Gi', which is not a valid quantity. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'. [invalid-field-value]`,
    ],
    [
      'null as an item',
      container({ args: ['a', null] }),
      `${CONTAINER}/args/1 An item of 'args' is null. Remove it. [invalid-field-type]`,
    ],
    [
      'a name with a dot',
      workflow({}, {}, { name: 'a.b', suspend: {} }),
      "/spec/templates/1/name 'name' is 'a.b'. Use letters, digits and '-', and start with a letter or digit. [invalid-field-value]",
    ],
    [
      'a long name',
      workflow({}, {}, { name: 'a'.repeat(129), suspend: {} }),
      "/spec/templates/1/name 'name' is longer than 128 characters. [invalid-field-value]",
    ],
    [
      'an unknown action',
      workflow({}, { resource: { action: 'make', manifest: 'm' } }),
      "/spec/templates/0/resource/action 'action' is 'make'. Use 'get', 'create', 'apply', 'delete', 'replace' or 'patch'. [invalid-field-value]",
    ],
    [
      'an empty policy',
      workflow({ retryStrategy: { retryPolicy: '' } }),
      "/spec/retryStrategy/retryPolicy 'retryPolicy' is empty. Use 'Always', 'OnFailure', 'OnError' or 'OnTransientError' or omit it. [invalid-field-value]",
    ],
    [
      'no parallelism',
      workflow({ parallelism: 0 }),
      "/spec/parallelism 'parallelism' is 0, but has to be at least 1. [invalid-field-value]",
    ],
    [
      'a mode with too many bits',
      workflow({}, { inputs: { artifacts: [{ name: 'a', path: '/a', mode: 755 }] } }),
      "/spec/templates/0/inputs/artifacts/0/mode 'mode' is 755, but has to be at most 511 (octal 0777). [invalid-field-value]",
    ],
    [
      'a DAG without tasks',
      workflow({}, { dag: { tasks: [] } }),
      "/spec/templates/0/dag/tasks 'tasks' is empty. Add an item or omit it. [invalid-field-value]",
    ],
    [
      'too many templates',
      workflow({}, {}, ...Array.from({ length: 200 }, (_, index) => ({ name: `t${index}` }))),
      "/spec/templates 'templates' has 201 items, but at most 200 are allowed. [invalid-field-value]",
    ],
    [
      'two variables of one name',
      container({
        env: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      }),
      `${CONTAINER}/env/1 'env' has two items whose 'name' is 'A'. Remove one of them. [duplicate-list-item]`,
    ],
    [
      'a port twice, with the default protocol',
      container({ ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }] }),
      `${CONTAINER}/ports/1 'ports' has two items whose 'containerPort' is 80. Remove one of them. [duplicate-list-item]`,
    ],
    [
      'two template types',
      workflow({}, { container: { image: 'a' }, suspend: {} }),
      "/spec/templates/0/suspend A template has at most one type, but 'container' and 'suspend' are set. Remove all but one. [conflicting-fields]",
    ],
    [
      'a timeout of a DAG',
      workflow({}, { timeout: '5m', dag: { tasks: [{ name: 'a', template: 'b' }] } }),
      "/spec/templates/0/timeout 'timeout' cannot be used with 'dag'. Set it in the templates of the tasks, or set 'activeDeadlineSeconds' of the workflow. [conflicting-fields]",
    ],
    [
      'a deadline of steps',
      workflow({}, { activeDeadlineSeconds: 5, steps: [[{ name: 'a', template: 'b' }]] }),
      "/spec/templates/0/activeDeadlineSeconds 'activeDeadlineSeconds' cannot be used with 'steps'. Set it in the templates of the steps, or set 'activeDeadlineSeconds' of the workflow. [conflicting-fields]",
    ],
    [
      'depends beside dependencies',
      task({ depends: 'a', dependencies: ['a'] }),
      `${TASK}/dependencies The dependencies of a task are in 'depends' or in 'dependencies', but 'depends' and 'dependencies' are set. Remove all but one. [conflicting-fields]`,
    ],
    [
      'continueOn beside depends',
      task({ depends: 'a', continueOn: { failed: true } }),
      `${TASK}/continueOn 'continueOn' cannot be used together with 'depends'. Use an expression such as 'a.Succeeded || a.Failed' in the 'depends' of the tasks that follow. [conflicting-fields]`,
    ],
    [
      'a digit in front of the name of a task with dependencies',
      task({ name: '1', dependencies: ['a'] }),
      `${TASK}/name The name of a task with dependencies cannot start with a digit, but is '1'. Start it with a letter. [invalid-field-value]`,
    ],
    [
      'a sequence with a count and an end',
      task({ withSequence: { count: 1, end: 2 } }),
      `${TASK}/withSequence/end A sequence has a count or an end, but 'count' and 'end' are set. Remove all but one. [conflicting-fields]`,
    ],
    [
      'two locations of an artifact',
      workflow({ arguments: { artifacts: [{ name: 'a', raw: { data: 'a' }, s3: { key: 'a' } }] } }),
      "/spec/arguments/artifacts/0/raw An artifact has at most one location, but 's3' and 'raw' are set. Remove all but one. [conflicting-fields]",
    ],
    [
      'a manifest twice',
      workflow(
        {},
        {
          resource: {
            action: 'create',
            manifest: 'm',
            manifestFrom: { artifact: { name: 'a', raw: { data: 'm' } } },
          },
        },
      ),
      "/spec/templates/0/resource/manifestFrom A resource template has a manifest or takes it from an artifact, but 'manifest' and 'manifestFrom' are set. Remove all but one. [conflicting-fields]",
    ],
    [
      'a gauge in real time',
      workflow({
        metrics: {
          prometheus: [
            { name: 'a', help: 'h', gauge: { realtime: true, value: '{{resourcesDuration.cpu}}' } },
          ],
        },
      }),
      "/spec/metrics/prometheus/0/gauge/realtime A gauge with 'resourcesDuration' cannot be in real time. Remove 'realtime'. [conflicting-fields]",
    ],
    [
      'an unknown field below a step, which the decoder ignores',
      workflow({}, { steps: [[{ name: 'a', template: 'b', arguments: { parameterss: [] } }]] }),
      "/spec/templates/0/steps/0/0/arguments/parameterss Argo does not know the field 'parameterss'. Did you mean 'parameters'? [unknown-field]",
    ],
  ])('%s', (_, object, expected) => {
    expect(problems(object)).toEqual([`schema (4.0, 4.1) ${expected}`]);
  });

  test('rules treat null as no value', () => {
    expect(problems(task({ depends: 'a', dependencies: null }))).toEqual([]);
  });

  test('they do not describe inline templates', () => {
    expect(problems(task({ template: undefined, inline: { parallelism: 0, dag: { tasks: [] } } }))).toEqual(
      [],
    );
    const step = { name: 'a', inline: { container: { imagee: 'a', Image: 5 } } };
    expect(problems(workflow({}, { steps: [[step]] }))).toEqual([
      "none /spec/templates/0/steps/0/0/inline/container/imagee Argo does not know the field 'imagee'. Did you mean 'image'? [unknown-field]",
      "none /spec/templates/0/steps/0/0/inline/container/Image Argo does not know the field 'Image'. Did you mean 'image'? [unknown-field]",
      "decoder /spec/templates/0/steps/0/0/inline/container/Image 'image' has to be a string, not the number 5. Quote it. [missing-quotes]",
    ]);
  });
});

describe('versions', () => {
  const cron = (fields: Json): Json => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'CronWorkflow',
    metadata: { name: 'nightly' },
    spec: { workflowSpec: {}, ...fields },
  });

  test('a removed field names its successor', () => {
    expect(problems(cron({ schedule: '0 2 * * *' }))).toEqual([
      "decoder (4.0, 4.1) /spec/schedule The field 'schedule' was removed in Argo 4.0. Use 'schedules', a list. [unknown-field]",
      "schema (4.0, 4.1) /spec 'schedules' is required. Add it. [missing-field]",
    ]);
    expect(problems(workflow({ synchronization: { mutex: { name: 'a' } }, podPriority: 5 }))).toEqual([
      "decoder (4.0, 4.1) /spec/synchronization/mutex The field 'mutex' was removed in Argo 4.0. Use 'mutexes', a list. [unknown-field]",
      "decoder /spec/podPriority Argo does not know the field 'podPriority'. Use 'podPriorityClassName'. [unknown-field]",
    ]);
  });

  test('a new field names the versions without it', () => {
    expect(problems(workflow({}, { pendingTimeout: '5m' }))).toEqual([
      "decoder (3.7, 4.0) /spec/templates/0/pendingTimeout Argo 3.7 and 4.0 do not know the field 'pendingTimeout', which later versions have. Remove it. [unknown-field]",
    ]);
  });

  test('a field with another type', () => {
    const memoize = (configMap: Json): Json =>
      workflow({}, { memoize: { key: 'k', maxAge: '1h', cache: { configMap } } });
    expect(problems(memoize({ name: 'cache' }))).toEqual([]);
    expect(problems(memoize({ name: 'cache', key: 'k' }))).toEqual([
      "decoder (4.0, 4.1) /spec/templates/0/memoize/cache/configMap/key Argo 4.0 and 4.1 do not know the field 'key'. Use 'name'. [unknown-field]",
    ]);
  });

  test('4.1 accepts names of weekdays in schedules', () => {
    expect(problems(cron({ schedules: ['0 2 * * MON'] }))).toEqual([
      "schema (4.0) /spec/schedules/0 'schedules[0]' is '0 2 * * MON', which is not a cron schedule of five fields. [invalid-field-value]",
    ]);
  });
});

describe('other objects', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'kind: Workflow'],
    ['a list', [{ kind: 'Workflow' }]],
    ['another kind', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', foo: 1 }],
    ['another API', { apiVersion: 'example.com/v1', kind: 'Workflow', foo: 1 }],
  ])('%s has no structure', (_, object) => {
    expect(checkStructure(object)).toEqual([]);
  });

  test('a list of objects is refused', () => {
    const message = `The document is a list of objects. Write each of them in a document of its own, separated by '---'.`;
    expect(checkStructure([{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow' }])).toMatchObject([
      { code: 'invalid-field-type', message, pointer: '', refusedBy: 'decoder' },
    ]);
  });

  test('an object without an API version is checked, because the decoder does not look at it', () => {
    const [problem] = checkStructure({ kind: 'Workflow', foo: 1 });
    expect(problem).toMatchObject({ code: 'unknown-field', pointer: '/foo' });
  });

  test('the fields of a Sensor that nobody reads, and those that its controller cannot decode', () => {
    const sensor = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Sensor',
      metadata: { name: 'push' },
      spec: { dependencies: [{ name: 'a', eventSourceNam: 'b' }], triggers: {}, replicas: '1' },
    };
    expect(problems(sensor)).toEqual([
      "none /spec/dependencies/0/eventSourceNam Argo does not know the field 'eventSourceNam'. Did you mean 'eventSourceName'? [unknown-field]",
      "decoder /spec/triggers 'triggers' has to be a list, not a mapping. [invalid-field-type]",
      "decoder /spec/replicas 'replicas' has to be an integer, not the string '1'. Remove the quotes. [invalid-field-type]",
    ]);
  });

  test('types of Argo Events whose names Argo Workflows uses too', () => {
    const source = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'EventSource',
      metadata: { name: 'files' },
      spec: {
        minio: {
          a: {
            bucket: { name: 'b' },
            endpoint: 'e',
            events: ['s3:ObjectCreated:Put'],
            accessKey: { key: 'k', name: 's' },
            secretKey: { key: 'k', name: 's' },
          },
        },
        amqp: { a: { connectionBackoff: { duration: '10s', steps: 5, factor: 2, jitter: 0.2 } } },
      },
    };
    expect(problems(source)).toEqual([]);
  });

  test('the API server refuses Applications by their schema', () => {
    const application = (spec: Json): Json => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'web' },
      spec: { project: 'default', destination: { namespace: 'web' }, ...spec },
      operation: { sync: {} },
    });
    const automated = { prune: true, selfHeal: true };
    const helm = { valuesObject: { replicas: 1 } };
    expect(problems(application({ syncPolicy: { automated }, source: { repoURL: 'r', helm } }))).toEqual([]);
    expect(
      problems(application({ project: 5, syncPolicy: { automated: { selfheal: 1 } }, source: {} })),
    ).toEqual([
      "schema /spec/project 'project' has to be a string, not the number 5. Quote it. [missing-quotes]",
      "schema /spec/syncPolicy/automated/selfheal Argo does not know the field 'selfheal'. Did you mean 'selfHeal'? [unknown-field]",
      "schema /spec/source 'repoURL' is required. Add it. [missing-field]",
    ]);
  });

  test('a circular object is a problem, and not a crash', () => {
    const template: { name: string; dag: { tasks: object[] } } = { name: 'main', dag: { tasks: [] } };
    template.dag.tasks.push({ name: 'a', inline: template });
    const [problem, ...others] = checkStructure(workflow({}, template));
    expect(others).toEqual([]);
    expect(problem?.message).toBe('The object has more than 500 levels.');
  });
});
