import fc from 'fast-check';
import type { Call, ContainerTemplate as Container, Format, WorkflowResource } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  expression,
  hook,
  itemsFrom,
  parameter,
  variables,
} from '../../../lib/index';
import { NO_TAGS, oneOf } from '../../../lib/workflow/ports/guards';
import type { SimulatedRun } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { describeWithShared, synth, workflowIn } from '../../support/index';

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };
const VERSION: Format = { name: 'a version', pattern: 'v[0-9.]+', check: () => undefined };

/** Texts that would be executed, or evaluated. */
const HOSTILE = [
  "'; id #",
  '$(id)',
  '`id`',
  '" == "" || "a" == "a',
  'a\nb',
  "{{=sprig.repeat(10, 'a')}}",
  '{{workflow.name}}',
  'v1\nid',
  String.raw`["\u007b\u007B=1}}"]`,
  String.raw`["\u005cu007b"]`,
  '{',
  'a{',
  '',
];

/** What Argo would evaluate, also in a text that is parsed as JSON before. */
const TAG = /\{\{|\{$|\\u00[57]/;

describe('the guard of a text without tags', () => {
  const guard = new RegExp(`^(?:${NO_TAGS.pattern})$`);

  test('accepts any text without two braces, or escapes of them, that does not end with one', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      'a',
      '\n',
      '\\',
      'u',
      '0',
      '5',
      '7',
      '\\u00',
      '\\u007b',
      '\\u00e9',
    );
    fc.assert(
      fc.property(fc.string({ unit: part }), (text) => {
        expect(guard.test(text)).toBe(!TAG.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps texts that are next to each other from being a tag', () => {
    const accepted = fc.string({ unit: fc.constantFrom('{', 'a', '=') }).filter((text) => guard.test(text));
    fc.assert(
      fc.property(fc.array(accepted), (texts) => {
        // A value that starts with a brace follows one that does not end with one.
        expect(texts.join('')).not.toContain('{{');
      }),
    );
  });
});

test('the guard of an enum accepts its values only', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (values, other) => {
      const guard = new RegExp(`^(?:${oneOf(values).pattern})$`);
      for (const value of values) expect(value).toMatch(guard);
      expect(guard.test(other)).toBe(values.includes(other));
    }),
  );
});

/** The arguments of the task `use`, whose argument is a value of the task `a`. */
function argumentFor(
  outputs: ConstructorParameters<typeof Container>[2]['outputs'],
  valueOf: (task: Call) => unknown,
  { input = parameter(), untrustedOutputs = false } = {},
): unknown {
  const { templates = [] } = workflowIn(
    synth((chart) => {
      const library = new WorkflowTemplate(chart, 'w');
      const foreign = new ContainerTemplate(library, 'a', {
        outputs,
        untrustedOutputs,
        container: CONTAINER,
      });
      const use = new ContainerTemplate(library, 'use', { inputs: { text: input }, container: CONTAINER });
      const dag = new DagTemplate(library, 'main');
      dag.task('use', use, { text: valueOf(dag.task('a', foreign)) as string });
    }),
  ).spec;
  const [, use] = templates.find(({ name }) => name === 'main')?.dag?.tasks ?? [];
  return use?.arguments?.parameters?.[0]?.value;
}

describe('an output', () => {
  const out = (task: Call) => Object.values(task.outputs)[0];
  const guarded = (pattern: string, what: string, variable = 'tasks.a.outputs.parameters.x') =>
    `{{=(${variable} matches '^(?:${pattern})$' ? ${variable} : sprig.fail('The output ${variable} is not ${what}.'))}}`;

  test('is passed on as it is by default, also with an enum', () => {
    const plain = '{{tasks.a.outputs.parameters.x}}';
    expect(argumentFor({ x: parameter({ path: '/x' }) }, out)).toBe(plain);
    expect(argumentFor({ x: parameter({ path: '/x', enum: ['a'] }) }, out)).toBe(plain);
  });

  test.each([
    ['declared as untrusted', { untrusted: true }, false],
    ['of a template with untrusted outputs', {}, true],
  ])('%s is checked: its enum, its format, or that it has no tags', (_, options, untrustedOutputs) => {
    const trust = { untrustedOutputs };
    expect(argumentFor({ x: parameter({ path: '/x', ...options }) }, out, trust)).toBe(
      guarded(NO_TAGS.pattern.replaceAll('\\', '\\\\'), 'a text without tags'),
    );
    expect(argumentFor({ x: parameter({ path: '/x', enum: ['a', 'b.c'], ...options }) }, out, trust)).toBe(
      guarded('a|b\\\\.c', 'an allowed value'),
    );
    expect(argumentFor({ x: parameter({ path: '/x', format: VERSION, ...options }) }, out, trust)).toBe(
      guarded('v[0-9.]+', 'a version'),
    );
  });

  test('of a template with untrusted outputs includes the result', () => {
    const pattern = NO_TAGS.pattern.replaceAll('\\', '\\\\');
    expect(argumentFor({}, ({ result }) => result)).toBe('{{tasks.a.outputs.result}}');
    expect(argumentFor({}, ({ result }) => result, { untrustedOutputs: true })).toBe(
      guarded(pattern, 'a text without tags', 'tasks.a.outputs.result'),
    );
    expect(
      argumentFor({ x: parameter({ path: '/x', untrusted: true }) }, (task) => task.outputParameters),
    ).toBe(guarded(pattern, 'a text without tags', 'tasks.a.outputs.parameters'));
  });

  test('is declared without a field that Argo does not know', () => {
    const [template] =
      workflowIn(
        synth((chart) => {
          const outputs = { x: parameter({ path: '/x', untrusted: true }) };
          const inputs = { y: parameter({ untrusted: true }) };
          new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 'a', {
            inputs,
            outputs,
            untrustedOutputs: true,
            container: CONTAINER,
          });
        }),
      ).spec.templates ?? [];
    expect(template).toEqual({
      name: 'a',
      inputs: { parameters: [{ name: 'y' }] },
      outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] },
      container: CONTAINER,
    });
  });
});

