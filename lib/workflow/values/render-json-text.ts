import { resolveToken } from './variable-usage';
import { expression } from './expression';
import { isTemplated } from '../../argo/templated-text';
import { Reference } from './reference';

/**
 * Renders a Kubernetes object as a string for Argo. It is JSON, which is also YAML. A variable becomes an expression
 * that inserts JSON, so no value can break the syntax.
 */
export function renderJsonText(manifest: object): string {
  return writeJson(manifest, '');
}

function writeJson(value: unknown, indent: string): string {
  if (Reference.isReference(value) || (typeof value === 'string' && isTemplated(value)))
    return expression`toJson(${value})`.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const resolved = resolveToken(value);
  if (resolved !== value) return writeJson(resolved, indent);
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => writeJson(item, deeper))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${writeJson(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
}
