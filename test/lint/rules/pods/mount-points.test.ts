import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures } from '../../failures';

const VOLUMES = { volumes: ['a', 'b'].map((name) => ({ name, emptyDir: {} })) };
const mount = (name: string, mountPath: string): object => ({ volumeMounts: [{ name, mountPath }] });
const artifact = (fields: object): object => ({
  inputs: { artifacts: [{ name: 'code', raw: { data: '' }, ...fields }] },
});

function set(own: object, shared: object = {}, fields: object = {}): object {
  const containerSet = { ...shared, containers: [{ name: 'main', ...CONTAINER, ...own }] };
  return pod({ container: undefined, containerSet, ...fields });
}

/** The executor or Kubernetes fails, not Argo's controller. */
const argo = [] as const;

describe('a mount point', () => {
  const script = { container: undefined, script: { ...CONTAINER, source: 'true', ...mount('a', '/work') } };
  testFailures({
    code: 'conflicting-paths',
    wrong: {
      'of an artifact in a container set': set({}, mount('a', '/work'), {
        ...VOLUMES,
        ...artifact({ path: '/work' }),
      }),
      'of an artifact in a script': pod({ ...script, ...VOLUMES, ...artifact({ path: '/work/' }) }),
      'of two artifacts in a script': pod({
        container: undefined,
        script: { ...CONTAINER, source: 'true' },
        inputs: {
          artifacts: ['/code', '/code/'].map((path, index) => ({
            name: `a${String(index)}`,
            path,
            raw: { data: '' },
          })),
        },
      }),
      'of two volumes in a container of a set': set(mount('a', '/work'), mount('b', '/work'), VOLUMES),
    },
    right: {
      'with an artifact below it': set({}, mount('a', '/work'), {
        ...VOLUMES,
        ...artifact({ path: '/work/code' }),
      }),
      'of an optional artifact': pod({
        ...script,
        ...VOLUMES,
        inputs: { artifacts: [{ name: 'code', path: '/work', optional: true }] },
      }),
      'of one volume': set(mount('a', '/a'), mount('b', '/b'), VOLUMES),
    },
    argo,
  });

  test('of two artifacts in a volume is accepted', () => {
    const artifacts = ['a', 'b'].map((name) => ({ name, path: '/work/code', raw: { data: '' } }));
    expect(lint([pod({ ...script, ...VOLUMES, inputs: { artifacts } })])).toEqual([]);
  });

  test('of two volumes in a script is a finding, besides that of the API server of Argo 4', () => {
    const volumeMounts = ['a', 'b'].map((name) => ({ name, mountPath: '/work' }));
    const manifest = pod({ ...VOLUMES, container: undefined, script: { ...script.script, volumeMounts } });
    expect(lint([manifest], { argo: '3.7' }).map(({ code }) => code)).toEqual(['conflicting-paths']);
  });

  test('of two volumes in a sidecar is a finding, besides that of the API server of Argo 4', () => {
    const volumeMounts = ['a', 'b'].map((name) => ({ name, mountPath: '/work' }));
    const manifest = pod({ ...VOLUMES, sidecars: [{ name: 's', ...CONTAINER, volumeMounts }] });
    const findings = lint([manifest], { argo: '3.7' });
    expect(findings.map(({ code }) => code)).toEqual(['conflicting-paths']);
  });
});

describe('a volume of a container in a set', () => {
  const own = mount('a', '/a');
  testFailures({
    code: 'unknown-volume',
    wrong: {
      'that nothing has': set(own),
      'that only the workflow has': pod(
        { container: undefined, containerSet: { containers: [{ name: 'main', ...CONTAINER, ...own }] } },
        VOLUMES,
      ),
    },
    right: {
      'of the template': set(own, {}, VOLUMES),
      'that the set mounts': pod(
        {
          container: undefined,
          containerSet: { ...mount('a', '/b'), containers: [{ name: 'main', ...CONTAINER, ...own }] },
        },
        VOLUMES,
      ),
      'that a patch adds': set(own, {}, { podSpecPatch: '{"volumes":[{"name":"a","emptyDir":{}}]}' }),
      "of Argo's": set(mount('var-run-argo', '/argo')),
    },
    argo,
  });
});
