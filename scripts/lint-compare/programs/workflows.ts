import type { Construct } from 'constructs';
import { ApiObject, App, Chart } from 'cdk8s';
import type { Callable, Ports, WorkflowProps, ReusableWorkflow } from '../../../lib';
import {
  ChildWorkflowTemplate,
  ClusterWorkflowTemplate,
  CronWorkflow,
  Hook,
  Workflow,
  WorkflowTemplate,
  artifact,
  expr,
  parameter,
  templateByName,
  variables,
} from '../../../lib';
import { MISTAKE } from './mistake';
import { Random } from '../random';
import { randomArguments, randomSubmission } from './arguments';
import { hasInputs } from './calls';
import { randomSpecFields } from './fields';
import { randomGraph } from './graphs';
import type { Building } from './leaves';
import { randomLeaf } from './leaves';
import type { InputPortsByKey, Scope, Value } from './values';
import { NO_SCOPE, SAMPLES, isKind, joinScopes, randomInputs, randomLocation, scopeOf } from './values';

type AnyWorkflow =
  ClusterWorkflowTemplate<Ports> | CronWorkflow<Ports> | Workflow<Ports> | WorkflowTemplate<Ports>;

/** Builds an app with some workflows that compiles, but often has mistakes that the compiler does not find. */
export function randomProgram(seed: number): App {
  const random = new Random(seed);
  const app = new App();
  const chart = new Chart(app, 'programs');
  addConfigMaps(chart);
  let count = 0;
  const building: Building = { random, nextName: (prefix) => `${prefix}-${String(count++)}` };
  const reusable = Array.from({ length: random.oneOf([0, 0, 1, 1, 2]) }, (_, index) =>
    randomReusable(chart, `shared-${String(index)}`, building),
  );
  const shared = reusable.flatMap(({ templates }) => templates);
  const entries = reusable.map(({ workflow }) => workflow);
  for (let index = 0; index < random.oneOf([1, 1, 1, 2]); index++)
    addEntry(chart, `run-${String(index)}`, entries, shared, building);
  return app;
}

/** What the workflows refer to. */
function addConfigMaps(chart: Chart): void {
  const maps = { settings: { text: 'hello' }, limits: { builds: '2' } };
  for (const [name, data] of Object.entries(maps)) {
    const labels = { 'workflows.argoproj.io/configmap-type': 'Parameter' };
    new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels }, data });
  }
}

function randomReusable(
  chart: Chart,
  id: string,
  building: Building,
): { workflow: ReusableWorkflow; templates: readonly Callable[] } {
  const { random } = building;
  const args = withLocations(randomInputs(random, false), random);
  const props = {
    ...randomSpecFields(random),
    arguments: args,
    ...(random.chance(0.95) && { entrypoint: 'main' }),
  };
  const workflow = random.chance(0.7)
    ? new WorkflowTemplate<Ports>(chart, id, props)
    : new ClusterWorkflowTemplate<Ports>(chart, id, props);
  // Templates that others call should not need the arguments.
  const scope = random.chance(0.1) ? argumentsOf(workflow, args, random) : NO_SCOPE;
  return { workflow, templates: addTemplates(workflow, scope, [], building) };
}

/** The arguments of a workflow, and sometimes all of them as JSON. */
function argumentsOf(workflow: AnyWorkflow, args: Ports, random: Random): Scope {
  const scope = scopeOf(args, workflow.arguments);
  if (scope.values.length === 0 || !random.chance(0.2)) return scope;
  return joinScopes(scope, {
    values: [{ kind: 'text', reference: variables.workflow.parameters }],
    artifacts: [],
  });
}

/** Adds templates to a workflow; `main` is the last one. */
function addTemplates(
  workflow: AnyWorkflow,
  args: Scope,
  shared: readonly Callable[],
  building: Building,
): Callable[] {
  const { random, nextName } = building;
  const own: Callable[] = Array.from({ length: random.oneOf([1, 2, 2, 3]) }, () =>
    randomLeaf(workflow, args, building),
  );
  const callables = (): Callable[] => [...own, ...own, ...shared];
  if (random.chance(0.3)) own.push(randomGraph(workflow, nextName('graph'), args, callables(), building));
  if (random.chance(0.05) && own[0] !== undefined)
    own.push(templateByName(own[0].name, { inputs: { text: parameter() } }));
  const main = randomGraph(workflow, 'main', args, callables(), building);
  return random.chance(0.1) ? [...own, main] : own;
}

