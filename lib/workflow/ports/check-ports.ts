import type { Problem } from '../../finding';
import { checkDeclarations } from './argo-form';
import { checkText } from './arguments';
import type { DeclaredValue, ParameterDeclaration, Ports } from './port';
import { givenAs } from './port-references';
import { Unquoted } from '../values/unquoted';

/** Finds what is not declared as a port, and values and defaults that a parameter does not accept. */
export function checkPorts(ports: Ports, path: string): Problem[] {
  const invalid = checkDeclarations(givenAs(ports), path);
  if (invalid.length > 0) return invalid;
  return Object.entries(ports).flatMap(([key, port]) => {
    if (port.kind !== 'parameter') return [];
    return (['value', 'default'] as const).flatMap((field): Problem[] => {
      const value = port.declaration[field];
      const wrong = value === undefined ? undefined : checkDeclared(port.declaration, value);
      return wrong === undefined
        ? []
        : [{ code: 'invalid-default', message: wrong, path: `${path}.${key}.${field}` }];
    });
  });
}

function checkDeclared(declaration: ParameterDeclaration, value: DeclaredValue): string | undefined {
  const written = Unquoted.isUnquoted(value) ? value.value : value;
  if (typeof written === 'number' && !Number.isFinite(written))
    return `${written} is not a value. Use a finite number.`;
  return checkText(declaration, value.toString());
}