describe('an argument for an input with a pattern', () => {
  const outputs = { x: parameter({ path: '/x' }), checked: parameter({ path: '/c', format: VERSION }) };
  const input = parameter({ format: VERSION });
  const x = 'tasks.a.outputs.parameters.x';
  const checked = (value: string) =>
    `{{=(${value} matches '^(?:v[0-9.]+)$' ? ${value} : sprig.fail('The argument \\'text\\' is not a version.'))}}`;

  test.each<readonly [string, (task: Call) => unknown, string]>([
    ['a reference', (task) => Object.values(task.outputs)[0], checked(x)],
    [
      'a text with a reference',
      (task) => `v${String(Object.values(task.outputs)[0])}`,
      checked(`("v" + ${x})`),
    ],
    ['a tag', () => `{{${x}}}`, checked(x)],
    [
      'an expression',
      (task) => expression`asInt(${task.result})`,
      checked('string(asInt(tasks.a.outputs.result))'),
    ],
    ['a literal', () => 'v1', 'v1'],
  ])('%s is checked when it is passed', (_, valueOf, expected) => {
    expect(argumentFor(outputs, valueOf, { input })).toBe(expected);
  });

  test('is not checked twice', () => {
    expect(argumentFor(outputs, ({ outputs: { checked: value } }) => value, { input })).toMatch(
      /^\{\{=\(tasks\.a\.outputs\.parameters\.checked matches '[^']*' \? [\w.]+ : sprig\.fail\('The output [^']*'\)\)\}\}$/,
    );
  });

  test('is not checked without a pattern, or with an enum of a trusted input', () => {
    expect(argumentFor(outputs, () => `{{${x}}}`)).toBe(`{{${x}}}`);
    expect(argumentFor(outputs, () => `{{${x}}}`, { input: parameter({ enum: ['a'] }) })).toBe(`{{${x}}}`);
  });
});

