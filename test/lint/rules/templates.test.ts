import { CONTAINER, main, ofTemplates, only, steps, workflow } from './fixtures';
import { testRules } from './test-rules';

/** The body of an inline template without a name. */
const LEAF = { container: { image: 'busybox:1.37', command: ['true'] } };

testRules('rules for templates', [
  {
    title: 'a template has no type',
    code: 'missing-template-type',
    wrong: only({}),
    path: 'spec.templates[0]',
    message:
      "The template has no type. Set 'container', 'containerSet', 'script', 'steps', 'dag', 'resource', 'data', 'suspend', 'http' or 'plugin'.",
    right: only({ suspend: {} }),
  },
  {
    title: 'a template has two types',
    code: 'conflicting-template-types',
    wrong: main({ suspend: {} }),
    path: 'spec.templates[0].suspend',
    message: "The template has both 'container' and 'suspend'. Move one of them to another template.",
    right: main(),
  },
  {
    title: 'an input has no name',
    code: 'missing-name',
    wrong: main({ inputs: { parameters: [{ value: 'x' }] } }),
    path: 'spec.templates[0].inputs.parameters[0]',
    message: "The input parameter has no name. Set 'name'.",
    right: main({ inputs: { parameters: [{ name: 'x', value: 'x' }] } }),
  },
  {
    title: 'the name of an input is invalid',
    code: 'invalid-name',
    wrong: main({ inputs: { parameters: [{ name: 'a.b', value: 'x' }] } }),
    path: 'spec.templates[0].inputs.parameters[0].name',
    message: "'a.b' is not a valid name for an input parameter. Use letters, digits, '-' and '_'.",
    right: main({ inputs: { parameters: [{ name: 'a_b', value: 'x' }] } }),
  },
  {
    title: 'two inputs have the same name',
    code: 'duplicate-port',
    wrong: main({
      inputs: {
        parameters: [
          { name: 'x', value: 'x' },
          { name: 'x', value: 'x' },
        ],
      },
    }),
    path: 'spec.templates[0].inputs.parameters[1].name',
    message: "Another input parameter is named 'x'. Rename one of them.",
    right: main({
      inputs: {
        parameters: [{ name: 'x', value: 'x' }],
        artifacts: [{ name: 'x', path: '/x', optional: true }],
      },
    }),
  },
  {
    title: 'an output has no name',
    code: 'missing-name',
    wrong: main({ outputs: { parameters: [{ valueFrom: { path: '/x' } }] } }),
    path: 'spec.templates[0].outputs.parameters[0]',
    message: "The output parameter has no name. Set 'name'.",
    right: main({ outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] } }),
  },
  {
    title: 'the name of an output is invalid',
    code: 'invalid-name',
    wrong: main({ outputs: { parameters: [{ name: 'a b', valueFrom: { path: '/x' } }] } }),
    path: 'spec.templates[0].outputs.parameters[0].name',
    message: "'a b' is not a valid name for an output parameter. Use letters, digits, '-' and '_'.",
    right: main({ outputs: { parameters: [{ name: 'a-b', valueFrom: { path: '/x' } }] } }),
  },
  {
    title: 'two outputs have the same name',
    code: 'duplicate-port',
    wrong: main({
      outputs: {
        parameters: [
          { name: 'x', valueFrom: { path: '/x' } },
          { name: 'x', valueFrom: { path: '/x' } },
        ],
      },
    }),
    path: 'spec.templates[0].outputs.parameters[1].name',
    message: "Another output parameter is named 'x'. Rename one of them.",
    right: main({
      outputs: {
        parameters: [
          { name: 'x', valueFrom: { path: '/x' } },
          { name: 'y', valueFrom: { path: '/x' } },
        ],
      },
    }),
  },
  {
    title: 'an input artifact has no path',
    code: 'missing-path',
    wrong: main({ inputs: { artifacts: [{ name: 'x', raw: { data: 'x' } }] } }),
    path: 'spec.templates[0].inputs.artifacts[0]',
    message: "The artifact 'x' has no path. Set the path of its file or folder in the container.",
    right: main({ inputs: { artifacts: [{ name: 'x', path: '/x', raw: { data: 'x' } }] } }),
  },
  {
    title: 'an output artifact has no path',
    code: 'missing-path',
    wrong: main({ outputs: { artifacts: [{ name: 'x' }] } }),
    path: 'spec.templates[0].outputs.artifacts[0]',
    message: "The artifact 'x' has no path. Set the path of its file or folder in the container.",
    right: main({ outputs: { artifacts: [{ name: 'x', path: '/x' }] } }),
  },
  {
    title: 'an input artifact of steps has a path',
    code: 'forbidden-path',
    wrong: only({ inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] }, steps: [] }),
    path: 'spec.templates[0].inputs.artifacts[0].path',
    message: "The artifact 'x' has a path, but the template runs no pod. Remove it.",
    right: only({ inputs: { artifacts: [{ name: 'x', optional: true }] }, steps: [] }),
  },
  {
    title: 'an output artifact of steps has a path',
    code: 'forbidden-path',
    wrong: only({ outputs: { artifacts: [{ name: 'x', path: '/x' }] }, steps: [] }),
    path: 'spec.templates[0].outputs.artifacts[0].path',
    message: "The artifact 'x' has a path, but the template runs no pod. Remove it.",
    right: only({ outputs: { artifacts: [{ name: 'x', fromExpression: 'x' }] }, steps: [] }),
  },
  {
    title: 'a path leaves its folder',
    code: 'forbidden-path',
    wrong: main({ outputs: { artifacts: [{ name: 'x', path: '/tmp/../etc/x' }] } }),
    path: 'spec.templates[0].outputs.artifacts[0].path',
    message:
      "The path '/tmp/../etc/x' of the artifact 'x' leaves its folder with '..', which Argo rejects. Write the path without it.",
    right: main({ outputs: { artifacts: [{ name: 'x', path: '/tmp/a/../a/x' }] } }),
  },
  {
    title: 'an input artifact has a source',
    code: 'forbidden-source',
    wrong: main({ inputs: { artifacts: [{ name: 'x', path: '/x', from: 'y', optional: true }] } }),
    path: 'spec.templates[0].inputs.artifacts[0].from',
    message: "The input artifact 'x' cannot have 'from'. Set it in the arguments of the calls.",
    right: main({ inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] } }),
  },
  {
    title: 'a Git location has no repository',
    code: 'invalid-artifact-location',
    wrong: main({ inputs: { artifacts: [{ name: 'x', path: '/x', git: { repo: '' }, optional: true }] } }),
    path: 'spec.templates[0].inputs.artifacts[0].git',
    message: "The Git location has no 'repo'. Set the URL of the repository.",
    right: main({
      inputs: { artifacts: [{ name: 'x', path: '/x', git: { repo: 'https://example.com/a' } }] },
    }),
  },
  {
    title: 'an HDFS location is incomplete',
    code: 'invalid-artifact-location',
    wrong: main({ archiveLocation: { hdfs: { addresses: ['a:1'], path: 'x', hdfsUser: 'root' } } }),
    path: 'spec.templates[0].archiveLocation.hdfs.path',
    message: "The HDFS path 'x' is not absolute. Start it with '/'.",
    right: main({ archiveLocation: { hdfs: { addresses: ['a:1'], path: '/x', hdfsUser: 'root' } } }),
  },
  {
    title: 'an init container has no name',
    code: 'missing-name',
    wrong: main({ initContainers: [{ name: '', image: 'x' }] }),
    path: 'spec.templates[0].initContainers[0]',
    message: "The init container has no name. Set 'name'.",
    right: main({ initContainers: [{ name: 'x', image: 'x' }] }),
  },
  {
    title: 'a retry policy does not exist',
    code: 'unknown-retry-policy',
    wrong: main({ retryStrategy: { retryPolicy: 'Never' } }),
    path: 'spec.templates[0].retryStrategy.retryPolicy',
    message: "Argo has no retry policy 'Never'. Use 'Always', 'OnFailure', 'OnError' or 'OnTransientError'.",
    right: main({ retryStrategy: { retryPolicy: 'OnError' } }),
  },
  {
    title: 'a step has no name',
    code: 'missing-name',
    wrong: steps([{ name: '', template: 'work' }]),
    path: 'spec.templates[0].steps[0][0]',
    message: "The step has no name. Set 'name'.",
    right: steps([{ name: 'a', template: 'work' }]),
  },
  {
    title: 'the name of a step is invalid',
    code: 'invalid-name',
    wrong: steps([{ name: 'a_b', template: 'work' }]),
    path: 'spec.templates[0].steps[0][0].name',
    message:
      "'a_b' is not a valid name for a step. Use at most 128 letters, digits and '-', with a letter or digit at the start.",
    right: steps([{ name: 'a-b', template: 'work' }]),
  },
  {
    title: 'two steps have the same name',
    code: 'duplicate-step',
    wrong: steps([
      { name: 'a', template: 'work' },
      { name: 'a', template: 'work' },
    ]),
    path: 'spec.templates[0].steps[1][0].name',
    message: "Another step is named 'a'. Rename one of them.",
    right: steps([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work' },
    ]),
  },
  {
    title: 'a DAG has a timeout',
    code: 'forbidden-field',
    wrong: only({ dag: { tasks: [{ name: 'a', inline: { suspend: {} } }] }, timeout: '5m' }),
    path: 'spec.templates[0].timeout',
    message: "A DAG template cannot have a 'timeout'. Set it in the templates that it calls.",
    right: main({ timeout: '5m' }),
  },
  {
    title: 'a timeout has no unit',
    code: 'invalid-duration',
    wrong: main({ timeout: '300' }),
    path: 'spec.templates[0].timeout',
    message: "The timeout '300' has no unit. Write '300s' for seconds.",
    right: main({ timeout: '300s' }),
  },
  {
    title: 'a timeout of the second inline template without a name has no unit',
    code: 'invalid-duration',
    wrong: steps([
      { name: 'a', inline: LEAF },
      { name: 'b', inline: { ...LEAF, timeout: '300' } },
    ]),
    path: 'spec.templates[0].steps[1][0].inline.timeout',
    message: "The timeout '300' has no unit. Write '300s' for seconds.",
    right: steps([
      { name: 'a', inline: LEAF },
      // Argo validates only the first one.
      { name: 'b', inline: { ...LEAF, timeout: '300s', outputs: { parameters: [{ name: 'x' }] } } },
    ]),
  },
  {
    title: 'steps have a deadline',
    code: 'forbidden-field',
    wrong: only({ steps: [[{ name: 'a', inline: { suspend: {} } }]], activeDeadlineSeconds: 60 }),
    path: 'spec.templates[0].activeDeadlineSeconds',
    message:
      "A steps template cannot have 'activeDeadlineSeconds'. Set it in the templates that it calls, or on the workflow.",
    right: main({ activeDeadlineSeconds: 60 }),
  },
  {
    title: 'a deadline has a unit',
    code: 'invalid-deadline',
    wrong: main({ activeDeadlineSeconds: '5m' }),
    path: 'spec.templates[0].activeDeadlineSeconds',
    message: "'5m' is not a valid deadline. Use a number of seconds of at least 0.",
    right: main({ activeDeadlineSeconds: "{{=asInt('5') * 60}}" }),
  },
  {
    title: 'a deadline is negative',
    code: 'invalid-deadline',
    wrong: main({ activeDeadlineSeconds: -1 }),
    path: 'spec.templates[0].activeDeadlineSeconds',
    message: "'-1' is not a valid deadline. Use a number of seconds of at least 0.",
    right: main({ activeDeadlineSeconds: '0' }),
  },
  {
    title: 'a container has a parallelism',
    code: 'forbidden-field',
    wrong: main({ parallelism: 2 }),
    path: 'spec.templates[0].parallelism',
    message: "A container template cannot have a 'parallelism'. Set it in the template that calls it.",
    right: only({ steps: [[{ name: 'a', inline: { suspend: {} } }]], parallelism: 2 }),
  },
  {
    title: 'a container has no image',
    code: 'missing-image',
    wrong: only({ container: { command: ['x'] } }),
    path: 'spec.templates[0].container',
    message: "The container has no image. Set 'image'.",
    right: workflow({
      ...ofTemplates({ name: 'main', container: {} }),
      templateDefaults: { container: CONTAINER },
    }),
  },
  {
    title: 'two mounts have the same path',
    code: 'conflicting-paths',
    wrong: only({
      container: { ...CONTAINER, volumeMounts: [{ name: 'v', mountPath: '/x' }] },
      inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
    }),
    path: 'spec.templates[0].inputs.artifacts[0].path',
    message: "Something else is mounted at '/x'. Use another path.",
    right: only({
      container: { ...CONTAINER, volumeMounts: [{ name: 'v', mountPath: '/x' }] },
      inputs: { artifacts: [{ name: 'x', path: '/x/y', optional: true }] },
    }),
  },
  {
    title: 'a container set has no containers',
    code: 'missing-containers',
    wrong: only({ containerSet: { containers: [] } }),
    path: 'spec.templates[0].containerSet',
    message: 'The container set has no containers. Add one.',
    right: only({ containerSet: { containers: [{ name: 'a', image: 'x' }] } }),
  },
  {
    title: 'a container of a set has no name',
    code: 'missing-name',
    wrong: only({ containerSet: { containers: [{ name: '', image: 'x' }] } }),
    path: 'spec.templates[0].containerSet.containers[0]',
    message: "The container has no name. Set 'name'.",
    right: only({ containerSet: { containers: [{ name: 'a', image: 'x' }] } }),
  },
  {
    title: 'the name of a container is invalid',
    code: 'invalid-name',
    wrong: only({ containerSet: { containers: [{ name: 'a_b', image: 'x' }] } }),
    path: 'spec.templates[0].containerSet.containers[0].name',
    message:
      "'a_b' is not a valid name for a container. Use at most 128 letters, digits and '-', with a letter or digit at the start.",
    right: only({ containerSet: { containers: [{ name: 'a-b', image: 'x' }] } }),
  },
  {
    title: 'two containers have the same name',
    code: 'duplicate-container',
    wrong: only({
      containerSet: {
        containers: [
          { name: 'a', image: 'x' },
          { name: 'a', image: 'x' },
        ],
      },
    }),
    path: 'spec.templates[0].containerSet.containers[1].name',
    message: "Another container is named 'a'. Rename one of them.",
    right: only({
      containerSet: {
        containers: [
          { name: 'a', image: 'x' },
          { name: 'b', image: 'x' },
        ],
      },
    }),
  },
  {
    title: 'a container depends on one that does not exist',
    code: 'unknown-container',
    wrong: only({ containerSet: { containers: [{ name: 'a', image: 'x', dependencies: ['b'] }] } }),
    path: 'spec.templates[0].containerSet.containers[0].dependencies[0]',
    message: "The container set has no container 'b'. Use 'a'.",
    right: only({
      containerSet: {
        containers: [
          { name: 'a', image: 'x', dependencies: ['b'] },
          { name: 'b', image: 'x' },
        ],
      },
    }),
  },
  {
    title: 'a container waits for itself',
    code: 'forbidden-cycle',
    wrong: only({ containerSet: { containers: [{ name: 'a', image: 'x', dependencies: ['a'] }] } }),
    path: 'spec.templates[0].containerSet.containers[0]',
    message: "The container 'a' waits for itself. Remove one of the dependencies of the cycle.",
    right: only({ containerSet: { containers: [{ name: 'a', image: 'x', dependencies: [] }] } }),
  },
  {
    title: 'a container set with outputs has no main container',
    code: 'missing-main-container',
    wrong: only({
      containerSet: { containers: [{ name: 'a', image: 'x' }] },
      outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] },
    }),
    path: 'spec.templates[0].containerSet',
    message:
      "A container set with artifacts or outputs needs a container named 'main'. Rename the one that has their files.",
    right: only({
      containerSet: { containers: [{ name: 'main', image: 'x' }] },
      outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] },
    }),
  },
  {
    title: 'a resource template has an unknown action',
    code: 'unknown-action',
    wrong: only({ resource: { action: 'aply', manifest: 'a: b' } }),
    path: 'spec.templates[0].resource.action',
    message: "Argo has no action 'aply' for resources. Did you mean 'apply'?",
    right: only({ resource: { action: 'apply', manifest: 'a: b' } }),
  },
  {
    title: 'a resource template has no action',
    code: 'unknown-action',
    wrong: only({ resource: { manifest: 'a: b' } }),
    path: 'spec.templates[0].resource',
    message: "The resource template has no action. Set 'action', such as 'create'.",
    right: only({ resource: { action: 'get' } }),
  },
  {
    title: 'a resource template has no manifest',
    code: 'missing-manifest',
    wrong: only({ resource: { action: 'create' } }),
    path: 'spec.templates[0].resource',
    message: "The resource template has no manifest. Set 'manifest' or 'manifestFrom'.",
    right: only({ resource: { action: 'delete' } }),
  },
  {
    title: 'a resource template has two manifests',
    code: 'conflicting-manifest-and-manifest-from',
    wrong: only({
      inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
      resource: { action: 'create', manifest: 'a: b', manifestFrom: { artifact: { name: 'x' } } },
    }),
    path: 'spec.templates[0].resource.manifestFrom',
    message: "'manifestFrom' cannot be used with 'manifest'. Remove one of them.",
    right: only({
      inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
      resource: { action: 'create', manifestFrom: { artifact: { name: 'x' } } },
    }),
  },
  {
    title: 'a manifest comes from an artifact that does not exist',
    code: 'unknown-input',
    wrong: only({ resource: { action: 'create', manifestFrom: { artifact: { name: 'x' } } } }),
    path: 'spec.templates[0].resource.manifestFrom.artifact',
    message: "The template has no input artifact 'x'. Add it to 'inputs.artifacts'.",
    right: only({
      inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
      resource: { action: 'create', manifestFrom: { artifact: { name: 'x' } } },
    }),
  },
  {
    title: 'a manifest is not YAML',
    code: 'invalid-manifest',
    wrong: only({ resource: { action: 'create', manifest: 'a: [' } }),
    path: 'spec.templates[0].resource.manifest',
    message:
      'The manifest is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct it.',
    right: only({ resource: { action: 'create', manifest: 'a: {{=asInt(workflow.parameters.x)}}' } }),
  },
  {
    title: 'a manifest has a tag for a key',
    code: 'invalid-manifest',
    wrong: only({ resource: { action: 'create', manifest: 'a: {{inputs.parameter}}' } }),
    path: 'spec.templates[0].resource.manifest',
    message:
      'The manifest is not valid YAML: A key has to be a string, but this is a mapping, a list or an alias. Quote values that start with a tag: "{{…}}".',
    right: only({ resource: { action: 'create', manifest: 'a: "{{workflow.name}}"' } }),
  },
  {
    title: 'an output parameter has no source',
    code: 'missing-source',
    wrong: main({ outputs: { parameters: [{ name: 'x' }] } }),
    path: 'spec.templates[0].outputs.parameters[0]',
    message: "The output parameter 'x' has no source. Set 'valueFrom.path'.",
    right: main({ outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] } }),
  },
  {
    title: 'an output parameter has two sources',
    code: 'duplicate-output-source',
    wrong: main({ outputs: { parameters: [{ name: 'x', value: 'x', valueFrom: { path: '/x' } }] } }),
    path: 'spec.templates[0].outputs.parameters[0].valueFrom.path',
    message: "The output parameter 'x' has both 'value' and 'path'. Remove one of them.",
    right: main({ outputs: { parameters: [{ name: 'x', value: 'x' }] } }),
  },
  {
    title: 'an output parameter has the source of another type',
    code: 'forbidden-output-source',
    wrong: main({ outputs: { parameters: [{ name: 'x', valueFrom: { parameter: 'x' } }] } }),
    path: 'spec.templates[0].outputs.parameters[0].valueFrom.parameter',
    message: "A container template cannot have outputs with 'valueFrom.parameter'. Use 'path'.",
    right: only({ steps: [], outputs: { parameters: [{ name: 'x', valueFrom: { expression: "'x'" } }] } }),
  },
  {
    title: 'a global name is invalid',
    code: 'invalid-name',
    wrong: main({ outputs: { parameters: [{ name: 'x', globalName: 'a b', valueFrom: { path: '/x' } }] } }),
    path: 'spec.templates[0].outputs.parameters[0].globalName',
    message: "'a b' is not a valid name for a global output. Use letters, digits, '-' and '_'.",
    right: main({ outputs: { parameters: [{ name: 'x', globalName: 'a_b', valueFrom: { path: '/x' } }] } }),
  },
  {
    title: 'the name of a metric is invalid',
    code: 'invalid-metric',
    wrong: main({ metrics: { prometheus: [{ name: 'run-time', help: 'x', counter: { value: '1' } }] } }),
    path: 'spec.templates[0].metrics.prometheus[0].name',
    message: "'run-time' is not a valid name for a metric. Use letters, digits and '_'.",
    right: main({ metrics: { prometheus: [{ name: 'run_time', help: 'x', counter: { value: '1' } }] } }),
  },
  {
    title: 'a metric has no help text',
    code: 'invalid-metric',
    wrong: main({ metrics: { prometheus: [{ name: 'runs', help: '', counter: { value: '1' } }] } }),
    path: 'spec.templates[0].metrics.prometheus[0]',
    message: "The metric 'runs' has no help text. Set 'help'.",
    right: main({ metrics: { prometheus: [{ name: 'runs', help: 'x', counter: { value: '1' } }] } }),
  },
  {
    title: 'a metric has no value',
    code: 'invalid-metric',
    wrong: main({
      metrics: { prometheus: [{ name: 'runs', help: 'x', gauge: { realtime: false, value: '' } }] },
    }),
    path: 'spec.templates[0].metrics.prometheus[0].gauge',
    message: "The gauge of the metric 'runs' has no value. Set 'value'.",
    right: main({
      metrics: {
        prometheus: [{ name: 'runs', help: 'x', gauge: { realtime: true, value: '{{duration}}' } }],
      },
    }),
  },
]);
