import type { Problem } from '../../finding';
import { checkText } from './arguments';
import type { Ports } from './port';

/** Finds values and defaults that a parameter does not accept. */
export function checkPorts(ports: Ports, path: string): Problem[] {
  return Object.entries(ports).flatMap(([key, port]) => {
    if (port.kind !== 'parameter') return [];
    return (['value', 'default'] as const).flatMap((field): Problem[] => {
      const value = port.declaration[field];
      const wrong = value === undefined ? undefined : checkText(port.declaration, String(value));
      return wrong === undefined
        ? []
        : [{ code: 'invalid-default', message: wrong, path: `${path}.${key}.${field}` }];
    });
  });
}
