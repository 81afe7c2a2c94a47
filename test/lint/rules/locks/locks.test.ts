import { lint } from '../../../../lib/lint';
import { CONTAINER, configMap, pod, testFailures, workflow } from '../../failures';

const LIMITS = configMap('limits', { one: '1', zero: '0', negative: '-1', word: 'one' });

const locks = (synchronization: object): object => pod({ synchronization });
const mutex = (fields: object): object => locks({ mutexes: [fields] });
const semaphore = (fields: object): object[] => [locks({ semaphores: [fields] }), LIMITS];
const limit = (key: string): object[] => semaphore({ configMapKeyRef: { name: 'limits', key } });

describe('a lock', () => {
  testFailures({
    code: 'invalid-lock',
    wrong: {
      'a mutex without a name': mutex({}),
      'a mutex with an empty name': mutex({ name: '' }),
      'a mutex of the workflow without a name': pod({}, { synchronization: { mutexes: [{}] } }),
      'a mutex of the defaults without a name': pod(
        {},
        { templateDefaults: { synchronization: { mutexes: [{}] } } },
      ),
      'a semaphore without a source': semaphore({}),
      'a semaphore with two sources': semaphore({
        configMapKeyRef: { name: 'limits', key: 'one' },
        database: { key: 'one' },
      }),
      'a semaphore without a ConfigMap': semaphore({ configMapKeyRef: { key: 'one' } }),
      'a key with a slash': limit('a/b'),
    },
    right: {
      'a mutex': mutex({ name: 'a' }),
      'a mutex with a tag': mutex({ name: '{{workflow.name}}' }),
      'a semaphore': limit('one'),
      'an empty list': locks({ mutexes: [], semaphores: [] }),
    },
  });

  test('a semaphore without a key is a finding, besides that of the API server of Argo 4', () => {
    const findings = lint(semaphore({ configMapKeyRef: { name: 'limits' } }), { argo: '3.7' });
    expect(findings.map(({ code }) => code)).toEqual(['invalid-lock']);
  });
});

describe('a list of locks', () => {
  const reference = { configMapKeyRef: { name: 'limits', key: 'one' } };
  testFailures({
    code: 'duplicate-lock',
    wrong: {
      'a mutex twice': locks({ mutexes: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }),
      'a semaphore twice': [
        locks({ semaphores: [reference, { configMapKeyRef: { key: 'one', name: 'limits' } }] }),
        LIMITS,
      ],
    },
    right: {
      'two mutexes': locks({ mutexes: [{ name: 'a' }, { name: 'b' }] }),
      'two namespaces': locks({ mutexes: [{ name: 'a' }, { name: 'a', namespace: 'b' }] }),
    },
  });
});

describe('a mutex that is held', () => {
  const MUTEX = { synchronization: { mutexes: [{ name: 'a' }] } };
  const NAMED = { synchronization: { mutexes: [{ name: 'lock-{{workflow.name}}' }] } };
  const leaf = { name: 'leaf', container: CONTAINER };
  const locked = { ...leaf, ...MUTEX };
  const steps = (fields: object, step: object = { template: 'leaf' }): object => ({
    name: 'main',
    ...fields,
    steps: [[{ name: 's', ...step }]],
  });
  testFailures({
    code: 'forbidden-held-lock',
    wrong: {
      'by the caller': workflow({ templates: [steps(MUTEX), locked] }),
      'by the caller of the caller': workflow({
        templates: [
          steps(MUTEX, { template: 'inner' }),
          { name: 'inner', dag: { tasks: [{ name: 't', template: 'leaf' }] } },
          locked,
        ],
      }),
      'by the template of a step with a hook': workflow({
        templates: [
          steps(MUTEX, { template: 'other', hooks: { exit: { template: 'leaf' } } }),
          { ...leaf, name: 'other' },
          locked,
        ],
      }),
      'by the template itself': workflow({ templates: [steps(MUTEX, { template: 'main' })] }),
      'by the workflow': workflow({ ...MUTEX, templates: [steps({}), locked] }),
      'by the workflow, whose name it has': workflow({
        ...NAMED,
        templates: [steps({}), { ...leaf, ...NAMED }],
      }),
      'by the workflow during its exit handler': workflow({
        ...MUTEX,
        onExit: 'leaf',
        templates: [{ ...leaf, name: 'main' }, locked],
      }),
      'with the defaults': workflow({ templateDefaults: MUTEX, templates: [steps({}), leaf] }),
    },
    right: {
      'of an input that differs': workflow({
        templates: [
          {
            name: 'main',
            inputs: { parameters: [{ name: 'x', default: 'a' }] },
            synchronization: { mutexes: [{ name: '{{inputs.parameters.x}}' }] },
            steps: [
              [
                {
                  name: 's',
                  template: 'leaf',
                  arguments: { parameters: [{ name: 'x', value: 'b' }] },
                },
              ],
            ],
          },
          {
            ...leaf,
            inputs: { parameters: [{ name: 'x' }] },
            synchronization: { mutexes: [{ name: '{{inputs.parameters.x}}' }] },
          },
        ],
      }),
      'by two steps in turn': workflow({
        templates: [
          {
            name: 'main',
            steps: [
              [
                { name: 'a', template: 'leaf' },
                { name: 'b', template: 'leaf' },
              ],
            ],
          },
          locked,
        ],
      }),
      'by a step while its hook needs it': workflow({
        templates: [steps({}, { template: 'leaf', hooks: { exit: { template: 'leaf' } } }), locked],
      }),
      'in another namespace': workflow({
        synchronization: { mutexes: [{ name: 'a', namespace: 'other' }] },
        templates: [steps({}), locked],
      }),
    },
  });
});