/** Adds what runs: a workflow with templates, or the submission of another one. */
function addEntry(
  chart: Chart,
  id: string,
  reusable: readonly ReusableWorkflow[],
  shared: readonly Callable[],
  building: Building,
): void {
  const { random } = building;
  const target = random.maybeOneOf(reusable);
  if (target !== undefined && random.chance(0.2)) {
    const values = randomSubmission(target.declaredArguments, random);
    const spec = { ...target.submission(values), ...(random.chance(0.2) && randomSpecFields(random)) };
    if (random.chance(0.6)) new Workflow(chart, id, spec);
    else new CronWorkflow(chart, id, { schedules: ['0 2 * * *'], workflowSpec: spec });
    return;
  }
  const workflow = newWorkflow(chart, id, random);
  const args = argumentsOf(workflow, workflow.declaredArguments, random);
  const children = target !== undefined && random.chance(0.1) ? [addChild(workflow, target, building)] : [];
  const templates = addTemplates(workflow, args, [...shared, ...children], building);
  addHandlers(workflow, args, templates, random);
}

function addChild(workflow: AnyWorkflow, child: ReusableWorkflow, { random, nextName }: Building): Callable {
  return new ChildWorkflowTemplate(workflow, nextName('child'), {
    child,
    arguments: randomSubmission(child.declaredArguments, random),
  });
}

function newWorkflow(chart: Construct, id: string, random: Random): CronWorkflow<Ports> | Workflow<Ports> {
  const args = withValues(randomInputs(random, false), random);
  const spec: WorkflowProps = {
    ...randomSpecFields(random),
    arguments: args,
    entrypoint: random.chance(MISTAKE) ? 'start' : 'main',
  };
  const metadata = random.oneOf([{}, {}, { labels: { app: 'a' }, annotations: { note: 'b' } }]);
  if (random.chance(0.8))
    return new Workflow<Ports>(chart, id, {
      ...spec,
      metadata: random.chance(0.3) ? { ...metadata, generateName: `${id}-` } : metadata,
    });
  return new CronWorkflow<Ports>(chart, id, {
    schedules: [random.mostly(['0 2 * * *', '@daily', '*/5 1-3 * * 1'], ['0 2 * *', '@dayly'])],
    workflowSpec: spec,
    ...(random.chance(0.2) && { timezone: random.mostly(['Europe/Berlin'], ['Europe/Berlinn']) }),
    ...(random.chance(0.2) && { concurrencyPolicy: 'Forbid' }),
    ...(random.chance(0.1) && { when: `${String(variables.cronWorkflow.failed)} < 3` }),
    ...(random.chance(0.1) && {
      stopStrategy: { expression: random.mostly(['cronworkflow.failed >= 3'], ['failed >']) },
    }),
  });
}

/** Arguments of a workflow. Argo requires that artifacts have a location. */
function withLocations(ports: InputPortsByKey, random: Random): InputPortsByKey {
  const entries = Object.entries(ports).map(([key, port]) =>
    port.kind === 'parameter' || random.chance(MISTAKE)
      ? ([key, port] as const)
      : ([key, artifact(randomLocation(random))] as const),
  );
  return Object.fromEntries(entries);
}

/** Arguments of a workflow, which all need a value, because no one submits it with others. */
function withValues(ports: InputPortsByKey, random: Random): InputPortsByKey {
  const entries = Object.entries(withLocations(ports, random)).map(([key, port]) => {
    if (port.kind === 'artifact' || random.chance(MISTAKE)) return [key, port] as const;
    if (port.declaration.value !== undefined || !isKind(key)) return [key, port] as const;
    return [key, parameter({ value: random.oneOf(SAMPLES[key]) })] as const;
  });
  return Object.fromEntries(entries);
}

function addHandlers(
  workflow: AnyWorkflow,
  args: Scope,
  templates: readonly Callable[],
  random: Random,
): void {
  const status: Value = { kind: 'text', reference: variables.workflow.status };
  const failures: Value = { kind: 'text', reference: variables.workflow.failures };
  const scope = joinScopes(args, { values: [status, failures], artifacts: [] });
  const template = random.maybeOneOf(templates);
  if (template === undefined) return;
  const simple = templates.find((one) => !hasInputs(one));
  const handler = random.oneOf(['none', 'none', 'none', 'none', 'name', 'hook']);
  const named = random.chance(MISTAKE) ? template : simple;
  if (handler === 'name' && named !== undefined) workflow.setOnExit(named);
  if (handler === 'hook')
    workflow.addHook('exit', new Hook(template, randomArguments(template.inputs, scope, random)));
  if (random.chance(0.05)) {
    const expression = expr.eq(variables.workflow.status, random.oneOf(['Failed', 'Succeeded'])).expression;
    workflow.addHook(
      'running',
      new Hook(template, randomArguments(template.inputs, args, random), { expression }),
    );
  }
}
