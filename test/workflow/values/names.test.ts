import fc from 'fast-check';
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  findingsOf,
  parameter,
} from '../../../lib/index';
import {
  argolintEach,
  codesIn,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  taskIn,
  templateIn,
  workflowIn,
} from '../../support/index';
import { isFieldName, isPortName } from '../../../lib/lint/rules/names';
import { checkName } from '../../../lib/kubernetes/name';
import { CONTAINER } from '../fixtures';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const FIRST = `${LOWER}${LOWER.toUpperCase()}`;

/** Strings of given characters. The first one may be restricted further. */
function textOf(first: string, rest: string, maxLength: number): fc.Arbitrary<string> {
  const tail = fc.string({ unit: fc.constantFrom(...rest.split('')), maxLength: maxLength - 1 });
  return fc.tuple(fc.constantFrom(...first.split('')), tail).map((parts) => parts.join(''));
}

const fieldNames = textOf(FIRST, `${FIRST}-`, 128);
const portNames = textOf(`${FIRST}-_`, `${FIRST}-_`, 80);

/** Names of all kinds. Valid ones are more frequent than by chance. */
const anyNames = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-', '_', '.', ' ', '\n', 'é'), maxLength: 6 }),
  fieldNames,
  fieldNames.map((name) => `${name}\n`),
  fc.integer({ min: 120, max: 140 }).map((length) => 'x'.repeat(length)),
);

/** Argo's rule for fields, character by character. */
function isFieldNameByCharacter(name: string): boolean {
  const [first = '', ...rest] = name.split('');
  return (
    name.length <= 128 &&
    first !== '' &&
    FIRST.includes(first) &&
    rest.every((character) => character === '-' || FIRST.includes(character))
  );
}

