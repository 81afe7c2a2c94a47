import { ContainerTemplate, WorkflowTemplate, artifact } from '../../../lib/index';
import { codesIn, errorsOf } from '../../support/index';
import { CONTAINER } from '../fixtures';

function errorsFor(paths: { [name: string]: string }, mounts: readonly string[] = []): string[] {
  return errorsOf((chart) => {
    new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
      inputs: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, artifact(path)])),
      volumes: mounts.map((_, index) => ({ name: `v${index}`, emptyDir: {} })),
      container: {
        ...CONTAINER,
        volumeMounts: mounts.map((mountPath, index) => ({ name: `v${index}`, mountPath })),
      },
    });
  });
}

describe('paths in a container', () => {
  test.each<[string, { [name: string]: string }, string[]]>([
    ['two artifacts', { a: '/src', b: '/src' }, []],
    ['two artifacts, except for a trailing slash', { a: '/src', b: '/src/' }, []],
    ['two artifacts at the root', { a: '/', b: '/' }, []],
    ['a volume and an artifact', { a: '/src' }, ['/src']],
    ['two volumes', {}, ['/src', '/src']],
  ])('that are equal are a finding: %s', (_, paths, mounts) => {
    expect(codesIn(errorsFor(paths, mounts))).toEqual(['conflicting-paths']);
  });

  test('can be inside each other', () => {
    expect(errorsFor({ a: '/src', b: '/src/deep', c: '/src2' }, ['/cache', '/cache/deep'])).toEqual([]);
  });

  test('are all reported if several are equal', () => {
    expect(errorsFor({ a: '/src', b: '/src', c: '/src' })).toHaveLength(2);
  });

  test('of an output and an input can be equal: the template outputs the modified input', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
        inputs: { before: artifact('/src') },
        outputs: { after: artifact('/src') },
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([]);
  });
});
