import type { Construct } from 'constructs';
import type { Problem } from '../../../finding/index';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';

/** A template as the checks of its workflow see it. */
interface CheckedTemplate {
  readonly name: string;
  readonly inputs: Ports;
  readonly node: Construct['node'];
}

/** A workflow as its checks see it. */
export interface CheckedWorkflow {
  readonly templates: readonly CheckedTemplate[];
  readonly arguments: Ports;
  readonly entrypoint: string | undefined;
  readonly onExit: string | undefined;
  /** Whether it starts as soon as it is created, and not only when somebody calls or submits it. */
  readonly starts: boolean;
  /** Whether its templates and entrypoint may come from a WorkflowTemplate. */
  readonly refers: boolean;
}

/** Kubernetes refuses more than this many templates since Argo 4.0 (CEL rule of the full CRDs). */
const MAX_TEMPLATES = 200;

/** What is wrong with how a workflow is made of its templates. */
export function checkWorkflow(workflow: CheckedWorkflow): Problem[] {
  return [
    ...checkTemplates(workflow),
    ...checkReference(workflow),
    ...checkEntrypoint(workflow),
    ...checkOnExit(workflow),
  ];
}

/** Argo refuses templates in the run of a kept workflow (workflow/validate, `ValidateWorkflowTemplateRefFields`). */
function checkReference({ templates, refers }: CheckedWorkflow): Problem[] {
  if (!refers || templates.length === 0) return [];
  const message = `A workflow with 'workflowTemplateRef' has the templates of that one, and Argo refuses others beside them: make ${namesOf(templates)} elsewhere, or leave 'workflowTemplateRef' out.`;
  return [{ code: 'conflicting-templates-and-reference', message, path: 'workflowTemplateRef' }];
}

function checkTemplates({ templates }: CheckedWorkflow): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, CheckedTemplate>();
  for (const template of templates) {
    const other = seen.get(template.name);
    if (other !== undefined) {
      const message = `The templates '${other.node.path}' and '${template.node.path}' have the same name, '${template.name}': rename one of them.`;
      problems.push({ code: 'duplicate-template', message, path: 'templates' });
    }
    seen.set(template.name, template);
  }
  if (templates.length > MAX_TEMPLATES) {
    const message = `There are ${templates.length} templates, and Argo 4 refuses more than ${MAX_TEMPLATES}: move some into a WorkflowTemplate of their own.`;
    problems.push({ code: 'invalid-template-count', message, path: 'templates' });
  }
  return problems;
}

function namesOf(templates: readonly CheckedTemplate[]): string {
  return templates.map((template) => `'${template.name}'`).join(', ') || 'none';
}

function checkEntrypoint(workflow: CheckedWorkflow): Problem[] {
  const { templates, entrypoint, starts, refers } = workflow;
  const path = 'entrypoint';
  if (entrypoint === undefined) {
    if (!starts || refers) return [];
    const message =
      templates.length === 0
        ? 'The workflow has no template to begin with: make one in it.'
        : `Say which template the workflow begins with, by 'entrypoint' or setEntrypoint(): ${namesOf(templates)}.`;
    return [{ code: 'missing-entrypoint', message, path }];
  }
  const entry = templates.find((template) => template.name === entrypoint);
  if (entry !== undefined) return starts ? checkEntrypointInputs(entry, workflow.arguments) : [];
  if (refers) return [];
  const message = `There is no template '${entrypoint}' to begin with; there are: ${namesOf(templates)}.`;
  return [{ code: 'unknown-entrypoint', message, path }];
}

/** Argo fills the inputs of the entrypoint with the workflow's arguments of the same names. */
function checkEntrypointInputs(entry: CheckedTemplate, declared: Ports): Problem[] {
  return missingInputs(entry, declared).map((input) => {
    const message = `The entrypoint '${entry.name}' needs the ${input}, which is not among the workflow's arguments: declare it there too.`;
    return { code: 'missing-entrypoint-argument', message, path: 'arguments' };
  });
}

/** The inputs of a template that need a value, and for which there is no argument of the same kind and name. */
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
    const message = `There is no template '${onExit}' to end with; there are: ${namesOf(templates)}.`;
    return [{ code: 'unknown-exit-handler', message, path }];
  }
  return missingInputs(handler, workflow.arguments).map((input) => {
    const message = `'${onExit}', which the workflow ends with, needs the ${input}, which is not among the workflow's arguments: declare it there, or give it a value by a hook: addHook('exit', hook(…)).`;
    return { code: 'missing-exit-handler-argument', message, path };
  });
}
