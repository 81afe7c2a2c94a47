import type { Problem } from '../finding';
import { checkText } from './arguments';
import { checkPortName } from './names';
import type { ParameterPort, Ports } from './port';
import { portName } from './ports';

/** What a DAG's ports have that only a container can have. */
export function checkDagPorts(inputs: Ports, outputs: Ports): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || port.declaration.path === undefined) return [];
      const message = `A DAG has no container: leave the path of the artifact '${portName(key, port)}' out, artifact() is enough.`;
      return [{ code: 'path-in-dag', message, path: `${path}.${key}` }];
    });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs')];
}

/** What a template's ports lack that runs in a pod: the places in its container. */
export function checkPodPorts(inputs: Ports, outputs: Ports): Problem[] {
  const check = (ports: Ports, path: string): Problem[] =>
    Object.entries(ports).flatMap(([key, port]) => {
      if (port.kind === 'parameter' || port.declaration.path !== undefined) return [];
      const message = `The artifact '${portName(key, port)}' needs a path in the container: artifact('/path').`;
      return [{ code: 'missing-path', message, path: `${path}.${key}` }];
    });
  const sources = Object.entries(outputs).flatMap(([key, port]) => {
    if (port.kind === 'artifact' || hasSource(port)) return [];
    const message = `The parameter '${portName(key, port)}' is read from nowhere: give it a 'path', or another 'valueFrom'.`;
    return [{ code: 'missing-source', message, path: `outputs.${key}` }];
  });
  return [...check(inputs, 'inputs'), ...check(outputs, 'outputs'), ...sources];
}

/** Whether an output's value comes from somewhere; a fallback alone is no source for Argo. */
function hasSource({ declaration: { value, path, valueFrom = {} } }: ParameterPort): boolean {
  if (value !== undefined || path !== undefined) return true;
  return Object.keys(valueFrom).some((kind) => kind !== 'default');
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
