import type { Problem } from '../../finding';
import { checkText } from './arguments';
import { checkExpression } from '../values/check-expressions';
import { checkPortName } from '../values/names';
import type { ParameterPort, Ports } from './port';
import { portName } from './port-references';

/** Finds paths in inputs and outputs of a template without a container. `what` names the kind of template. */
export function checkDagPorts(inputs: Ports, outputs: Ports, what = 'A DAG'): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || port.declaration.path === undefined) return [];
      const message = `${what} has no container, so the artifact '${portName(key, port)}' cannot have a path. Use artifact() without one.`;
      return [{ code: 'forbidden-path', message, path: `${path}.${key}` }];
    });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs'), ...checkNoFrom(inputs)];
}

/** Argo accepts `from` only in outputs and arguments. */
function checkNoFrom(inputs: Ports): Problem[] {
  return Object.entries(inputs).flatMap(([key, port]): Problem[] => {
    if (port.kind === 'parameter' || (port.declaration.from ?? '') === '') return [];
    const message = `Argo accepts no 'from' in an input. Pass the artifact '${portName(key, port)}' where the template is called.`;
    return [{ code: 'forbidden-field', message, path: `inputs.${key}.from` }];
  });
}

/** Finds artifacts without a path in the container. Argo requires one even if there is no container. */
export function checkPaths(inputs: Ports, outputs: Ports): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || (port.declaration.path ?? '') !== '') return [];
      const message = `The artifact '${portName(key, port)}' has no path in the container. Set one: artifact('/path').`;
      return [{ code: 'missing-path', message, path: `${path}.${key}` }];
    });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs'), ...checkNoFrom(inputs)];
}

/** The fields of `valueFrom` that an output can be read from; `configMapKeyRef` and `event` are for inputs. */
const SOURCES = ['path', 'jqFilter', 'jsonPath', 'parameter', 'expression', 'supplied'] as const;

/** Which of them a type of template supports. */
export type OutputSources = 'any' | readonly (typeof SOURCES)[number][];

/** Finds output parameters with no source, or several (workflow/validate, `validateOutputs`). */
export function checkOutputSources(outputs: Ports, allowed: OutputSources): Problem[] {
  return Object.entries(outputs).flatMap(([key, port]): Problem[] => {
    if (port.kind === 'artifact') return [];
    const name = portName(key, port);
    const at = `outputs.${key}`;
    const given = sourcesOf(port);
    const { value } = port.declaration;
    if (given.length > 1 || (value !== undefined && given.length > 0)) {
      const all = [...(value === undefined ? [] : ['value']), ...given].map((source) => `'${source}'`);
      const message = `The parameter '${name}' has several sources: ${all.join(' and ')}. Keep one of them.`;
      return [{ code: 'duplicate-output-source', message, path: at }];
    }
    if (value !== undefined || given.some((source) => allowed === 'any' || allowed.includes(source)))
      return [];
    const wanted = allowed === 'any' ? `'path', or another field of 'valueFrom'` : orList(allowed);
    const message = `The parameter '${name}' has no source. Set ${wanted}.`;
    return [{ code: 'missing-source', message, path: at }];
  });
}

/** Where an output's value comes from. Argo does not accept a `default` alone. */
function sourcesOf({ declaration: { path, valueFrom } }: ParameterPort): (typeof SOURCES)[number][] {
  const places = { ...valueFrom, ...(path !== undefined && { path }) };
  return SOURCES.filter((source) => places[source] !== undefined && places[source] !== '');
}

function orList(sources: readonly string[]): string {
  return sources.map((source) => `'${source}'`).join(' or ');
}

/** Finds names that Argo rejects, duplicate names, invalid expressions, and values that a parameter does not accept. */
export function checkPorts(ports: Ports, path: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const [key, port] of Object.entries(ports)) {
    const name = portName(key, port);
    const at = `${path}.${key}`;
    problems.push(...checkPortName(port.kind, name, at));
    const other = seen.get(`${port.kind} ${name}`);
    if (other !== undefined) {
      const message = `'${key}' and '${other}' have the same name in Argo, '${name}'. Set another 'name' for one of them.`;
      problems.push({ code: 'duplicate-port', message, path: at });
    }
    seen.set(`${port.kind} ${name}`, key);
    if (port.kind !== 'parameter') {
      problems.push(...checkExpression(port.declaration.fromExpression, `${at}.fromExpression`));
      continue;
    }
    problems.push(...checkExpression(port.declaration.valueFrom?.expression, `${at}.valueFrom.expression`));
    for (const field of ['value', 'default'] as const) {
      const value = port.declaration[field];
      const wrong = value === undefined ? undefined : checkText(port.declaration, String(value));
      if (wrong !== undefined)
        problems.push({ code: 'invalid-default', message: wrong, path: `${at}.${field}` });
    }
  }
  return problems;
}
