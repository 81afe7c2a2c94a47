import { ContainerTemplate, WorkflowTemplate, artifact } from '../../../lib/index';
import { errorsOf } from '../../support/index';
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
    ['of two artifacts', { a: '/src', b: '/src' }, []],
    ['of two artifacts, but for a slash at the end', { a: '/src', b: '/src/' }, []],
    ['of two artifacts at the root', { a: '/', b: '/' }, []],
    ['of a volume and an artifact', { a: '/src' }, ['/src']],
    ['of two volumes', {}, ['/src', '/src']],
  ])('%s that are the same are a finding', (_, paths, mounts) => {
    expect(errorsFor(paths, mounts)).toEqual([
      expect.stringMatching(
        /^\[test\/w\/t\] .*: The path '\/.*' is used by both the .* and the .*\. Use another path for one of them\. \[conflicting-paths\]$/,
      ),
    ]);
  });

  test('that lie in each other are fine', () => {
    expect(errorsFor({ a: '/src', b: '/src/deep', c: '/src2' }, ['/cache', '/cache/deep'])).toEqual([]);
  });

  test('all collisions are reported', () => {
    expect(errorsFor({ a: '/src', b: '/src', c: '/src' })).toHaveLength(2);
  });

  test('outputs may lie where an input does: the template changes it', () => {
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
