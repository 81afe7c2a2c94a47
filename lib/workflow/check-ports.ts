import type { Problem } from '../finding';
import { checkText } from './arguments';
import { checkPortName } from './names';
import type { Ports } from './port';
import { portName } from './ports';

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