describe('names of templates and tasks', () => {
  test('are rejected if and only if Argo rejects them', () => {
    fc.assert(
      fc.property(anyNames, (name) => {
        expect(isFieldName(name)).toBe(isFieldNameByCharacter(name));
      }),
      { numRuns: 1000 },
    );
  });

  test('are rendered unchanged', () => {
    fc.assert(
      fc.property(fieldNames, fieldNames, (templateName, taskName) => {
        fc.pre(templateName !== 'dag');
        const manifests = synth((chart) => {
          const workflow = new WorkflowTemplate(chart, 'workflow');
          const template = new ContainerTemplate(workflow, 'x', { name: templateName, container: CONTAINER });
          new DagTemplate(workflow, 'dag').task(taskName, template);
        });
        const workflow = workflowIn(manifests);
        expect(templateIn(workflow, templateName).name).toBe(templateName);
        expect(taskIn(templateIn(workflow, 'dag'), taskName).template).toBe(templateName);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['a b', '-a', 'a_b', 'a.b', 'ä', 'a\n', 'x'.repeat(129)])(
    '%j is a finding, of the template and of the task',
    (name) => {
      const errors = errorsOf((chart) => {
        const workflow = new WorkflowTemplate(chart, 'workflow');
        const template = new ContainerTemplate(workflow, 'x', { name, container: CONTAINER });
        new DagTemplate(workflow, 'dag').task(name, template);
      });
      expect(codesIn(errors)).toEqual(['invalid-name', 'invalid-name']);
      expect(errors[0]).toContain('[test/workflow/x] name: ');
      expect(errors[1]).toContain('[test/workflow/dag] tasks.');
    },
  );
});

describe('names of parameters and artifacts', () => {
  test('are rendered unchanged', () => {
    fc.assert(
      fc.property(fc.uniqueArray(portNames, { minLength: 2, maxLength: 2 }), ([one = '', two = '']) => {
        const manifests = synth((chart) => {
          new ContainerTemplate(new WorkflowTemplate(chart, 'workflow'), 'x', {
            inputs: {
              [one]: parameter(),
              under: parameter({ name: two }),
              file: artifact({ name: one, path: '/x' }),
            },
            container: ({ inputs }) => ({ ...CONTAINER, args: [`${inputs.under}`] }),
          });
        });
        const template = templateIn(workflowIn(manifests));
        // JavaScript sorts integer keys before all others.
        expect(template.inputs?.parameters?.map((x) => x.name).sort()).toEqual([one, two].sort());
        expect(template.inputs?.artifacts?.map((x) => x.name)).toEqual([one]);
        expect(template.container?.args).toEqual([`{{inputs.parameters.${two}}}`]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['', 'a b', 'a.b', 'ä', 'a\n', '{{x}}'])('%j is rejected', (name) => {
    expect(isPortName(name)).toBe(false);
  });

  test.each(['a', '-', '_', '0', 'FROM_ARGO', 'git-url'])('%j is accepted', (name) => {
    expect(isPortName(name)).toBe(true);
  });

  test('must be unique among parameters and among artifacts', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'workflow', {
        arguments: { p: parameter({ value: '1' }), q: parameter({ name: 'p', value: '1' }) },
      });
      new ContainerTemplate(workflow, 'x', {
        inputs: { a: parameter(), b: parameter({ name: 'a' }), c: artifact({ name: 'a', path: '/c' }) },
        outputs: { d: artifact('/d'), e: artifact({ name: 'd', path: '/e' }) },
        container: CONTAINER,
      });
    });
    expect(placedCodesIn(errors)).toEqual([
      'duplicate-port at arguments.parameters[1].name',
      'duplicate-port at inputs.parameters[1].name',
      'duplicate-port at outputs.artifacts[1].name',
    ]);
  });
});

describe('names of objects', () => {
  test.each(['a', 'argo-ci', 'a.b', '0', 'x'.repeat(63)])('%s is accepted', (name) => {
    expect(checkName(name, 'workflow', 'Workflow', '')).toEqual([]);
  });

  test.each(['', 'A', 'a_b', '-a', 'a-', '.a', 'a.', 'a..b', 'a.-b', 'a\n', 'x'.repeat(64)])(
    '%j is rejected',
    (name) => {
      const code = name === '' ? 'missing-name' : 'invalid-name';
      expect(checkName(name, 'workflow', 'Workflow', 'metadata.name')).toEqual([
        expect.objectContaining({ code, path: 'metadata.name' }),
      ]);
    },
  );

  test.each([
    [{ namespace: 'ci', generateName: 'build-' }, []],
    [{ namespace: 'ci', generateName: 'x'.repeat(58) }, []],
    [{ namespace: 'Bad_NS' }, ['metadata.namespace']],
    [{ namespace: 'a.b' }, ['metadata.namespace']],
    [{ generateName: 'Bad_' }, ['metadata.generateName']],
    // Kubernetes truncates a long prefix, and accepts a dash at its end, but no dot.
    [{ generateName: 'x'.repeat(253) }, []],
    [{ generateName: 'x'.repeat(254) }, ['metadata.generateName']],
    [{ generateName: 'a.' }, ['metadata.generateName']],
    [{ generateName: '-' }, ['metadata.generateName']],
    [{ generateName: '' }, []],
  ])('metadata %j: findings at %j', (metadata, rejected) => {
    const chart = new Chart(new App(), 'test');
    const workflow = new Workflow(chart, 'workflow', { metadata });
    new ContainerTemplate(workflow, 'x', { container: CONTAINER });
    expect(findingsOf(chart).map(({ path }) => path)).toEqual(rejected);
  });

  test('are rendered unchanged, from the id and from the metadata', () => {
    const manifests = synth((chart) => {
      const inner = new Chart(chart, 'inner');
      new ContainerTemplate(new Workflow(inner, 'from-id'), 'x', { container: CONTAINER });
      new ContainerTemplate(new Workflow(chart, 'id', { metadata: { name: 'from-metadata' } }), 'x', {
        container: CONTAINER,
      });
    });
    expect(manifests.map((manifest) => manifest.metadata.name)).toEqual(['from-metadata']);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  function lint(names: readonly string[], manifestOf: (name: string) => object): boolean[] {
    return argolintEach(names.map((name) => [manifestOf(name)])).map(({ ok }) => ok);
  }

  function workflowTemplate(...templates: readonly object[]): object {
    return {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name: 'workflow' },
      spec: { templates },
    };
  }

  // Without the empty name: Argo takes a template without a name for an inline one.
  const samples = fc.sample(anyNames, { numRuns: 200, seed: 1 }).filter((name) => name !== '');

  test('accepts the same names of templates', () => {
    const verdicts = lint(samples, (name) => workflowTemplate({ name, container: CONTAINER }));
    expect(verdicts).toEqual(samples.map(isFieldName));
    expect(new Set(verdicts).size).toBe(2);
  });

  test('accepts the same names of parameters', () => {
    const verdicts = lint(samples, (name) =>
      workflowTemplate({ name: 'x', inputs: { parameters: [{ name }] }, container: CONTAINER }),
    );
    expect(verdicts).toEqual(samples.map(isPortName));
    expect(new Set(verdicts).size).toBe(2);
  });

  test('accepts any name of a task that others depend on', () => {
    const names = [...samples.filter((name) => name !== 'last' && isFieldName(name)), 'split', '1a', 'A-'];
    const verdicts = lint(names, (name) => {
      const tasks = [
        { name, template: 'x' },
        { name: 'last', template: 'x', dependencies: [name] },
      ];
      return workflowTemplate({ name: 'x', container: CONTAINER }, { name: 'dag', dag: { tasks } });
    });
    // A leading digit is rejected only for tasks that depend on others: see the next test.
    expect(verdicts).toEqual(names.map(() => true));
  });

  test('accepts the same names of tasks that depend on others', () => {
    const names = [...samples.filter((name) => name !== 'first' && isFieldName(name)), 'split', '1a', 'A-'];
    const verdicts = lint(names, (name) => {
      const tasks = [
        { name: 'first', template: 'x' },
        { name, template: 'x', dependencies: ['first'] },
      ];
      return workflowTemplate({ name: 'x', container: CONTAINER }, { name: 'dag', dag: { tasks } });
    });
    expect(verdicts).toEqual(names.map((name) => !/^\d/.test(name)));
    expect(new Set(verdicts).size).toBe(2);
  });
});
