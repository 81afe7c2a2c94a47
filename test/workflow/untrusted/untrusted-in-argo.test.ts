import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import type { Callable, ParameterReference } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  WorkflowEventBinding,
  WorkflowTemplate,
  expression,
  findingsOf,
  fromEvent,
  hook,
  itemsFrom,
  parameter,
  variables,
} from '../../../lib/index';
import type { Simulation } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { describeWithShared } from '../../support/index';

/** A value that a shell would execute. */
const HOSTILE = '$(ID)';

/** How a template passes its input to the next one. */
const LINKS = {
  plain: (text: ParameterReference) => text,
  text: (text: ParameterReference) => `v${text}`,
  upper: (text: ParameterReference) => expression`upper(${text})`,
  trim: (text: ParameterReference) => expression`sprig.trim(${text})`,
  part: (text: ParameterReference) => expression`${text}[0:99]`,
  fallback: (text: ParameterReference) => expression`${text} == '' ? 'a' : ${text}`,
  comparison: (text: ParameterReference) => expression`${text} == 'a' ? 'a' : 'b'`,
  jsonpath: (text: ParameterReference) => expression`jsonpath(toJson({'a': ${text}}), '$.a')`,
  substring: (text: ParameterReference) => expression`sprig.substr(0, 99, ${text})`,
  start: (text: ParameterReference) => expression`${text}[0:0] == '' ? ${text} : 'none'`,
  found: (text: ParameterReference) => expression`${text} matches '[(]' ? ${text} : 'none'`,
  length: (text: ParameterReference) => expression`string(len(${text}))`,
  limited: (text: ParameterReference) => expression`${text} matches '^[a-z]*$' ? ${text} : 'none'`,
  listed: (text: ParameterReference) => expression`${text} in ['a', 'b'] ? ${text} : 'none'`,
} as const;

interface Link {
  readonly kind: 'dag' | 'hook' | 'loop' | 'output' | 'steps';
  readonly value: keyof typeof LINKS;
  /** Whether the input of the next template has a pattern. */
  readonly isChecked: boolean;
}

const link: fc.Arbitrary<Link> = fc.record({
  kind: fc.constantFrom('dag', 'hook', 'loop', 'output', 'steps'),
  value: fc.constantFrom(...(Object.keys(LINKS) as (keyof typeof LINKS)[])),
  isChecked: fc.nat(5).map((number) => number === 0),
});

const WORD = { name: 'a word', pattern: '[a-z]*', check: () => undefined };

/** A workflow whose argument is passed along the links to a template that executes its input. */
function chain(links: readonly Link[]) {
  const chart = new Chart(new App(), 'c');
  const workflow = new WorkflowTemplate(chart, 'w', {
    entrypoint: 'link-0',
    arguments: { text: parameter() },
  });
  const inputOf = (index: number) => ({
    text: parameter(links[index - 1]?.isChecked === true ? { format: WORD } : {}),
  });
  const noop = new ContainerTemplate(workflow, 'noop', {
    container: { image: 'busybox:1.37', command: ['true'] },
  });
  const sink = new ContainerTemplate(workflow, 'sink', {
    inputs: inputOf(links.length),
    container: ({ inputs }) => ({ image: 'busybox:1.37', command: ['sh', '-c', `echo ${inputs.text}`] }),
  });
  const passed = links.reduceRight<Callable<ReturnType<typeof inputOf>>>((next, { kind, value }, index) => {
    const props = { inputs: inputOf(index) };
    const name = `link-${String(index)}`;
    if (kind === 'steps') {
      const steps = new StepsTemplate(workflow, name, props);
      steps.step('call', next, { text: LINKS[value](steps.inputReferences.text) });
      return steps;
    }
    const dag = new DagTemplate(workflow, name, props);
    const text = LINKS[value](dag.inputReferences.text);
    if (kind === 'dag') dag.task('call', next, { text });
    else if (kind === 'hook') dag.task('noop', noop).addHook('exit', hook(next, { text }));
    else if (kind === 'loop') {
      const list = itemsFrom<{ name: string }>(expression`toJson([{'name': ${text}}])`);
      dag.task('call', next, { text: list.item.name }, { withParam: list });
    } else {
      const inner = new DagTemplate(workflow, `${name}-inner`, {
        inputs: { text: parameter() },
        outputs: { text: parameter() },
      });
      inner.task('noop', noop);
      inner.setOutputs({ text: expression`${inner.inputReferences.text} + ''` });
      dag.task('call', next, { text: dag.task('inner', inner, { text }).outputs.text });
    }
    return dag;
  }, sink);
  expect(passed.name).toBe('link-0');
  new WorkflowEventBinding(chart, 'on-event', {
    event: { selector: 'true' },
    submit: { template: workflow, arguments: { text: fromEvent('payload.text') } },
  });
  const codes = findingsOf(chart).map(({ code }) => code);
  return {
    isReported: codes.includes('forbidden-untrusted-value'),
    codes,
    manifest: workflow.apiObject.toJson() as object,
  };
}

