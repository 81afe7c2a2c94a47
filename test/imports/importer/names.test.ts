import { pascalCase, shortNames } from '../../../scripts/import/names';

const NONE: ReadonlySet<string> = new Set();

describe('shortNames', () => {
  it('takes the last part of a name as it is', () => {
    expect(shortNames(['io.argo.v1.DAGTask'], 'io.argo', NONE).get('io.argo.v1.DAGTask')).toBe('DAGTask');
  });

  it('keeps the short name for the own package and tells others apart by theirs', () => {
    const names = shortNames(['io.k8s.api.core.v1.HTTPHeader', 'io.argo.v1.HTTPHeader'], 'io.argo', NONE);
    expect(names.get('io.argo.v1.HTTPHeader')).toBe('HTTPHeader');
    expect(names.get('io.k8s.api.core.v1.HTTPHeader')).toBe('CoreHTTPHeader');
  });

  it('takes in more of the package while a name is not free', () => {
    const names = shortNames(['a.core.v1.X', 'b.core.v1.X', 'c.core.v1.X'], 'none', NONE);
    expect([...names.values()]).toEqual(['X', 'CoreX', 'CCoreX']);
  });

  it('does not depend on the order', () => {
    const forwards = shortNames(['a.x.X', 'b.y.X'], '', NONE);
    expect(shortNames(['b.y.X', 'a.x.X'], '', NONE)).toEqual(forwards);
  });

  it('leaves names that the file needs', () => {
    expect(
      shortNames(['io.argo.v1.Workflow'], 'io.argo', new Set(['Workflow'])).get('io.argo.v1.Workflow'),
    ).toBe('ArgoWorkflow');
  });

  it('says so when no name is left', () => {
    expect(() => shortNames(['Workflow'], '', new Set(['Workflow']))).toThrow(
      'Workflow: no name is left for it',
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