describe('a mutex that a task holds', () => {
  const MUTEX = { synchronization: { mutexes: [{ name: 'a' }] } };
  const leaf = { name: 'leaf', container: CONTAINER };
  const templates = [
    leaf,
    { name: 'locked', container: CONTAINER, ...MUTEX },
    { name: 'retried', container: CONTAINER, ...MUTEX, retryStrategy: { limit: 1 } },
    { name: 'other', container: CONTAINER, synchronization: { mutexes: [{ name: 'b' }] } },
    { name: 'group', dag: { tasks: [{ name: 'b', template: 'leaf' }] }, ...MUTEX },
    { name: 'outer', dag: { tasks: [{ name: 'b', template: 'locked' }] } },
  ];
  const call = (template: string, hook: string, expression: string, name = 'h'): object => ({
    name: 's',
    template,
    hooks: { [name]: { template: hook, expression } },
  });
  const task = (...[template, hook, expression, name]: Parameters<typeof call>): object =>
    workflow({
      templates: [{ name: 'main', dag: { tasks: [call(template, hook, expression, name)] } }, ...templates],
    });
  const step = (template: string, hook: string, expression: string): object =>
    workflow({ templates: [{ name: 'main', steps: [[call(template, hook, expression)]] }, ...templates] });
  testFailures({
    code: 'forbidden-held-lock',
    wrong: {
      'with a hook that runs alongside': task('locked', 'locked', 'tasks.s.status == "Running"'),
      'with a hook that runs after it': task('locked', 'locked', 'tasks.s.status == "Succeeded"'),
      'with a hook of a group': task('locked', 'group', 'tasks.s.status == "Running"'),
      'with a hook that leads to the lock': task('locked', 'outer', 'tasks.s.status == "Running"'),
      'as a group': task('group', 'locked', 'tasks.s.status == "Running"'),
      'with attempts': task('retried', 'locked', 'tasks.s.status == "Running"'),
    },
    right: {
      'with another lock': task('locked', 'other', 'tasks.s.status == "Running"'),
      'with an exit hook': task('locked', 'locked', 'tasks.s.status == "Succeeded"', 'exit'),
      'as a group with a hook that runs after it': task('group', 'locked', 'tasks.s.status == "Succeeded"'),
      'as a step': step('locked', 'locked', 'steps.s.status == "Running"'),
      'that has none': task('leaf', 'locked', 'tasks.s.status == "Running"'),
    },
    outcomes: [{ node: '*', phase: 'Succeeded', duration: '30s' }],
  });
});

describe('a mutex that the entrypoint holds', () => {
  const MUTEX = { synchronization: { mutexes: [{ name: 'a' }] } };
  const leaf = { name: 'leaf', container: CONTAINER };
  const hooked = (main: object, expression: string, hook = 'h'): object =>
    workflow({
      hooks: { [hook]: { template: 'locked', expression } },
      templates: [{ name: 'main', ...MUTEX, ...main }, leaf, { ...leaf, name: 'locked', ...MUTEX }],
    });
  const DAG = { dag: { tasks: [{ name: 't', template: 'leaf' }] } };
  testFailures({
    code: 'forbidden-held-lock',
    wrong: { 'with a hook while it runs': hooked(DAG, 'workflow.status == "Running"') },
    right: {
      'with a hook when it has succeeded': hooked(DAG, 'workflow.status == "Succeeded"'),
      'with an exit hook': hooked(DAG, 'true', 'exit'),
      'as steps': hooked({ steps: [[{ name: 't', template: 'leaf' }]] }, 'workflow.status == "Running"'),
    },
    outcomes: [{ node: '*', phase: 'Succeeded', duration: '30s' }],
  });
});

describe('the limit of a semaphore', () => {
  testFailures({
    code: 'invalid-semaphore-limit',
    wrong: {
      'a word': limit('word'),
      zero: limit('zero'),
      'a negative number': limit('negative'),
      'a word for the workflow': [
        pod({}, { synchronization: { semaphores: [{ configMapKeyRef: { name: 'limits', key: 'word' } }] } }),
        LIMITS,
      ],
    },
    right: { 'a number': limit('one') },
  });
});
