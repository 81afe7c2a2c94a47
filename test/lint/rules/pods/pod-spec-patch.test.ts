import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';

const patch = (podSpecPatch: string): object => pod({ podSpecPatch });

describe('a patch', () => {
  testFailures({
    code: 'invalid-pod-spec-patch',
    wrong: {
      'text that is not YAML': patch('a: [b'),
      'JSON with an error': patch('{"containers":[{"name":"main"}'),
      'a text': patch('abc'),
      'a list': patch('[]'),
      'containers that are no list': patch('containers: 1'),
      'a container without a name': patch('{"containers":[{"resources":{"limits":{"memory":"1Gi"}}}]}'),
      'a volume without a name': patch('{"volumes":[{"emptyDir":{}}]}'),
      'a quantity with a wrong unit': patch(
        '{"containers":[{"name":"main","resources":{"limits":{"memory":"1GB"}}}]}',
      ),
      'a variable that is a boolean in YAML': patch(
        'containers: [{name: main, env: [{name: A, value: yes}]}]',
      ),
      'a user in quotes': patch('securityContext: {runAsUser: "1000"}'),
      'a patch of the workflow': pod({}, { podSpecPatch: 'a: [b' }),
      'a patch of the defaults': pod({}, { templateDefaults: { podSpecPatch: 'abc' } }),
    },
    right: {
      JSON: patch('{"containers":[{"name":"main","resources":{"limits":{"memory":"1Gi"}}}]}'),
      YAML: patch('containers:\n  - name: main\n    resources:\n      limits:\n        memory: 1Gi\n'),
      'several fields': patch(
        '{"terminationGracePeriodSeconds": 3, "nodeSelector": {"a": "b"}, "tolerations": [{"operator": "Exists"}]}',
      ),
      'a comment': patch('# nothing'),
      'an empty text': patch(''),
      'a field that is deleted': patch('{"containers":[{"name":"wait","$patch":"delete"}], "volumes": null}'),
      'a tag': pod({
        inputs: { parameters: [{ name: 'memory', value: '1Gi' }] },
        podSpecPatch:
          '{"containers":[{"name":"main","resources":{"limits":{"memory":"{{inputs.parameters.memory}}"}}}]}',
      }),
      'a patch of a template without a pod': workflow({
        templates: [
          { name: 'main', podSpecPatch: 'a: [b', dag: { tasks: [{ name: 'a', template: 'b' }] } },
          { name: 'b', container: CONTAINER },
        ],
      }),
    },
  });
});

describe('a container in a patch', () => {
  const resources = '"resources":{"limits":{"memory":"1Gi"}}';
  const container = (name: string, rest = resources): string => `{"containers":[{"name":"${name}",${rest}}]}`;
  testFailures({
    code: 'unknown-container',
    wrong: {
      'a misspelled name': patch(container('mian')),
      'main in a container set without it': pod({
        container: undefined,
        containerSet: { containers: [{ name: 'a', ...CONTAINER }] },
        podSpecPatch: container('main'),
      }),
      'a sidecar of another template': pod({}, { podSpecPatch: container('proxy') }),
      'an init container': patch(`{"initContainers":[{"name":"main",${resources}}]}`),
    },
    right: {
      main: patch(container('main')),
      wait: patch(container('wait')),
      'a sidecar': pod({
        sidecars: [{ name: 'proxy', ...CONTAINER }],
        podSpecPatch: container('proxy'),
      }),
      'a new container': patch(container('new', '"image":"busybox:1.37"')),
      init: patch(`{"initContainers":[{"name":"init",${resources}}]}`),
    },
    // Kubernetes refuses the pod.
    argo: [],
  });
});

describe('a field of a patch', () => {
  const found = (podSpecPatch: string): string[] =>
    lint([patch(podSpecPatch)]).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

  test('that pods do not have is a warning', () => {
    expect(found('{"spec":{"containers":[]}}')).toEqual([
      `warning unknown-pod-field: A pod has no field 'spec', so the patch does nothing there. A patch starts with the fields of a pod's 'spec', such as 'containers'.`,
    ]);
    expect(found('container: []')).toEqual([
      `warning unknown-pod-field: A pod has no field 'container', so the patch does nothing there. Did you mean 'containers'?`,
    ]);
  });

  test('that pods have is none', () => {
    expect(found('hostname: a')).toEqual([]);
  });
});
