import type { Problem } from '../../finding';
import { checkText } from './arguments';
import { checkPortName } from '../values/names';
import type { ParameterPort, Ports } from './port';
import { portName } from './port-references';

/** What a DAG's ports have that only a container can have. `what` it is about, where that is no DAG. */
export function checkDagPorts(inputs: Ports, outputs: Ports, what = 'A DAG'): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || port.declaration.path === undefined) return [];
      const message = `${what} has no container: leave the path of the artifact '${portName(key, port)}' out, artifact() is enough.`;
      return [{ code: 'forbidden-path', message, path: `${path}.${key}` }];
    });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs'), ...checkNoFrom(inputs)];
}

/** Argo takes `from` in outputs and in arguments only. */
function checkNoFrom(inputs: Ports): Problem[] {
  return Object.entries(inputs).flatMap(([key, port]): Problem[] => {
    if (port.kind === 'parameter' || (port.declaration.from ?? '') === '') return [];
    const message = `Argo takes no 'from' in an input: give the artifact '${portName(key, port)}' where the template is called.`;
    return [{ code: 'forbidden-field', message, path: `inputs.${key}.from` }];
  });
}

/** Finds artifacts without a place in the container; Argo wants one also where there is no container. */
export function checkPaths(inputs: Ports, outputs: Ports): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || (port.declaration.path ?? '') !== '') return [];
      const message = `The artifact '${portName(key, port)}' needs a path in the container: artifact('/path').`;
      return [{ code: 'missing-path', message, path: `${path}.${key}` }];
    });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs'), ...checkNoFrom(inputs)];
}

/** The fields of `valueFrom` that an output can be read from; `configMapKeyRef` and `event` are for inputs. */
const SOURCES = ['path', 'jqFilter', 'jsonPath', 'parameter', 'expression', 'supplied'] as const;

/** From which of them a kind of template reads its outputs. */
export type OutputSources = 'any' | readonly (typeof SOURCES)[number][];

/** Finds output parameters that Argo would not know where to read from (workflow/validate, `validateOutputs`). */
export function checkOutputSources(outputs: Ports, allowed: OutputSources): Problem[] {
  return Object.entries(outputs).flatMap(([key, port]): Problem[] => {
    if (port.kind === 'artifact') return [];
    const name = portName(key, port);
    const at = `outputs.${key}`;
    const given = sourcesOf(port);
    const { value } = port.declaration;
    if (given.length > 1 || (value !== undefined && given.length > 0)) {
      const all = [...(value === undefined ? [] : ['value']), ...given].map((source) => `'${source}'`);
      const message = `The parameter '${name}' has several sources, ${all.join(' and ')}: leave only one of them.`;
      return [{ code: 'conflicting-sources', message, path: at }];
    }
    if (value !== undefined || given.some((source) => allowed === 'any' || allowed.includes(source)))
      return [];
    const wanted = allowed === 'any' ? `a 'path', or another 'valueFrom'` : `a ${orList(allowed)}`;
    const message = `The parameter '${name}' is read from nowhere: give it ${wanted}.`;
    return [{ code: 'missing-source', message, path: at }];
  });
}

/** Where an output's value comes from; a fallback alone is no source for Argo. */
function sourcesOf({ declaration: { path, valueFrom } }: ParameterPort): (typeof SOURCES)[number][] {
  const places = { ...valueFrom, ...(path !== undefined && { path }) };
  return SOURCES.filter((source) => places[source] !== undefined && places[source] !== '');
}

function orList(sources: readonly string[]): string {
  return sources.map((source) => `'${source}'`).join(' or ');
}

/** Names that Argo refuses, names that two ports share, and values that a parameter can't have. */
export function checkPorts(ports: Ports, path: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const [key, port] of Object.entries(ports)) {
    const name = portName(key, port);
    const at = `${path}.${key}`;
    problems.push(...checkPortName(port.kind, name, at));
    const other = seen.get(`${port.kind} ${name}`);
    if (other !== undefined) {
      const message = `'${key}' and '${other}' have the same name in Argo, '${name}': give one of them another 'name'.`;
      problems.push({ code: 'duplicate-port', message, path: at });
    }
    seen.set(`${port.kind} ${name}`, key);
    if (port.kind !== 'parameter') continue;
    for (const field of ['value', 'default'] as const) {
      const value = port.declaration[field];
      const wrong = value === undefined ? undefined : checkText(port.declaration, String(value));
      if (wrong !== undefined)
        problems.push({ code: 'invalid-default', message: `${wrong}.`, path: `${at}.${field}` });
    }
  }
  return problems;
}
