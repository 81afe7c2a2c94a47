import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';

/** The checked part of a template. */
interface CheckedTemplate {
  readonly name: string;
  readonly inputs: Ports;
  readonly node: Construct['node'];
}

/** The checked part of a workflow. */
export interface CheckedWorkflow {
  readonly templates: readonly CheckedTemplate[];
  readonly arguments: Ports;
  readonly entrypoint: string | undefined;
  readonly onExit: string | undefined;
  /** Whether it runs itself, as opposed to a reusable workflow. */
  readonly starts: boolean;
  /** Whether it runs a WorkflowTemplate, which then has the templates and the entrypoint. */
  readonly refers: boolean;
}

/** Kubernetes rejects more than this many templates since Argo 4.0 (CEL rule of the full CRDs). */
const MAX_TEMPLATES = 200;

/** Checks the templates, the entrypoint and the exit handler of a workflow. */
export function checkWorkflow(workflow: CheckedWorkflow): Problem[] {
  return [
    ...checkTemplates(workflow),
    ...checkReference(workflow),
    ...checkEntrypoint(workflow),
    ...checkOnExit(workflow),
  ];
}

/** Argo rejects templates beside a reference (workflow/validate, `ValidateWorkflowTemplateRefFields`). */
function checkReference({ templates, refers }: CheckedWorkflow): Problem[] {
  if (!refers || templates.length === 0) return [];
  const message = `Argo accepts no templates together with 'workflowTemplateRef'. Create ${namesOf(templates)} elsewhere, or omit 'workflowTemplateRef'.`;
  return [{ code: 'conflicting-templates-and-reference', message, path: 'workflowTemplateRef' }];
}

function checkTemplates({ templates }: CheckedWorkflow): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, CheckedTemplate>();
  for (const template of templates) {
    const other = seen.get(template.name);
    if (other !== undefined) {
      const message = `The templates '${other.node.path}' and '${template.node.path}' have the same name, '${template.name}'. Rename one of them.`;
      problems.push({ code: 'duplicate-template', message, path: 'templates' });
    }
    seen.set(template.name, template);
  }
  if (templates.length > MAX_TEMPLATES) {
    const message = `There are ${templates.length} templates, and Argo 4 accepts at most ${MAX_TEMPLATES}. Move some of them to another WorkflowTemplate.`;
    problems.push({ code: 'invalid-template-count', message, path: 'templates' });
  }
  return problems;
}

function namesOf(templates: readonly CheckedTemplate[]): string {
  return templates.map((template) => `'${template.name}'`).join(', ');
}

function suggest(unknown: string, templates: readonly CheckedTemplate[]): string {
  const names = templates.map((template) => template.name);
  return suggestNames(unknown, names, 'Create it.');
}

function checkEntrypoint(workflow: CheckedWorkflow): Problem[] {
  const { templates, entrypoint, starts, refers } = workflow;
  const path = 'entrypoint';
  if (entrypoint === undefined) {
    if (!starts || refers) return [];
    const message =
      templates.length === 0
        ? 'The workflow has no templates. Create one in it.'
        : `The workflow has no entrypoint. Set 'entrypoint', or call setEntrypoint(), with one of ${namesOf(templates)}.`;
    return [{ code: 'missing-entrypoint', message, path }];
  }
  const entry = templates.find((template) => template.name === entrypoint);
  if (entry !== undefined) return starts ? checkEntrypointInputs(entry, workflow.arguments) : [];
  if (refers) return [];
  const message = `The entrypoint '${entrypoint}' is not a template of the workflow. ${suggest(entrypoint, templates)}`;
  return [{ code: 'unknown-entrypoint', message, path }];
}

/** Argo fills the inputs of the entrypoint with the workflow's arguments of the same names. */
function checkEntrypointInputs(entry: CheckedTemplate, declared: Ports): Problem[] {
  return missingInputs(entry, declared).map((input) => {
    const message = `The entrypoint '${entry.name}' needs the ${input}, which the workflow's arguments do not have. Declare it there.`;
    return { code: 'missing-entrypoint-argument', message, path: 'arguments' };
  });
}

/** The required inputs of a template without an argument of the same kind and name. */
function missingInputs({ inputs }: CheckedTemplate, declared: Ports): string[] {
  const nameOf = ([key, port]: [string, Ports[string]]): string => `${port.kind} '${portName(key, port)}'`;
  const names = new Set(Object.entries(declared).map(nameOf));
  return Object.entries(inputs)
    .filter(([, port]) => port.state === 'needs a value')
    .map(nameOf)
    .filter((input) => !names.has(input));
}

function checkOnExit({ onExit, templates, refers, ...workflow }: CheckedWorkflow): Problem[] {
  if (onExit === undefined || refers) return [];
  const path = 'onExit';
  const handler = templates.find((template) => template.name === onExit);
  if (handler === undefined) {
    const message = `The exit handler '${onExit}' is not a template of the workflow. ${suggest(onExit, templates)}`;
    return [{ code: 'unknown-exit-handler', message, path }];
  }
  return missingInputs(handler, workflow.arguments).map((input) => {
    const message = `The exit handler '${onExit}' needs the ${input}, which the workflow's arguments do not have. Declare it there, or use addHook('exit', hook(…)).`;
    return { code: 'missing-exit-handler-argument', message, path };
  });
}
