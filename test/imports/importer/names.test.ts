import { pascalCase, shortNames } from '../../../scripts/import/names';

const NONE: ReadonlySet<string> = new Set();

describe('shortNames', () => {
  it('is the last part of a name, unchanged', () => {
    expect(shortNames(['io.argo.v1.DAGTask'], 'io.argo', NONE).get('io.argo.v1.DAGTask')).toBe('DAGTask');
  });

  it('keeps the short name for the own package, and prefixes others with theirs', () => {
    const names = shortNames(['io.k8s.api.core.v1.HTTPHeader', 'io.argo.v1.HTTPHeader'], 'io.argo', NONE);
    expect(names.get('io.argo.v1.HTTPHeader')).toBe('HTTPHeader');
    expect(names.get('io.k8s.api.core.v1.HTTPHeader')).toBe('CoreHTTPHeader');
  });

  it('adds parts of the package until a name is free', () => {
    const names = shortNames(['a.core.v1.X', 'b.core.v1.X', 'c.core.v1.X'], 'none', NONE);
    expect([...names.values()]).toEqual(['X', 'CoreX', 'CCoreX']);
  });

  it('does not depend on the order', () => {
    const forwards = shortNames(['a.x.X', 'b.y.X'], '', NONE);
    expect(shortNames(['b.y.X', 'a.x.X'], '', NONE)).toEqual(forwards);
  });

  it('does not use names that the file needs', () => {
    expect(
      shortNames(['io.argo.v1.Workflow'], 'io.argo', new Set(['Workflow'])).get('io.argo.v1.Workflow'),
    ).toBe('ArgoWorkflow');
  });

  it('reports that all possible names are taken', () => {
    expect(() => shortNames(['Workflow'], '', new Set(['Workflow']))).toThrow(
      'Workflow: all possible names are taken',
    );
  });
});

describe('pascalCase', () => {
  it.each([
    ['remoteRef', 'RemoteRef'],
    ['remote-ref', 'RemoteRef'],
    ['$patch', 'Patch'],
    ['SSHKey', 'SSHKey'],
  ])('%s becomes %s', (text, name) => {
    expect(pascalCase(text)).toBe(name);
  });
});
