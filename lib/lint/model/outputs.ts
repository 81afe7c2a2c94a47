import type { JsonNode } from '../json';
import type { Globals } from './globals';
import { ANY_GLOBAL_ARTIFACT, ANY_GLOBAL_PARAMETER } from './scope';
import type { Scope } from './scope';
import { hasResult } from './template-type';

const FIELDS = ['id', 'startedAt', 'finishedAt', 'hostNodeName'];

/** Adds the variables of a task or step. Global outputs become global variables. */
export function addOutputs(
  template: JsonNode | undefined,
  prefix: string,
  isAggregated: boolean,
  scope: Scope,
  globals: Globals,
): void {
  for (const field of FIELDS) scope.add(`${prefix}.${field}`);
  if (template === undefined) return;
  if (template.get('daemon').value === true) scope.add(`${prefix}.ip`);
  if (hasResult(template) || (isAggregated && hasAggregatedResult(template))) {
    scope.add(`${prefix}.outputs.result`);
    scope.add(`${prefix}.exitCode`);
  }
  if (isAggregated) scope.add(`${prefix}.outputs.parameters`);
  const outputs = template.get('outputs');
  addPorts(outputs.get('parameters').items, `${prefix}.outputs.parameters`, scope);
  addPorts(outputs.get('artifacts').items, `${prefix}.outputs.artifacts`, scope);
  addGlobals(outputs, scope, (name) => {
    globals.declare(name);
  });
}

/** Adds whatever variables a task or step may have whose template is not known. */
export function addUnknownOutputs(prefix: string, scope: Scope): void {
  scope.addAll(`${prefix}.outputs.`);
  for (const field of ['ip', 'exitCode']) scope.add(`${prefix}.${field}`);
  addUnknownGlobals(scope);
}

function hasAggregatedResult(template: JsonNode): boolean {
  return template.get('script').exists || template.get('containerSet').exists;
}

function addPorts(ports: readonly JsonNode[], prefix: string, scope: Scope): void {
  for (const port of ports) scope.add(`${prefix}.${port.get('name').text ?? ''}`);
}

function addGlobals(outputs: JsonNode, scope: Scope, declare: (name: string) => void): void {
  for (const [kind, any] of [
    ['parameters', ANY_GLOBAL_PARAMETER],
    ['artifacts', ANY_GLOBAL_ARTIFACT],
  ] as const) {
    for (const output of outputs.get(kind).items) {
      const globalName = output.get('globalName').text ?? '';
      if (hasTag(globalName)) scope.add(any);
      else if (globalName !== '') declare(`workflow.outputs.${kind}.${globalName}`);
    }
  }
}

/** Adds the global outputs of all templates of a specification: the workflow has them when it has completed. */
export function addGlobalsOf(spec: JsonNode, scope: Scope): void {
  for (const template of spec.get('templates').items)
    addGlobals(template.get('outputs'), scope, (name) => {
      scope.add(name);
    });
}

/** Adds any global output: which of them exist is not known. */
export function addUnknownGlobals(scope: Scope): void {
  for (const any of [ANY_GLOBAL_PARAMETER, ANY_GLOBAL_ARTIFACT]) scope.add(any);
}

/** Whether a specification has an output artifact whose global name is known only when the workflow runs. */
export function exportsArtifactsOfUnknownName(spec: JsonNode): boolean {
  return spec.get('templates').items.some((template) =>
    template
      .get('outputs')
      .get('artifacts')
      .items.some((artifact) => hasTag(artifact.get('globalName').text ?? '')),
  );
}

/** A simple tag as Argo looks for one in `globalName` (workflow/validate, `paramRegex`). */
export function hasTag(text: string): boolean {
  return /\{\{[-a-zA-Z0-9]+(?:\.[-a-zA-Z0-9_]+)*\}\}/.test(text);
}