describeWithShared("in Argo's controller", ['argosim'], () => {
  const runs = (
    build: (
      library: WorkflowResource,
      dag: DagTemplate,
      use: ContainerTemplate<{ text: ReturnType<typeof parameter> }>,
    ) => void,
    values: readonly string[],
    of: 'parameter' | 'result' = 'parameter',
  ): SimulatedRun[] => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
      const use = new ContainerTemplate(workflow, 'use', {
        inputs: { text: parameter() },
        container: CONTAINER,
      });
      build(workflow, new DagTemplate(workflow, 'main'), use);
    });
    return argosim(
      values.map((value) => ({
        manifests,
        outcomes: [{ node: '*.a', ...(of === 'result' ? { result: value } : { parameters: { x: value } }) }],
      })),
    );
  };
  /** The value that the node gets; an error if it gets none. */
  const received = ({ nodes = [] }: SimulatedRun, name: string): string | undefined => {
    const node = nodes.find(({ displayName }) => displayName === name);
    return node?.inputs?.parameters?.text ?? node?.message?.replace(/ \(\d+:\d+\)\n[^]*/, '');
  };

  test('an untrusted output is passed on without tags only', () => {
    const all = runs((workflow, dag, use) => {
      const outputs = { x: parameter({ path: '/x', untrusted: true }) };
      const foreign = new ContainerTemplate(workflow, 'a', { outputs, container: CONTAINER });
      dag.task('use', use, { text: dag.task('a', foreign).outputs.x });
    }, HOSTILE);
    expect(all.map((run) => received(run, 'use'))).toEqual(
      HOSTILE.map((value) =>
        TAG.test(value)
          ? 'failed to evaluate expression: The output tasks.a.outputs.parameters.x is not a text without tags.'
          : value,
      ),
    );
  });

  test('a trusted output with a tag is evaluated, as a comparison', () => {
    const [run] = runs(
      (workflow, dag, use) => {
        const outputs = { x: parameter({ path: '/x' }) };
        const foreign = new ContainerTemplate(workflow, 'a', { outputs, container: CONTAINER });
        dag.task('use', use, { text: dag.task('a', foreign).outputs.x });
      },
      ["{{=sprig.repeat(3, 'a')}}"],
    );
    expect(received(run ?? {}, 'use')).toBe('aaa');
  });

  test.each([
    ['a pattern', parameter({ path: '/x', untrusted: true, format: VERSION }), ['v1.2']],
    ['an enum', parameter({ path: '/x', untrusted: true, enum: ['v1.2', "it's"] }), ['v1.2', "it's"]],
  ])('an untrusted output with %s has only these values', (_, x, allowed) => {
    const all = runs(
      (workflow, dag, use) => {
        const foreign = new ContainerTemplate(workflow, 'a', { outputs: { x }, container: CONTAINER });
        dag.task('use', use, { text: dag.task('a', foreign).outputs.x });
      },
      [...allowed, ...HOSTILE],
    );
    expect(all.slice(0, allowed.length).map((run) => received(run, 'use'))).toEqual(allowed);
    for (const run of all.slice(allowed.length)) {
      expect(run.phase).toBe('Error');
      expect(received(run, 'use')).toContain('The output tasks.a.outputs.parameters.x is not');
    }
  });

  test('an input with a pattern accepts only such arguments, of tasks, steps, items and hooks', () => {
    const all = runs(
      (workflow, dag) => {
        const outputs = { x: parameter({ path: '/x' }) };
        const foreign = new ContainerTemplate(workflow, 'a', { outputs, container: CONTAINER });
        const checked = new ContainerTemplate(workflow, 'checked', {
          inputs: { text: parameter({ format: VERSION }) },
          container: CONTAINER,
        });
        const list = dag.task('a', foreign).outputs.x;
        const steps = new StepsTemplate(workflow, 'steps', { inputs: { list: parameter() } });
        const names = itemsFrom<{ name: string }>(steps.inputReferences.list);
        const step = steps.step('step', checked, { text: names.item.name }, { withParam: names });
        step.addHook('exit', hook(checked, { text: names.item.name }));
        dag.task('steps', steps, { list });
      },
      ['[{"name":"v1"}]', '[{"name":"$(id)"}]'],
    );
    expect(all.map(({ phase }) => phase)).toEqual(['Succeeded', 'Failed']);
    expect(JSON.stringify(all[1])).toContain("The argument 'text' is not a version.");
  });

  test('an untrusted result can be the list of a loop', () => {
    const [good, ...bad] = runs(
      (workflow, dag, use) => {
        const foreign = new ContainerTemplate(workflow, 'a', {
          untrustedOutputs: true,
          container: CONTAINER,
        });
        const list = itemsFrom<{ name: string }>(dag.task('a', foreign).result);
        dag.task('use', use, { text: list.item.name }, { withParam: list });
      },
      [
        String.raw`[{"name":"a\u00e9\n\\d","more":{"b":{}}}]`,
        '[{"name":"{{=1}}"}]',
        String.raw`[{"name":"\u007b\u007b=1}}"}]`,
      ],
      'result',
    );
    expect(good?.phase).toBe('Succeeded');
    expect(bad.map(({ phase }) => phase)).toEqual(['Error', 'Error']);
  });

  test('a global output is passed on without tags only', () => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
      const outputs = { x: parameter({ path: '/x', globalName: 'the-x' }) };
      const foreign = new ContainerTemplate(workflow, 'a', { outputs, container: CONTAINER });
      const use = new ContainerTemplate(workflow, 'use', {
        inputs: { text: parameter() },
        container: CONTAINER,
      });
      const text = variables.workflow.outputParameter('the-x');
      const dag = new DagTemplate(workflow, 'main');
      dag.task('use', use, { text }, { dependencies: [dag.task('a', foreign)] });
      workflow.addHook('exit', hook(use, { text }));
    });
    const all = argosim(
      HOSTILE.map((value) => ({ manifests, outcomes: [{ node: '*.a', parameters: { x: value } }] })),
    );
    const texts = ({ nodes = [] }: SimulatedRun) =>
      nodes.flatMap(({ templateName, inputs }) => (templateName === 'use' ? [inputs?.parameters?.text] : []));
    // Argo does not evaluate an argument of an exit handler whose expression fails.
    const isValue = (text: string | undefined) => text !== undefined && !text.startsWith(`{{=(workflow.`);
    expect(all.map((run) => texts(run).filter(isValue))).toEqual(
      HOSTILE.map((value) => (TAG.test(value) ? [] : [value, value])),
    );
  });

  test('the messages of failures are passed on without tags', () => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'foreign' });
      new ContainerTemplate(workflow, 'foreign', { container: CONTAINER });
      const notify = new ContainerTemplate(workflow, 'notify', {
        inputs: { text: parameter() },
        container: CONTAINER,
      });
      workflow.addHook('exit', hook(notify, { text: variables.workflow.failures }));
    });
    const outcome = {
      node: 'w',
      phase: 'Failed' as const,
      exitCode: 1,
      message: '{{=1+1}} {{workflow.name}}',
    };
    const [run] = argosim([{ manifests, outcomes: [outcome] }]);
    const text = run?.nodes?.find(({ templateName }) => templateName === 'notify')?.inputs?.parameters?.text;
    expect(text).toContain('{=1+1}} {workflow.name}}');
    expect(JSON.parse(JSON.parse(text ?? '') as string)).toMatchObject([{ templateName: 'foreign' }]);
  });
});