describeWithShared("a value that Argo's controller passes on", ['argosim'], () => {
  test('is reported if and only if it arrives where it is executed', () => {
    const chains = fc.sample(fc.array(link, { minLength: 1, maxLength: 4 }), {
      numRuns: 150,
      seed: Date.now() % 2 ** 31,
    });
    const built = chains.map(chain);
    const runs = argosim(
      built.map(({ manifest }): Simulation => ({ manifests: [manifest], arguments: { text: HOSTILE } })),
    );
    runs.forEach((run, index) => {
      expect(run.error).toBeUndefined();
      const arrives = (run.nodes ?? []).some(
        ({ templateName, inputs }) =>
          templateName === 'sink' && JSON.stringify(inputs ?? '').includes(HOSTILE),
      );
      expect({ chain: chains[index], isReported: built[index]?.isReported, message: run.message }).toEqual({
        chain: chains[index],
        isReported: arrives,
        message: run.message,
      });
    });
    expect(new Set(built.map(({ isReported }) => isReported)).size).toBe(2);
  });
});

describeWithShared('the message of a pod, which may be the end of its log', ['argosim'], () => {
  const EVALUATED = 'ababab';
  const message = "{{=sprig.repeat(3, 'ab')}}";

  /** The variables of the pods of a workflow whose first pod fails with the message. */
  function variablesAfter(failures: string, last: string): string {
    const chart = new Chart(new App(), 'c');
    const workflow = new WorkflowTemplate(chart, 'w', { entrypoint: 'main' });
    new ContainerTemplate(workflow, 'main', {
      retryStrategy: { limit: 1 },
      container: { image: 'busybox:1.37', command: ['false'], env: [{ name: 'LAST', value: last }] },
    });
    const report = new ContainerTemplate(workflow, 'report', {
      inputs: { text: parameter() },
      container: ({ inputs }) => {
        const env = [{ name: 'INPUT', value: inputs.text }];
        return {
          image: 'busybox:1.37',
          command: ['true'],
          env: [...env, { name: 'FAILURES', value: failures }],
        };
      },
    });
    const exit = new StepsTemplate(workflow, 'exit');
    exit.step('report', report, { text: failures });
    workflow.setOnExit(exit);
    expect(findingsOf(chart).filter(({ severity }) => severity === 'error')).toEqual([]);
    const [run] = argosim([
      {
        manifests: [workflow.apiObject.toJson() as object],
        outcomes: [{ node: 'main', phase: 'Failed', message }],
        pods: true,
      },
    ]);
    expect(run?.phase).toBe('Failed');
    const pods = Object.values(run?.pods ?? {});
    expect(pods).toHaveLength(3);
    return JSON.stringify(pods);
  }

  test('is not evaluated where a variable of the library inserts it', () => {
    const { workflow, lastRetry } = variables;
    const inserted = variablesAfter(`${workflow.failures}`, `${lastRetry.message}`);
    // Both attempts are among the failures, which are inserted twice.
    expect(inserted.match(/[^{][{]=sprig[.]repeat/g)).toHaveLength(5);
    expect(inserted).not.toContain(EVALUATED);
  });

  test('is evaluated by Argo where its own tag inserts it', () => {
    expect(variablesAfter('{{workflow.failures}}', 'none')).toContain(EVALUATED);
    expect(variablesAfter('none', '{{lastRetry.message}}')).toContain(EVALUATED);
  });
});
