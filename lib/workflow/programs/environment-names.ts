import { onlySimpleTag } from '../../argo/tag';

/** The scopes of variables that have a shorter name as an environment variable. */
const SCOPES: readonly (readonly [start: RegExp, name: string])[] = [
  [/^inputs\.(?:parameters|artifacts)\./, 'INPUT_'],
  [/^outputs\.(?:parameters|artifacts)\./, 'OUTPUT_'],
  [/^workflow\.parameters\./, 'WORKFLOW_'],
];

/**
 * Names environment variables after the values that they have: `INPUT_SUITE` for `{{inputs.parameters.suite}}`. The
 * same value has the same name, and no two values have the same one.
 *
 * @param taken the names that are in use
 */
export function environmentNames(taken: readonly string[]): (value: string) => string {
  const names = new Map<string, string>();
  const used = new Set(taken);
  return (value) => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const base = nameFor(value);
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base}_${String(count)}`;
    used.add(name);
    names.set(value, name);
    return name;
  };
}

function nameFor(value: string): string {
  const variable = onlySimpleTag(value)?.name ?? 'value';
  const [start, name] = SCOPES.find(([scope]) => scope.test(variable)) ?? [/^/, ''];
  return variable.replace(start, name).toUpperCase().replace(/\W/g, '_').replace(/^\d/, '_$&');
}
